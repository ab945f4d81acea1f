package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.syntax.Node;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What type of value a form certainly has: that of a literal, of a call of a procedure that answers
 * nothing else, or of a name that holds one of these. Most forms have none.
 */
final class Types {
  // How many pairs to go along, then whether to take the item there: (car (cdr x)) is (cadr x).
  private static final Map<String, Integer> ITEMS = Map.of("car", 0, "cadr", 1, "caddr", 2);
  private static final Map<String, Integer> TAILS = Map.of("cdr", 1, "cddr", 2);
  // Procedures that call what they are given with values of known types.
  private static final Map<String, List<Type>> GIVEN =
      Map.of(
          "with-net-io", List.of(Type.INPUT_PORT, Type.OUTPUT_PORT),
          "call-with-output-string", List.of(Type.OUTPUT_PORT),
          "call-with-output-file", List.of(Type.OUTPUT_PORT),
          "call-with-input-file", List.of(Type.INPUT_PORT));

  private final CheckedText text;
  private final Map<Binding, Core> values = new IdentityHashMap<>();
  private final Map<Binding, Type> given = new IdentityHashMap<>();
  private final Map<Binding, Optional<Type>> known = new IdentityHashMap<>();
  private final Set<Binding> doubted = new HashSet<>();
  // What some test asks about: where it is used it may well not be #f.
  private final Set<Binding> tested = new HashSet<>();
  private final Map<Binding, RecordProcedure> records = new IdentityHashMap<>();

  /** What a {@code define-record-type} of the unit defines: a constructor, accessor, modifier. */
  private record RecordProcedure(Type type, boolean isConstructor) {}

