package io.chibinet.cli;

import com.google.gson.JsonObject;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the texts around an evaluation define, as the editor tells it: a name without a value is one
 * of those more often than a wrong name.
 */
final class EditorDefinitions {
  private final JsonObject byName;
  private final SourceText text;
  private final Span evaluated;

  /**
   * The definitions of a request.
   *
   * @param byName for each name, the {@code name} of the text, and {@code line} and {@code
   *     character} in it, from 0; may be null
   * @param evaluated the part of {@code text} that is evaluated
   */
  EditorDefinitions(JsonObject byName, SourceText text, Span evaluated) {
    this.byName = byName == null ? new JsonObject() : byName;
    this.text = text;
    this.evaluated = evaluated;
  }

  /** What to say of {@code name}, which has no value; empty if none of the texts defines it. */
  Optional<String> hint(String name) {
    if (!byName.has(name)) {
      return Optional.empty();
    }
    JsonObject definition = byName.getAsJsonObject(name);
    String file = definition.get("name").getAsString();
    int line = definition.get("line").getAsInt() + 1;
    if (!file.equals(text.name())) {
      String shortly = Path.of(file).getFileName().toString();
      return Optional.of(
          "; first evaluate its definition in "
              + shortly
              + ", line "
              + line
              + ", or load that file");
    }
    int start = text.lineStart(line) + definition.get("character").getAsInt();
    // Strictly: the name at its own definition is not the definition.
    boolean isEvaluated = evaluated.start() < start && start < evaluated.end();
    return Optional.of(
        isEvaluated
            ? "; its definition in line " + line + " comes later"
            : "; first evaluate its definition in line " + line + ", or load the file");
  }
}
