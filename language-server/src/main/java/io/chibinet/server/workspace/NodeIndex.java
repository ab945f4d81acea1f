package io.chibinet.server.workspace;

import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * Finds data by their place and, from there, what is around them; walking down for each would take
 * long in deep texts. No two data start at the same place, so their order by place is that in which
 * a walk meets them.
 */
public final class NodeIndex {
  private final List<Node> nodes;
  private final int[] parents;

  NodeIndex(SourceFile file) {
    int size = file.tokens().size() + 16;
    nodes = new ArrayList<>(size);
    int[] around = new int[size];
    // What is still to be visited, the next on top, each with the index of what it is in.
    List<Node> waiting = new ArrayList<>();
    int[] waitingIn = new int[size];
    push(file.data(), -1, waiting, waitingIn);
    while (!waiting.isEmpty()) {
      Node next = waiting.remove(waiting.size() - 1);
      int index = nodes.size();
      around[index] = waitingIn[waiting.size()];
      nodes.add(next);
      push(Trees.children(next), index, waiting, waitingIn);
    }
    parents = Arrays.copyOf(around, nodes.size());
  }

  private static void push(List<Node> data, int parent, List<Node> waiting, int[] waitingIn) {
    for (int i = data.size() - 1; i >= 0; i--) {
      waitingIn[waiting.size()] = parent;
      waiting.add(data.get(i));
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
