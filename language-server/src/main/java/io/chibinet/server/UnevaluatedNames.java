package io.chibinet.server;

import com.google.gson.JsonObject;
import io.chibinet.expand.Global;
import io.chibinet.expand.Macro;
import io.chibinet.library.BundledLibraries;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Unit;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where names are defined that an evaluation may use before their definitions were evaluated: the
 * session knows what has a value, the editor's texts know what will have one.
 */
final class UnevaluatedNames {
  private final Map<String, Location> definitions = new LinkedHashMap<>();

  /** What {@code document}, and the texts that are expanded with it, define at top level. */
  static UnevaluatedNames around(Document document, View view) {
    UnevaluatedNames names = new UnevaluatedNames();
    names.add(view.analysis(document).unit());
    return names;
  }

  /** What the open programs define, for what is typed. */
  static UnevaluatedNames ofOpen(View view) {
    UnevaluatedNames names = new UnevaluatedNames();
    view.world().documents().values().stream()
        .filter(document -> !document.name().startsWith(BundledLibraries.SCHEME))
        .sorted(Comparator.comparing(Document::name))
        .map(document -> view.analysis(document).unit())
        .filter(unit -> !unit.isLibrary())
        .forEach(names::add);
    return names;
  }

  private void add(Unit unit) {
    for (Map.Entry<SourceText, Names> text : unit.names().entrySet()) {
      for (Occurrence occurrence : text.getValue().occurrences()) {
        boolean isTop =
            occurrence.binding() instanceof Global || occurrence.binding() instanceof Macro;
        if (occurrence.isDefinition() && isTop) {
          definitions.putIfAbsent(
              text.getKey().slice(occurrence.span()),
              new Location(text.getKey(), occurrence.span()));
        }
      }
    }
  }

  /** Where {@code name} is defined, for the client. */
  Optional<org.eclipse.lsp4j.Location> definition(String name, View view) {
    return Optional.ofNullable(definitions.get(name)).flatMap(view::location);
  }

  /** As the session takes it. */
  JsonObject json() {
    JsonObject all = new JsonObject();
    definitions.forEach(
        (name, place) -> {
          JsonObject told = new JsonObject();
          told.addProperty("name", place.source().name());
          int line = place.line();
          told.addProperty("line", line - 1);
          told.addProperty("character", place.span().start() - place.source().lineStart(line));
          all.add(name, told);
        });
    return all;
  }
}
