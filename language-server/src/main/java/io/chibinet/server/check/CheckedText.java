package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;

/** A document as checks see it. */
public record CheckedText(
    Analysis analysis, World world, Analyzer analyzer, Documentation documentation) {

  public Optional<Declaration> declaration(Binding binding) {
    return documentation.of(binding, world, analyzer);
  }

  public Location place(Span span) {
    return new Location(analysis.document().text(), span);
  }

  /** Whether {@code location} stands in this document. */
  public boolean holds(Location location) {
    return location != null
        && location.source().name().equals(analysis.document().name())
        && location.span().end() <= analysis.text().length();
  }

  public Problem warning(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.WARNING, place, message, List.of());
  }

  public Problem hint(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.HINT, place, message, List.of());
  }

  /** Whether {@code binding} is the one that a bundled library defines under {@code name}. */
  public static boolean isFrom(Binding binding, LibraryName library, String name) {
    return binding.name().equals(name) && library.toString().equals(binding.library());
  }
}
