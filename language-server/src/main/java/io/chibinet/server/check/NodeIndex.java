package io.chibinet.server.check;

import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds data by their exact span; walking down for each would take long in deep texts. No two data
 * start at the same place, so their order by place is that in which a walk meets them.
 */
final class NodeIndex {
  private final SourceFile file;
  private List<Node> nodes;

  NodeIndex(SourceFile file) {
    this.file = file;
  }

  /** The datum that stands at exactly {@code span}, or null. */
  Node at(Span span) {
    List<Node> all = nodes();
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Node node = all.get(middle);
      int start = node.span().start();
      if (start == span.start()) {
        return node.span().end() == span.end() ? node : null;
      }
      if (start < span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private List<Node> nodes() {
    if (nodes == null) {
      List<Node> found = new ArrayList<>(file.tokens().size());
      Deque<Node> waiting = new ArrayDeque<>();
      push(file.data(), waiting);
      while (!waiting.isEmpty()) {
        Node node = waiting.pop();
        found.add(node);
        push(Trees.children(node), waiting);
      }
      nodes = found;
    }
    return nodes;
  }

  private static void push(List<Node> data, Deque<Node> waiting) {
    for (int i = data.size() - 1; i >= 0; i--) {
      waiting.push(data.get(i));
    }
  }
}
