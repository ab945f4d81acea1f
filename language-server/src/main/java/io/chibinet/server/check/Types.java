package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.syntax.Node;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of value a form certainly has: that of a literal, of a call of a procedure that answers
 * nothing else, or of a variable that holds one of these. Most forms have none.
 */
final class Types {
  private static final Map<String, String> RESULTS = new HashMap<>();

  static {
    Map<String, List<String>> procedures =
        Map.of(
            "a number",
            List.of(
                "+",
                "-",
                "*",
                "/",
                "abs",
                "max",
                "min",
                "quotient",
                "remainder",
                "modulo",
                "gcd",
                "lcm",
                "length",
                "string-length",
                "vector-length",
                "bytevector-length",
                "exact",
                "inexact",
                "floor",
                "ceiling",
                "round",
                "truncate",
                "expt",
                "square",
                "char->integer",
                "bytevector-u8-ref"),
            "a string",
            List.of(
                "string-append",
                "number->string",
                "symbol->string",
                "list->string",
                "string",
                "substring",
                "string-copy",
                "make-string",
                "utf8->string",
                "vector->string",
                "string-map"),
            "a vector",
            List.of(
                "vector",
                "make-vector",
                "list->vector",
                "vector-map",
                "vector-append",
                "vector-copy",
                "string->vector"),
            "a bytevector",
            List.of(
                "bytevector",
                "make-bytevector",
                "string->utf8",
                "bytevector-append",
                "bytevector-copy"),
            "a character",
            List.of("integer->char", "string-ref"),
            "a symbol",
            List.of("string->symbol"),
            "a list",
            List.of("cons"),
            "a boolean",
            List.of(
                "not",
                "eq?",
                "eqv?",
                "equal?",
                "=",
                "<",
                ">",
                "<=",
                ">=",
                "zero?",
                "null?",
                "pair?",
                "list?",
                "string?",
                "number?",
                "symbol?",
                "vector?",
                "string=?"));
    procedures.forEach((type, names) -> names.forEach(name -> RESULTS.put(name, type)));
  }

  private final CheckedText text;
  private final Map<Variable, Optional<String>> variables = new IdentityHashMap<>();

  Types(CheckedText text) {
    this.text = text;
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Let let) {
                for (int i = 0; i < let.variables().size(); i++) {
                  if (!let.variables().get(i).isAssigned()) {
                    variables.put(let.variables().get(i), of(let.values().get(i)));
                  }
                }
              }
            });
  }

  /** The type with its article, such as {@code "a string"}; empty when it may be another. */
  Optional<String> of(Core form) {
    if (form instanceof Core.Constant) {
      return text.node(form.location()).flatMap(Types::literal);
    }
    if (form instanceof Core.LocalReference reference) {
      return variables.getOrDefault(reference.variable(), Optional.empty());
    }
    if (form instanceof Core.Lambda || form instanceof Core.CaseLambda) {
      return Optional.of("a procedure");
    }
    return form instanceof Core.Call call
            && call.operator() instanceof Core.GlobalReference reference
            && Walk.isBundled(reference.global())
            && "(scheme base)".equals(reference.global().library())
        ? Optional.ofNullable(RESULTS.get(reference.global().name()))
        : Optional.empty();
  }

  private static Optional<String> literal(Node node) {
    if (node instanceof Node.Abbreviation mark) {
      return mark.kind() == Node.Abbreviation.Kind.QUOTE ? datum(mark.datum()) : Optional.empty();
    }
    return node instanceof Node.Identifier || node instanceof Node.ListNode
        ? Optional.empty()
        : datum(node);
  }

  private static Optional<String> datum(Node node) {
    if (node instanceof Node.Number) {
      return Optional.of("a number");
    }
    if (node instanceof Node.Text) {
      return Optional.of("a string");
    }
    if (node instanceof Node.Bool) {
      return Optional.of("a boolean");
    }
    if (node instanceof Node.Character) {
      return Optional.of("a character");
    }
    if (node instanceof Node.VectorNode) {
      return Optional.of("a vector");
    }
    if (node instanceof Node.BytevectorNode) {
      return Optional.of("a bytevector");
    }
    if (node instanceof Node.Identifier) {
      return Optional.of("a symbol");
    }
    if (node instanceof Node.ListNode list) {
      return Optional.of(list.items().isEmpty() ? "the empty list" : "a list");
    }
    return Optional.empty();
  }
}
