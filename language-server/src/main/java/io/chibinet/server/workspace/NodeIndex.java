package io.chibinet.server.workspace;

import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;

/**
 * Finds data by their place and, from there, what is around them; walking down for each would take
 * long in deep texts. No two data start at the same place, so their order by place is that in which
 * a walk meets them.
 */
public final class NodeIndex {
  private record Waiting(Node node, int parent) {}

  private final List<Node> nodes;
  private final int[] parents;

  NodeIndex(SourceFile file) {
    nodes = new ArrayList<>(file.tokens().size());
    int[] around = new int[file.tokens().size() + 16];
    Deque<Waiting> waiting = new ArrayDeque<>();
    push(file.data(), -1, waiting);
    while (!waiting.isEmpty()) {
      Waiting next = waiting.pop();
      int index = nodes.size();
      if (index == around.length) {
        around = Arrays.copyOf(around, 2 * index);
      }
      around[index] = next.parent;
      nodes.add(next.node);
      push(Trees.children(next.node), index, waiting);
    }
    parents = Arrays.copyOf(around, nodes.size());
  }

  private static void push(List<Node> data, int parent, Deque<Waiting> waiting) {
    for (int i = data.size() - 1; i >= 0; i--) {
      waiting.push(new Waiting(data.get(i), parent));
    }
  }

  /** The datum that stands at exactly {@code span}, or null. */
  public Node at(Span span) {
    int index = indexOf(span.start());
    return index >= 0 && nodes.get(index).span().end() == span.end() ? nodes.get(index) : null;
  }

  /**
   * The datum that starts at {@code start} and what is around it, the outermost first; at most
   * {@code most} of them, and none when no datum starts there.
   */
  public List<Node> around(int start, int most) {
    LinkedList<Node> found = new LinkedList<>();
    int index = indexOf(start);
    while (index >= 0 && found.size() < most) {
      found.addFirst(nodes.get(index));
      index = parents[index];
    }
    return List.copyOf(found);
  }

  private int indexOf(int start) {
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = nodes.get(middle).span().start();
      if (at == start) {
        return middle;
      }
      if (at < start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
