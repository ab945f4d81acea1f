package io.chibinet.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chibinet.server.workspace.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads the user's settings from what a client sends; what is not understood keeps its default. */
final class SettingsReader {
  /** The name of the section in the client's settings. */
  static final String SECTION = "chibiNet";

  private SettingsReader() {}

  /** The settings in {@code value}: the section itself, or an object that has it as a member. */
  static Settings read(Object value) {
    if (!(value instanceof JsonObject object)) {
      return Settings.DEFAULT;
    }
    JsonObject section = object.get(SECTION) instanceof JsonObject inner ? inner : object;
    Settings defaults = Settings.DEFAULT;
    return new Settings(
        strings(section.get("libraryPath")),
        new HashSet<>(strings(section.get("disabledChecks"))),
        numbers(section.get("indentation")),
        bool(section.get("parameterHints"), defaults.parameterHints()),
        bool(section.get("valueHints"), defaults.valueHints()),
        bool(section.get("codeLenses"), defaults.codeLenses()),
        string(section.get("documentationSite"), defaults.documentationSite()));
  }

  private static List<String> strings(JsonElement element) {
    List<String> found = new ArrayList<>();
    if (element instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (item.isJsonPrimitive() && item.getAsJsonPrimitive().isString()) {
          found.add(item.getAsString());
        }
      }
    }
    return found;
  }

  private static Map<String, Integer> numbers(JsonElement element) {
    Map<String, Integer> found = new HashMap<>();
    if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (entry.getValue().isJsonPrimitive()
            && entry.getValue().getAsJsonPrimitive().isNumber()) {
          found.put(entry.getKey(), Math.max(0, entry.getValue().getAsInt()));
        }
      }
    }
    return found;
  }

  private static String string(JsonElement element, String otherwise) {
    return element != null && element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
        ? element.getAsString()
        : otherwise;
  }

  private static boolean bool(JsonElement element, boolean otherwise) {
    return element != null && element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean()
        ? element.getAsBoolean()
        : otherwise;
  }
}
