package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A list with a name at its head, and a place among what follows.
 *
 * @param argument the index of the argument at the place, counting from 0; the number of arguments
 *     before it if the place is between two
 */
record Calls(Node.ListNode form, Node.Identifier head, int argument) {
  /** The calls around {@code offset}, innermost first; lists without a name at the head are not. */
  static List<Calls> around(Analysis analysis, int offset) {
    List<Calls> calls = new ArrayList<>();
    List<Node> enclosing = Trees.enclosing(analysis.file(), offset);
    for (int i = enclosing.size() - 1; i >= 0; i--) {
      if (enclosing.get(i) instanceof Node.ListNode list
          && !list.items().isEmpty()
          && list.items().get(0) instanceof Node.Identifier head
          && head.span().end() < offset) {
        calls.add(new Calls(list, head, argumentAt(list, offset)));
      }
    }
    return calls;
  }

  private static int argumentAt(Node.ListNode list, int offset) {
    int index = 0;
    for (Node item : list.items().subList(1, list.items().size())) {
      if (item.span().end() < offset) {
        index++;
      }
    }
    return index;
  }
}
