package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Unit;
import io.chibinet.syntax.SourceText;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what a place needs is imported: in its own text, or, for a text that is included, in the
 * one that includes it.
 *
 * @param offset a place in {@code document} for which the import has to hold
 */
record ImportPlace(Document document, int offset) {
  static ImportPlace of(Analysis analysis, int offset, View view) {
    ImportPlace here = new ImportPlace(analysis.document(), offset);
    if (!ImportEdits.imports(analysis.document(), offset).isEmpty()) {
      return here;
    }
    Unit unit = analysis.unit();
    Set<String> seen = new HashSet<>();
    ImportPlace at = here;
    while (seen.add(at.document.name())) {
      Optional<ImportPlace> outer = includer(unit, at.document.name(), view);
      if (outer.isEmpty()) {
        break;
      }
      at = outer.get();
    }
    return at;
  }

  private static Optional<ImportPlace> includer(Unit unit, String name, View view) {
    for (Map.Entry<SourceText, Names> text : unit.names().entrySet()) {
      for (Names.Inclusion inclusion : text.getValue().inclusions()) {
        if (inclusion.text().name().equals(name)) {
          return view.world()
              .named(text.getKey().name())
              .map(document -> new ImportPlace(document, inclusion.path().start()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the import goes into the text that needs it. */
  boolean isIn(Document text) {
    return document.name().equals(text.name());
  }
}
