package io.chibinet.library;

import io.chibinet.library.Declaration.Kind;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a top-level form defines, read off its shape alone. Forms of users' own macros count too if
 * their name begins with {@code define}: better a rough entry than none.
 */
final class Definitions {
  private final SourceText source;
  private final LibraryName library;

  Definitions(SourceText source, LibraryName library) {
    this.source = source;
    this.library = library;
  }

  /** The declarations of {@code form} without documentation, the most important first. */
  List<Declaration> of(Node form) {
    List<Node> tail = Forms.tail(form);
    String head = Forms.head(form);
    if (tail.isEmpty() || !head.startsWith("define")) {
      return List.of();
    }
    return switch (head) {
      case "define" -> define(form, tail);
      case "define-values" -> values(form, tail.get(0));
      case "define-syntax" -> syntax(form, tail);
      case "define-auxiliary-syntax" -> named(form, tail.get(0), Kind.AUXILIARY_SYNTAX);
      case "define-record-type" -> record(form, tail);
      case "define-native" -> shaped(form, tail.get(0), Kind.PROCEDURE, Kind.CONSTANT);
      case "define-special" -> shaped(form, tail.get(0), Kind.SPECIAL_FORM, Kind.AUXILIARY_SYNTAX);
      case "define-library" -> List.of();
      default -> shaped(form, tail.get(0), kindOfCall(head), kindOfName(head));
    };
  }

  private static Kind kindOfCall(String head) {
    return head.contains("syntax") || head.contains("macro")
        ? Kind.MACRO
        : head.contains("parameter") ? Kind.PARAMETER : Kind.PROCEDURE;
  }

  private static Kind kindOfName(String head) {
    if (head.contains("syntax") || head.contains("macro")) {
      return Kind.MACRO;
    }
    if (head.contains("parameter")) {
      return Kind.PARAMETER;
    }
    if (head.contains("type") || head.contains("record")) {
      return Kind.TYPE;
    }
    return head.contains("constant") ? Kind.CONSTANT : Kind.VARIABLE;
  }

  // (define-native (send socket bv)) or (define-native level/socket).
  private List<Declaration> shaped(Node form, Node shape, Kind ofCall, Kind ofName) {
    if (!(shape instanceof Node.ListNode call)) {
      return named(form, shape, ofName);
    }
    if (call.items().isEmpty()) {
      return List.of();
    }
    Node name = call.items().get(0);
    return one(form, name, ofCall, List.of(signature(name, call, ofCall.isSyntax())), null);
  }

  private List<Declaration> named(Node form, Node name, Kind kind) {
    return one(
        form,
        name,
        kind,
        kind == Kind.PARAMETER ? List.of(new Signature(text(name), List.of())) : List.of(),
        null);
  }

  private List<Declaration> define(Node form, List<Node> tail) {
    if (tail.get(0) instanceof Node.ListNode call && !call.items().isEmpty()) {
      Node name = call.items().get(0);
      Signature line = signature(name, call, false);
      Node body = tail.size() > 1 ? tail.get(1) : null;
      return one(form, name, Kind.PROCEDURE, List.of(Optionals.in(line, body, this::text)), null);
    }
    return tail.size() < 2
        ? named(form, tail.get(0), Kind.VARIABLE)
        : value(form, tail.get(0), tail.get(1));
  }

  // What a name is bound to says what it is.
  private List<Declaration> value(Node form, Node name, Node expression) {
    Node core = innermost(expression);
    List<Node> tail = Forms.tail(core);
    switch (Forms.head(core)) {
      case "lambda", "named-lambda", "opt-lambda" -> {
        if (!tail.isEmpty()) {
          Signature line = lambda(name, tail.get(0));
          Node body = tail.size() > 1 ? tail.get(1) : null;
          return one(
              form, name, Kind.PROCEDURE, List.of(Optionals.in(line, body, this::text)), null);
        }
      }
      case "case-lambda" -> {
        List<Signature> lines = new ArrayList<>();
        for (Node clause : tail) {
          if (!Forms.items(clause).isEmpty()) {
            lines.add(lambda(name, Forms.items(clause).get(0)));
          }
        }
        return one(form, name, Kind.PROCEDURE, lines, null);
      }
      case "make-parameter", "make-thread-parameter" -> {
        return named(form, name, Kind.PARAMETER);
      }
      default -> {}
    }
    if (isLiteral(expression)) {
      return one(form, name, Kind.CONSTANT, List.of(), text(expression));
    }
    return expression instanceof Node.Identifier other
        ? one(form, name, Kind.VARIABLE, List.of(), other.name())
        : named(form, name, Kind.VARIABLE);
  }

  // (let ((cache '())) (lambda (x) …)) defines a procedure of x.
  private static Node innermost(Node expression) {
    String head = Forms.head(expression);
    List<Node> tail = Forms.tail(expression);
    boolean isBody =
        switch (head) {
          case "let", "let*", "letrec", "letrec*", "begin" -> !tail.isEmpty();
          default -> false;
        };
    return isBody ? innermost(tail.get(tail.size() - 1)) : expression;
  }

  private static boolean isLiteral(Node node) {
    return node instanceof Node.Number
        || node instanceof Node.Text
        || node instanceof Node.Bool
        || node instanceof Node.Character
        || node instanceof Node.BytevectorNode
        || node instanceof Node.VectorNode
        || node instanceof Node.Abbreviation quoted
            && quoted.kind() == Node.Abbreviation.Kind.QUOTE;
  }

