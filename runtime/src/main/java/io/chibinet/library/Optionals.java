package io.chibinet.library;

import io.chibinet.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds optional parameters in procedures that take them apart from a rest list, as R7RS leaves no
 * other way: {@code (let-optionals o ((radix 10)) …)} and {@code (let ((radix (if (pair? o) (car o)
 * 10))) …)}.
 */
final class Optionals {
  private Optionals() {}

  /** The line with the optional parameters that {@code body}, which may be null, unpacks. */
  static Signature in(Signature line, Node body, Function<Node, String> text) {
    int last = line.parameters().size() - 1;
    if (body == null || last < 0 || line.parameters().get(last).role() != Parameter.Role.REST) {
      return line;
    }
    List<Parameter> found = find(line.parameters().get(last).name(), body, text);
    if (found.isEmpty()) {
      return line;
    }
    List<Parameter> all = new ArrayList<>(line.parameters().subList(0, last));
    all.addAll(found);
    return new Signature(line.name(), all);
  }

  private static List<Parameter> find(String rest, Node body, Function<Node, String> text) {
    List<Node> tail = Forms.tail(body);
    List<Parameter> found = new ArrayList<>();
    switch (Forms.head(body)) {
      case "let-optionals", "let-optionals*" -> {
        if (tail.size() > 1 && Forms.is(tail.get(0), rest)) {
          Forms.items(tail.get(1)).forEach(item -> found.add(parameter(item, text)));
          if (tail.get(1) instanceof Node.ListNode list && list.tail() != null) {
            found.add(Parameter.rest(text.apply(list.tail())));
          }
        }
      }
      case "let", "let*" -> {
        if (!tail.isEmpty()) {
          for (Node binding : Forms.items(tail.get(0))) {
            List<Node> parts = Forms.items(binding);
            if (parts.size() == 2 && isUnpacked(rest, parts.get(1))) {
              Node otherwise = Forms.tail(parts.get(1)).get(2);
              found.add(Parameter.optional(text.apply(parts.get(0)), text.apply(otherwise)));
            }
          }
        }
      }
      default -> {}
    }
    return found;
  }

  private static Parameter parameter(Node item, Function<Node, String> text) {
    List<Node> parts = Forms.items(item);
    return parts.size() > 1
        ? Parameter.optional(text.apply(parts.get(0)), text.apply(parts.get(1)))
        : Parameter.optional(text.apply(parts.isEmpty() ? item : parts.get(0)));
  }

  // (if (pair? o) (car o) otherwise), with any test and c[ad]+r of o.
  private static boolean isUnpacked(String rest, Node init) {
    List<Node> parts = Forms.tail(init);
    return Forms.head(init).equals("if")
        && parts.size() == 3
        && Forms.head(parts.get(1)).matches("cad*r")
        && Forms.names(Forms.tail(parts.get(1))).equals(List.of(rest));
  }
}
