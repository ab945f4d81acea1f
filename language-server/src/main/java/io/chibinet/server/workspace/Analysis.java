package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Scope;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of one document: its tree, and its part of what expansion found out. */
public final class Analysis {
  private final Document document;
  private final Unit unit;
  private final Names names;
  private final SourceText expanded;

  Analysis(Document document, Unit unit) {
    this.document = document;
    this.unit = unit;
    this.expanded = unit.text(document.name()).orElse(unit.root());
    this.names = unit.names().getOrDefault(expanded, new Names());
  }

  public Document document() {
    return document;
  }

  public SourceFile file() {
    return document.parsed();
  }

  public String text() {
    return document.text().text();
  }

  public Unit unit() {
    return unit;
  }

  public Names names() {
    return names;
  }

  /** The problems that stand in this document. */
  public List<Problem> problems() {
    return unit.problems().stream()
        .filter(problem -> problem.location() != null)
        .filter(problem -> problem.location().source().name().equals(document.name()))
        .toList();
  }

  /** The scope at {@code offset}; that of the including text for what is included. */
  public Optional<Scope> scope(int offset) {
    List<Node> around = Trees.enclosing(file(), offset);
    // Behind what is never closed, its last place counts.
    int end = around.isEmpty() ? offset : around.get(around.size() - 1).span().end();
    Optional<Names.Extent> extent = names.innermost(Math.min(offset, end));
    return extent.isPresent() ? extent.map(Names.Extent::scope) : includingScope();
  }

  private Optional<Scope> includingScope() {
    for (Map.Entry<SourceText, Names> entry : unit.names().entrySet()) {
      for (Names.Inclusion inclusion : entry.getValue().inclusions()) {
        if (inclusion.text() == expanded) {
          return entry.getValue().innermost(inclusion.path().start()).map(Names.Extent::scope);
        }
      }
    }
    return Optional.empty();
  }

  /** What can be named at {@code offset}, by its name there. */
  public Map<String, Binding> visible(int offset) {
    return scope(offset).map(Scope::visible).orElse(Map.of());
  }
}