  private List<Declaration> values(Node form, Node formals) {
    List<Declaration> found = new ArrayList<>();
    for (Node name : Forms.items(formals)) {
      found.addAll(named(form, name, Kind.VARIABLE));
    }
    if (formals instanceof Node.ListNode list && list.tail() != null) {
      found.addAll(named(form, list.tail(), Kind.VARIABLE));
    } else if (formals instanceof Node.Identifier) {
      found.addAll(named(form, formals, Kind.VARIABLE));
    }
    return found;
  }

  private List<Declaration> syntax(Node form, List<Node> tail) {
    Node name = tail.get(0);
    Node transformer = tail.size() > 1 ? tail.get(1) : null;
    if (!Forms.head(transformer).equals("syntax-rules")) {
      return named(form, name, Kind.MACRO);
    }
    List<Node> rules = Forms.tail(transformer);
    int first = !rules.isEmpty() && rules.get(0) instanceof Node.Identifier ? 2 : 1;
    if (rules.size() <= first) {
      return named(form, name, Kind.AUXILIARY_SYNTAX);
    }
    List<Signature> lines = new ArrayList<>();
    for (Node rule : rules.subList(first, rules.size())) {
      List<Node> parts = Forms.items(rule);
      // A string in first place marks a rule that the macro keeps for itself.
      if (!parts.isEmpty()
          && parts.get(0) instanceof Node.ListNode pattern
          && (pattern.items().size() < 2 || !(pattern.items().get(1) instanceof Node.Text))) {
        lines.add(signature(name, pattern, true));
      }
    }
    return one(form, name, Kind.MACRO, lines, null);
  }

  private List<Declaration> record(Node form, List<Node> tail) {
    List<Declaration> found = new ArrayList<>();
    Node type = tail.get(0) instanceof Node.ListNode list ? first(list, tail.get(0)) : tail.get(0);
    found.addAll(named(form, type, Kind.TYPE));
    List<Node> fields = tail.size() > 3 ? tail.subList(3, tail.size()) : List.of();
    if (tail.size() > 1) {
      found.addAll(constructor(form, tail.get(1), fields));
    }
    String self = text(type).replaceAll("^<(.+)>$", "$1");
    if (tail.size() > 2 && tail.get(2) instanceof Node.Identifier predicate) {
      found.addAll(procedure(form, predicate, List.of("obj")));
    }
    for (Node field : fields) {
      List<Node> parts = Forms.items(field);
      if (parts.size() > 1) {
        found.addAll(procedure(form, parts.get(1), List.of(self)));
      }
      if (parts.size() > 2) {
        found.addAll(procedure(form, parts.get(2), List.of(self, text(parts.get(0)))));
      }
    }
    return found;
  }

  private static Node first(Node.ListNode list, Node otherwise) {
    return list.items().isEmpty() ? otherwise : list.items().get(0);
  }

  private List<Declaration> constructor(Node form, Node constructor, List<Node> fields) {
    if (constructor instanceof Node.ListNode call && !call.items().isEmpty()) {
      List<String> names = call.items().stream().skip(1).map(this::text).toList();
      return procedure(form, call.items().get(0), names);
    }
    List<String> all = new ArrayList<>();
    for (Node field : fields) {
      all.add(text(Forms.items(field).isEmpty() ? field : Forms.items(field).get(0)));
    }
    return constructor instanceof Node.Identifier ? procedure(form, constructor, all) : List.of();
  }

  private List<Declaration> procedure(Node form, Node name, List<String> parameters) {
    Signature line =
        new Signature(text(name), parameters.stream().map(Parameter::required).toList());
    return one(form, name, Kind.PROCEDURE, List.of(line), null);
  }

  private List<Declaration> one(
      Node form, Node name, Kind kind, List<Signature> lines, String value) {
    if (!(name instanceof Node.Identifier word)) {
      return List.of();
    }
    return List.of(
        new Declaration(
            word.name(),
            kind,
            library,
            lines,
            DocText.NONE,
            new Location(source, word.span()),
            form.span(),
            Optional.ofNullable(value)));
  }

  private Signature lambda(Node name, Node formals) {
    List<Parameter> parameters = new ArrayList<>();
    if (formals instanceof Node.ListNode list) {
      parameters(list, 0, false, parameters);
    } else if (formals instanceof Node.Identifier rest) {
      parameters.add(Parameter.rest(rest.name()));
    }
    return new Signature(text(name), parameters);
  }

  private Signature signature(Node name, Node.ListNode call, boolean isPattern) {
    List<Parameter> parameters = new ArrayList<>();
    parameters(call, 1, isPattern, parameters);
    return new Signature(text(name), parameters);
  }

  private void parameters(Node.ListNode list, int from, boolean isPattern, List<Parameter> into) {
    List<Node> items = list.items();
    for (int i = from; i < items.size(); i++) {
      Node item = items.get(i);
      boolean isRepeated = i + 1 < items.size() && Forms.is(items.get(i + 1), "...");
      if (isRepeated) {
        into.add(Parameter.rest(text(item)));
        i++;
      } else if (!isPattern && !Forms.items(item).isEmpty()) {
        into.add(optional(Forms.items(item)));
      } else {
        into.add(Parameter.required(text(item)));
      }
    }
    if (list.tail() != null) {
      into.add(Parameter.rest(text(list.tail())));
    }
  }

  private Parameter optional(List<Node> parts) {
    return parts.size() > 1
        ? Parameter.optional(text(parts.get(0)), text(parts.get(1)))
        : Parameter.optional(text(parts.get(0)));
  }

  private String text(Node node) {
    return node instanceof Node.Identifier word
        ? word.name()
        : source.slice(node.span()).replaceAll("\\s+", " ");
  }
}