  Types(CheckedText text) {
    this.text = text;
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Let let) {
                note(let.variables(), let.values());
              } else if (form instanceof Core.Letrec letrec) {
                note(letrec.variables(), letrec.values());
              } else if (form instanceof Core.GlobalDefinition definition
                  && !definition.global().isMutable()) {
                values.put(definition.global(), definition.value());
              } else if (form instanceof Core.Call call) {
                note(call);
              } else if (form instanceof Core.If choice) {
                Walk.binding(choice.test()).ifPresent(tested::add);
              }
            });
    values.forEach(this::noteRecord);
  }

  private void note(List<Variable> variables, List<Core> forms) {
    for (int i = 0; i < variables.size() && i < forms.size(); i++) {
      if (!variables.get(i).isAssigned()) {
        values.put(variables.get(i), forms.get(i));
      }
    }
  }

  private void note(Core.Call call) {
    if (!(call.operator() instanceof Core.GlobalReference reference)
        || !Walk.isBundled(reference.global())) {
      return;
    }
    String name = reference.global().name();
    // Where a program asks what its constant is, one branch is for another day.
    if (name.endsWith("?") && call.operands().size() == 1) {
      Walk.binding(call.operands().get(0)).ifPresent(doubted::add);
    }
    List<Type> types = GIVEN.get(name);
    if (types != null
        && !call.operands().isEmpty()
        && call.operands().get(call.operands().size() - 1) instanceof Core.Lambda lambda
        && lambda.parameters().size() == types.size()) {
      for (int i = 0; i < types.size(); i++) {
        if (!lambda.parameters().get(i).isAssigned()) {
          given.put(lambda.parameters().get(i), types.get(i));
        }
      }
    }
  }

  private void noteRecord(Binding name, Core value) {
    if (value instanceof Core.Call call
        && call.operator() instanceof Core.GlobalReference maker
        && Walk.isBundled(maker.global())
        && maker.global().name().startsWith("%record-")
        && !maker.global().name().equals("%record-predicate")) {
      Walk.binding(call.operands().get(0))
          .ifPresent(
              type ->
                  records.put(
                      name,
                      new RecordProcedure(
                          Type.of("a record of type " + type.name()),
                          maker.global().name().equals("%record-constructor"))));
    }
  }

  /** The record type whose values {@code callee} takes first, if it is an accessor or modifier. */
  Optional<Type> recordTakenBy(Binding callee) {
    return Optional.ofNullable(records.get(callee))
        .filter(procedure -> !procedure.isConstructor())
        .map(RecordProcedure::type);
  }

  /** The only value that the unit gives {@code name}, if it gives one and never another. */
  Optional<Core> valueOf(Binding name) {
    return Optional.ofNullable(values.get(name));
  }

  /** What {@code form} certainly is; empty when nothing can be said. */
  Optional<Type> of(Core form) {
    if (form instanceof Core.Constant constant) {
      return text.node(form.location()).flatMap(node -> literal(node, constant.value()));
    }
    if (form instanceof Core.Lambda || form instanceof Core.CaseLambda) {
      return Optional.of(Type.PROCEDURE);
    }
    if (form instanceof Core.Call call) {
      return result(call);
    }
    return Walk.binding(form).flatMap(this::of);
  }

  private Optional<Type> of(Binding name) {
    if (doubted.contains(name)) {
      return Optional.empty();
    }
    Optional<Type> seen = known.get(name);
    if (seen == null) {
      // A value that is made of itself has no type.
      known.put(name, Optional.empty());
      seen = value(name);
      if (tested.contains(name)) {
        seen = seen.map(Type::ifNotFalse).filter(type -> !type.kinds().isEmpty());
      }
      known.put(name, seen);
    }
    return seen;
  }

  private Optional<Type> value(Binding name) {
    if (given.containsKey(name)) {
      return Optional.of(given.get(name));
    }
    if (records.containsKey(name)) {
      return Optional.of(Type.PROCEDURE);
    }
    if (values.containsKey(name)) {
      return of(values.get(name));
    }
    if (!(name instanceof Global global) || !Walk.isBundled(global)) {
      return Optional.empty();
    }
    if (NetCall.isNet(global) && global.name().contains("/")) {
      Optional<Declaration> declaration = text.declaration(global);
      if (declaration.isPresent() && declaration.get().kind() == Declaration.Kind.CONSTANT) {
        return Optional.of(Type.EXACT_INTEGER.as("a number"));
      }
    }
    return text.declaration(global)
        .filter(
            declaration ->
                declaration.kind() == Declaration.Kind.PROCEDURE
                    || declaration.kind() == Declaration.Kind.PARAMETER)
        .map(declaration -> Type.PROCEDURE);
  }

  private Optional<Type> result(Core.Call call) {
    Optional<Binding> callee = Walk.binding(call.operator());
    if (callee.isEmpty()) {
      return Optional.empty();
    }
    RecordProcedure record = records.get(callee.get());
    if (record != null) {
      return record.isConstructor() ? Optional.of(record.type()) : Optional.empty();
    }
    if (!(callee.get() instanceof Global global) || !Walk.isBundled(global)) {
      return Optional.empty();
    }
    if (global.name().equals("list")) {
      return Optional.of(call.operands().isEmpty() ? Type.EMPTY_LIST : Type.PAIR.as("a list"));
    }
    Optional<Type> part = part(global.name(), call.operands());
    return part.isPresent() ? part : ResultTypes.of(global);
  }

  // What stands in a list of known items, such as the one that open-net-io answers.
  private Optional<Type> part(String name, List<Core> operands) {
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    Integer item = ITEMS.get(name);
    if (name.equals("list-ref")
        && operands.size() == 2
        && operands.get(1) instanceof Core.Constant constant
        && constant.value() instanceof Long index) {
      item = (int) Math.min(index, Integer.MAX_VALUE);
    }
    Integer tail = TAILS.get(name);
    if (item == null && tail == null) {
      return Optional.empty();
    }
    List<Type> items = of(operands.get(0)).map(Type::items).orElse(List.of());
    if (item != null) {
      return item >= 0 && item < items.size() ? Optional.of(items.get(item)) : Optional.empty();
    }
    return tail < items.size()
        ? Optional.of(Type.list(items.subList(tail, items.size())))
        : Optional.empty();
  }

  private static Optional<Type> literal(Node node, Object value) {
    if (node instanceof Node.Abbreviation mark) {
      return mark.kind() == Node.Abbreviation.Kind.QUOTE
          ? datum(mark.datum(), value)
          : Optional.empty();
    }
    return node instanceof Node.Identifier || node instanceof Node.ListNode
        ? Optional.empty()
        : datum(node, value);
  }

  private static Optional<Type> datum(Node node, Object value) {
    if (node instanceof Node.Number) {
      boolean isExact = value instanceof Long || value instanceof java.math.BigInteger;
      return Optional.of(
          isExact ? Type.EXACT_INTEGER.as("a number") : Type.OTHER_NUMBER.as(value.toString()));
    }
    if (node instanceof Node.Text) {
      return Optional.of(Type.STRING);
    }
    if (node instanceof Node.Bool bool) {
      return Optional.of(bool.value() ? Type.TRUE : Type.FALSE);
    }
    if (node instanceof Node.Character) {
      return Optional.of(Type.CHARACTER);
    }
    if (node instanceof Node.VectorNode) {
      return Optional.of(Type.VECTOR);
    }
    if (node instanceof Node.BytevectorNode) {
      return Optional.of(Type.BYTEVECTOR);
    }
    if (node instanceof Node.Identifier) {
      return Optional.of(Type.SYMBOL);
    }
    if (node instanceof Node.ListNode list) {
      return Optional.of(list.items().isEmpty() ? Type.EMPTY_LIST : Type.PAIR.as("a list"));
    }
    return Optional.empty();
  }
}
