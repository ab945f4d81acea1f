package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.library.Declaration;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;

/** A document as checks see it. */
public record CheckedText(
    Analysis analysis,
    World world,
    Analyzer analyzer,
    Documentation documentation,
    NodeIndex nodes) {

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

  /** The datum that stands at {@code location}, if it is one of this document. */
  public Optional<Node> node(Location location) {
    if (!holds(location)) {
      return Optional.empty();
    }
    return Optional.ofNullable(nodes.at(location.span()));
  }

  /**
   * Whether {@code call} stands in this document as it is: the procedure's name at the head of a
   * list with as many arguments. What macros write or rearrange does not.
   */
  public boolean isWritten(Core.Call call) {
    Optional<Node> node = node(call.location());
    if (node.isEmpty()
        || !(node.get() instanceof Node.ListNode list)
        || list.items().size() != call.operands().size() + 1
        || !list.isProper()) {
      return false;
    }
    Binding operator =
        call.operator() instanceof Core.GlobalReference global
            ? global.global()
            : call.operator() instanceof Core.LocalReference local ? local.variable() : null;
    return operator != null
        && analysis
            .names()
            .startingAt(list.items().get(0).span().start())
            .map(name -> BindingKey.of(name.binding()).equals(BindingKey.of(operator)))
            .orElse(false);
  }

  public Problem warning(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.WARNING, place, message, List.of());
  }

  public Problem hint(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.HINT, place, message, List.of());
  }
}
