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
      for (JsonElement group : configuration.getAsJsonArray()) {
        group(group.getAsJsonObject(), out);
      }
    } else {
      group(configuration.getAsJsonObject(), out);
    }
    return new Guide("guide", "settings", out.toString());
  }

  private static void group(JsonObject group, StringBuilder out) {
    for (String name : group.getAsJsonObject("properties").keySet()) {
      JsonObject setting = group.getAsJsonObject("properties").getAsJsonObject(name);
      out.append("\n## `").append(name).append("`\n\n").append(description(setting)).append('\n');
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
    if (!type.isJsonArray()) {
      return type.getAsString();
    }
    StringBuilder all = new StringBuilder();
    for (JsonElement one : type.getAsJsonArray()) {
      all.append(all.isEmpty() ? "" : " or ").append(one.getAsString());
    }
    return all.toString();
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
