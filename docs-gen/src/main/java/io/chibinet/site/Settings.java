package io.chibinet.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of the editor extension, read off the file in which VS Code finds them. */
final class Settings {
  private Settings() {}

  /**
   * The page of the settings that {@code manifest}, a {@code package.json}, contributes.
   *
   * @throws IOException if it cannot be read as such a file
   */
  static Guide guide(Path manifest) throws IOException {
    try {
      return guide(Files.readString(manifest));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | CharacterCodingException e) {
      throw new IOException(manifest + ": no settings in it", e);
    }
  }

  /** The same for the text of the file, which must be as it should. */
  static Guide guide(String manifest) {
    StringBuilder out =
        new StringBuilder(
            "# Settings\n\nWhat can be set in the editor, and what it is by default.\n");
    JsonElement configuration =
        JsonParser.parseString(manifest)
            .getAsJsonObject()
            .getAsJsonObject("contributes")
            .get("configuration");
    if (configuration.isJsonArray()) {
      for (JsonObject group : inOrder(configuration.getAsJsonArray().asList())) {
        out.append("\n## ").append(group.get("title").getAsString()).append('\n');
        group(group, "###", out);
      }
    } else {
      group(configuration.getAsJsonObject(), "##", out);
    }
    return new Guide("guide", "settings", out.toString());
  }

  // As the settings editor has them.
  private static List<JsonObject> inOrder(List<JsonElement> some) {
    return some.stream()
        .map(JsonElement::getAsJsonObject)
        .sorted(
            Comparator.comparing(
                one -> one.has("order") ? one.get("order").getAsInt() : Integer.MAX_VALUE))
        .toList();
  }

  private static void group(JsonObject group, String mark, StringBuilder out) {
    JsonObject properties = group.getAsJsonObject("properties");
    Map<JsonElement, String> names = new IdentityHashMap<>();
    properties.entrySet().forEach(setting -> names.put(setting.getValue(), setting.getKey()));
    for (JsonObject setting : inOrder(List.copyOf(properties.asMap().values()))) {
      out.append('\n').append(mark).append(" `").append(names.get(setting)).append("`\n\n");
      out.append(description(setting)).append('\n');
      out.append("\nType: ").append(type(setting));
      if (setting.has("default")) {
        out.append(". Default: `").append(setting.get("default")).append('`');
      }
      out.append(".\n");
      values(setting, out);
    }
  }

  private static String description(JsonObject setting) {
    for (String key : new String[] {"markdownDescription", "description"}) {
      if (setting.has(key)) {
        return setting.get(key).getAsString();
      }
    }
    return "";
  }

  private static String type(JsonObject setting) {
    JsonElement type = setting.get("type");
    if (type == null) {
      return "any";
    }
    List<JsonElement> all = type.isJsonArray() ? type.getAsJsonArray().asList() : List.of(type);
    return all.stream()
        .map(one -> one.getAsString() + items(one, setting))
        .collect(Collectors.joining(" or "));
  }

  private static String items(JsonElement type, JsonObject setting) {
    boolean isTyped =
        type.getAsString().equals("array")
            && setting.get("items") instanceof JsonObject items
            && items.has("type");
    return isTyped ? " of " + type(setting.getAsJsonObject("items")) : "";
  }

  private static void values(JsonObject setting, StringBuilder out) {
    if (!setting.has("enum")) {
      return;
    }
    JsonArray words = setting.getAsJsonArray("enumDescriptions");
    JsonArray values = setting.getAsJsonArray("enum");
    out.append('\n');
    for (int i = 0; i < values.size(); i++) {
      out.append("- `").append(values.get(i).getAsString()).append('`');
      if (words != null && i < words.size()) {
        out.append(": ").append(words.get(i).getAsString());
      }
      out.append('\n');
    }
  }
}
