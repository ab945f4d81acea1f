package io.chibinet.site;

import io.chibinet.library.DocText;
import io.chibinet.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names in a piece of code that mean nothing outside of it: those it binds itself, each as far
 * as the binding reaches, and those that are data. They are not links: in {@code (define (sum list)
 * (apply + list))} the {@code list} is no reference to the procedure of that name, and in {@code
 * '(list 1)} neither.
 *
 * <p>Only the binding forms that everybody knows are told apart; a macro of the code's own is read
 * like a call.
 */
final class LocalNames {
  private final Set<Integer> offsets = new HashSet<>();

  private LocalNames() {}

  /**
   * Where such names stand in {@code data}, as offsets of their first characters.
   *
   * @param isPublic names that {@code data} defines and that have an entry all the same
   */
  static Set<Integer> in(List<Node> data, Predicate<String> isPublic) {
    LocalNames local = new LocalNames();
    Set<String> defined = definitions(data, Set.of());
    defined.removeIf(isPublic);
    boolean isValue = false;
    for (Node node : data) {
      if (isValue) {
        local.data(node);
      } else {
        local.code(node, defined);
      }
      isValue = node instanceof Node.Identifier word && word.name().equals(DocText.Step.ARROW);
    }
    return local.offsets;
  }

  private void code(Node node, Set<String> bound) {
    if (node instanceof Node.Identifier word) {
      if (bound.contains(word.name())) {
        offsets.add(word.span().start());
      }
    } else if (node instanceof Node.Abbreviation abbreviation) {
      switch (abbreviation.kind()) {
        case QUOTE -> data(abbreviation.datum());
        case QUASIQUOTE -> template(abbreviation.datum(), bound);
        case UNQUOTE, UNQUOTE_SPLICING -> code(abbreviation.datum(), bound);
      }
    } else if (node instanceof Node.ListNode list && !list.items().isEmpty()) {
      form(list, bound);
    } else if (node instanceof Node.VectorNode) {
      data(node);
    }
  }

  private void data(Node node) {
    if (node instanceof Node.Identifier word) {
      offsets.add(word.span().start());
    }
    node.children().forEach(this::data);
  }

  private void template(Node node, Set<String> bound) {
    if (node instanceof Node.Abbreviation abbreviation
        && abbreviation.kind() != Node.Abbreviation.Kind.QUASIQUOTE
        && abbreviation.kind() != Node.Abbreviation.Kind.QUOTE) {
      code(abbreviation.datum(), bound);
    } else if (node instanceof Node.Identifier) {
      data(node);
    } else {
      node.children().forEach(inner -> template(inner, bound));
    }
  }

  private void form(Node.ListNode list, Set<String> bound) {
    List<Node> items = list.items();
    String head = items.get(0) instanceof Node.Identifier word ? word.name() : "";
    Node second = items.size() > 1 && !bound.contains(head) ? items.get(1) : null;
    if (second == null) {
      all(list.children(), bound);
      return;
    }
    switch (head) {
      case "quote" -> {
        code(items.get(0), bound);
        data(second);
      }
      case "define", "define-native", "define-special" -> {
        Set<String> parameters =
            second instanceof Node.ListNode header ? formals(header) : Set.of();
        body(items, with(bound, parameters));
      }
      case "lambda" -> body(items, with(bound, names(second)));
      case "case-lambda", "syntax-rules" -> {
        code(items.get(0), bound);
        items.subList(1, items.size()).forEach(clause -> clause(clause, bound));
      }
      case "let", "let*", "letrec", "letrec*", "let-syntax", "letrec-syntax" -> {
        boolean isNamed = second instanceof Node.Identifier && items.size() > 2;
        Set<String> own = binders(isNamed ? items.get(2) : second);
        if (isNamed) {
          own.addAll(names(second));
        }
        body(items, with(bound, own));
      }
      case "let-values", "let*-values", "do" -> body(items, with(bound, binders(second)));
      case "receive" -> body(items, with(bound, names(second)));
      case "guard" -> {
        boolean hasVariable = second instanceof Node.ListNode clause && !clause.items().isEmpty();
        body(
            items,
            hasVariable ? with(bound, names(((Node.ListNode) second).items().get(0))) : bound);
      }
      default -> body(list.children(), bound);
    }
  }

  private void all(List<Node> nodes, Set<String> bound) {
    nodes.forEach(node -> code(node, bound));
  }

  // What a body defines holds in all of it (R7RS 5.3.2).
  private void body(List<Node> items, Set<String> bound) {
    all(items, definitions(items.subList(1, items.size()), bound));
  }

  private void clause(Node clause, Set<String> bound) {
    if (clause instanceof Node.ListNode list && !list.items().isEmpty()) {
      all(list.children(), with(bound, names(list.items().get(0))));
    }
  }

  /** {@code bound} and the names that {@code forms} define. */
  private static Set<String> definitions(List<Node> forms, Set<String> bound) {
    Set<String> defined = new HashSet<>(bound);
    for (Node form : forms) {
      if (form instanceof Node.ListNode list
          && list.items().size() > 1
          && list.items().get(0) instanceof Node.Identifier head) {
        Node second = list.items().get(1);
        switch (head.name()) {
          case "define", "define-syntax", "define-native", "define-special" ->
              defined.addAll(
                  second instanceof Node.ListNode header && !header.items().isEmpty()
                      ? names(header.items().get(0))
                      : names(second));
          case "define-values" -> defined.addAll(names(second));
          case "define-record-type" ->
              list.items().subList(1, list.items().size()).forEach(p -> defined.addAll(names(p)));
          case "begin" ->
              defined.addAll(definitions(list.items().subList(1, list.items().size()), Set.of()));
          default -> {}
        }
      }
    }
    return defined;
  }

  // The parameters of (name parameter ... . rest); an optional one is a list with its default.
  private static Set<String> formals(Node.ListNode header) {
    Set<String> formals = new HashSet<>();
    List<Node> children = header.children();
    for (Node parameter : children.subList(Math.min(1, children.size()), children.size())) {
      formals.addAll(
          parameter instanceof Node.ListNode optional && !optional.items().isEmpty()
              ? names(optional.items().get(0))
              : names(parameter));
    }
    return formals;
  }

  // The names that a list of bindings binds: the first part of each.
  private static Set<String> binders(Node bindings) {
    Set<String> binders = new HashSet<>();
    for (Node binding : bindings.children()) {
      if (binding instanceof Node.ListNode pair && !pair.items().isEmpty()) {
        binders.addAll(names(pair.items().get(0)));
      }
    }
    return binders;
  }

  /** Every name in {@code node}. */
  private static Set<String> names(Node node) {
    Set<String> names = new HashSet<>();
    if (node instanceof Node.Identifier word) {
      names.add(word.name());
    }
    node.children().forEach(child -> names.addAll(names(child)));
    return names;
  }

  private static Set<String> with(Set<String> bound, Set<String> more) {
    Set<String> all = new HashSet<>(bound);
    all.addAll(more);
    return all;
  }
}
