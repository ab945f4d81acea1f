package io.chibinet.library;

import io.chibinet.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Questions about the shape of a datum that the readers of libraries and definitions share. */
final class Forms {
  private Forms() {}

  /** The identifier at the head of a list, or the empty string. */
  static String head(Node node) {
    return node instanceof Node.ListNode list
            && !list.items().isEmpty()
            && list.items().get(0) instanceof Node.Identifier word
        ? word.name()
        : "";
  }

  /** The items behind the head of a list; empty for anything else. */
  static List<Node> tail(Node node) {
    return node instanceof Node.ListNode list && !list.items().isEmpty()
        ? list.items().subList(1, list.items().size())
        : List.of();
  }

  /** What stands behind the requirement of a {@code cond-expand} clause. */
  static List<Node> clauseBody(Node clause) {
    return items(clause).subList(1, items(clause).size());
  }

  static List<Node> items(Node node) {
    return node instanceof Node.ListNode list ? list.items() : List.of();
  }

  static boolean is(Node node, String name) {
    return node instanceof Node.Identifier word && word.name().equals(name);
  }

  /** The identifiers among {@code nodes}. */
  static List<String> names(List<Node> nodes) {
    List<String> names = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Identifier word) {
        names.add(word.name());
      }
    }
    return names;
  }
}
