package io.chibinet.server.feature;

import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import java.util.List;
import java.util.Optional;

/** A {@code let} or {@code let*} as it is written. */
record LetForm(Node.ListNode form, Node.Identifier keyword, List<Node> bindings, List<Node> body) {

  /** {@code node} as such a form, where it is one with a body and complete bindings. */
  static Optional<LetForm> of(Node node) {
    List<Node> items = Trees.items(node);
    boolean isLet = Trees.head(node).equals("let") || Trees.head(node).equals("let*");
    if (!isLet
        || items.size() < 3
        || !(items.get(1) instanceof Node.ListNode bindings)
        || !bindings.items().stream().allMatch(binding -> Trees.items(binding).size() == 2)) {
      return Optional.empty();
    }
    return Optional.of(
        new LetForm(
            (Node.ListNode) node,
            (Node.Identifier) items.get(0),
            bindings.items(),
            items.subList(2, items.size())));
  }

  static Node name(Node binding) {
    return Trees.items(binding).get(0);
  }

  static Node value(Node binding) {
    return Trees.items(binding).get(1);
  }

  io.chibinet.syntax.Span bodySpan() {
    return body.get(0).span().to(body.get(body.size() - 1).span());
  }
}
