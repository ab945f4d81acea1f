package io.chibinet.site;

import io.chibinet.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that a piece of code binds itself, anywhere in it. They are not links: the {@code list}
 * of {@code (define (sum list) …)} is no reference to the procedure of that name.
 */
final class LocalNames {
  private final Set<String> names = new HashSet<>();

  private LocalNames() {}

  static Set<String> in(List<Node> data) {
    LocalNames local = new LocalNames();
    data.forEach(local::visit);
    return local.names;
  }

  private void visit(Node node) {
    if (!(node instanceof Node.ListNode list)) {
      if (node instanceof Node.Abbreviation abbreviation) {
        visit(abbreviation.datum());
      }
      return;
    }
    List<Node> items = list.items();
    if (items.size() > 1 && items.get(0) instanceof Node.Identifier head) {
      Node second = items.get(1);
      switch (head.name()) {
        case "define", "define-values", "define-syntax", "lambda", "define-record-type" ->
            bind(second);
        case "let", "let*", "letrec", "letrec*", "let-values", "let*-values", "do" -> {
          if (second instanceof Node.Identifier && items.size() > 2) {
            bind(second);
            bindings(items.get(2));
          } else {
            bindings(second);
          }
        }
        case "guard" -> {
          if (second instanceof Node.ListNode clause && !clause.items().isEmpty()) {
            bind(clause.items().get(0));
          }
        }
        default -> {}
      }
    }
    items.forEach(this::visit);
  }

  private void bindings(Node node) {
    if (node instanceof Node.ListNode list) {
      for (Node binding : list.items()) {
        if (binding instanceof Node.ListNode pair && !pair.items().isEmpty()) {
          bind(pair.items().get(0));
        }
      }
    }
  }

  private void bind(Node node) {
    if (node instanceof Node.Identifier word) {
      names.add(word.name());
    } else if (node instanceof Node.ListNode list) {
      list.items().forEach(this::bind);
      if (list.tail() != null) {
        bind(list.tail());
      }
    }
  }
}
