package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import java.util.Optional;

/**
 * A name that a library gave to something on its way out: b in {@code (export (rename a b))}.
 *
 * @param name as the library exports it
 * @param prefix what an import of this text puts before it; empty if none does
 */
record ExportedName(String name, String prefix) {
  /** The exported name that {@code occurrence} is; empty if it is the binding's own, or a local. */
  static Optional<ExportedName> at(Analysis analysis, Occurrence occurrence, View view) {
    String spelling = RenameBinding.spelling(analysis, occurrence);
    String own = occurrence.binding().name();
    if (spelling.equals(own)) {
      return Optional.empty();
    }
    if (occurrence.role() == Occurrence.Role.EXPORT) {
      return Optional.of(new ExportedName(spelling, ""));
    }
    BindingKey key = BindingKey.of(occurrence.binding());
    for (Names.Imported imported : analysis.unit().imports()) {
      if (!BindingKey.of(imported.binding()).equals(key)) {
        continue;
      }
      boolean isInSet =
          occurrence.role() == Occurrence.Role.IMPORT
              && imported.set().touches(occurrence.span().start());
      for (String name : view.exportedAs(imported.from(), key)) {
        if (name.equals(own) || !isInSet && !imported.localName().equals(spelling)) {
          continue;
        }
        if (spelling.equals(name)) {
          return Optional.of(new ExportedName(name, ""));
        }
        String prefix = spelling.substring(0, Math.max(0, spelling.length() - name.length()));
        if (spelling.endsWith(name) && imported.isPrefixed(prefix)) {
          return Optional.of(new ExportedName(name, prefix));
        }
      }
    }
    return Optional.empty();
  }
}
