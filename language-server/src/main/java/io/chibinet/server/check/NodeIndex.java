package io.chibinet.server.check;

import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Finds data by their exact span; walking down for each would take long in deep texts. */
public final class NodeIndex {
  private final SourceFile file;
  private Map<Span, Node> nodes;

  NodeIndex(SourceFile file) {
    this.file = file;
  }

  /** The innermost datum that stands at exactly {@code span}, or null. */
  Node at(Span span) {
    if (nodes == null) {
      nodes = new HashMap<>();
      Deque<Node> waiting = new ArrayDeque<>(file.data());
      while (!waiting.isEmpty()) {
        Node node = waiting.poll();
        nodes.put(node.span(), node);
        waiting.addAll(Trees.children(node));
      }
    }
    return nodes.get(span);
  }
}
