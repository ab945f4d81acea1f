package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A value that the procedure can do nothing with, or a call of what is no procedure. */
public final class WrongType implements Check {
  public static final String CODE = "wrong-type";

  private static final long HIGHEST_BYTE = 255;
  // Parameters that count or index something.
  private static final Set<String> NATURAL = Set.of("k", "n", "start", "end", "at");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "An argument is of a type that the procedure does not take, or what is called is no"
        + " procedure, so that the call raises an error whenever it is reached. Calls whose errors"
        + " are caught on the spot are not reported.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (!guarded && form instanceof Core.Call call) {
                operator(call, text, report);
                operands(call, text, report);
              }
            });
  }

  private static void operator(Core.Call call, CheckedText text, Consumer<Problem> report) {
    Core operator = call.operator();
    Optional<Type> type = text.types().of(operator);
    if (type.isPresent()
        && !type.get().meets(Type.PROCEDURE)
        && text.holds(operator.location())
        && text.node(call.location())
            .filter(node -> node instanceof Node.ListNode)
            .map(node -> ((Node.ListNode) node).items())
            .filter(items -> items.size() == call.operands().size() + 1)
            .filter(items -> items.get(0).span().equals(operator.location().span()))
            .isPresent()) {
      report.accept(
          text.warning(
              CODE,
              operator.location(),
              "what is called must be a procedure, got " + type.get().label()));
    }
  }

  private static void operands(Core.Call call, CheckedText text, Consumer<Problem> report) {
    if (call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())) {
      bundled(call, reference.global(), text, report);
      return;
    }
    Optional<Binding> callee = Walk.binding(call.operator());
    if (callee.isPresent() && !call.operands().isEmpty()) {
      text.types()
          .recordTakenBy(callee.get())
          .ifPresent(
              wanted -> argument(call, callee.get().name(), "record", 0, wanted, text, report));
    }
  }

  private static void bundled(
      Core.Call call, Global procedure, CheckedText text, Consumer<Problem> report) {
    Optional<Declaration> declaration = text.declaration(procedure);
    if (declaration.isEmpty() || declaration.get().signatures().size() != 1) {
      return;
    }
    Signature line = declaration.get().signatures().get(0);
    int count = call.operands().size();
    // The last argument of append may be anything.
    int checked = procedure.name().equals("append") ? count - 1 : count;
    for (int i = 0; i < checked; i++) {
      if (line.parameterFor(i).isPresent()) {
        Parameter parameter = line.parameters().get(line.parameterFor(i).getAsInt());
        Optional<Type> wanted = ParameterTypes.of(procedure, parameter);
        if (wanted.isPresent()) {
          argument(call, procedure.name(), parameter.name(), i, wanted.get(), text, report);
        }
      }
    }
    if (procedure.name().equals("apply") && count > 1) {
      argument(call, "apply", "the last argument", count - 1, Type.LIST, text, report);
    }
  }

  private static void argument(
      Core.Call call,
      String procedure,
      String parameter,
      int index,
      Type wanted,
      CheckedText text,
      Consumer<Problem> report) {
    Core argument = call.operands().get(index);
    if (!text.holds(argument.location())) {
      return;
    }
    Optional<Type> type = text.types().of(argument);
    String got = type.filter(found -> !found.meets(wanted)).map(Type::label).orElse("");
    String limits = got.isEmpty() ? limits(parameter, argument) : wanted.label();
    if (!got.isEmpty() || !limits.isEmpty()) {
      String value =
          got.isEmpty() ? text.analysis().document().text().slice(argument.location().span()) : got;
      if (text.isWritten(call)) {
        report.accept(
            text.warning(
                CODE,
                argument.location(),
                procedure + ": " + parameter + " must be " + limits + ", got " + value));
      }
    }
  }

  // Between which numbers a literal must be; empty if it is, or is no exact integer.
  private static String limits(String parameter, Core argument) {
    if (!(argument instanceof Core.Constant constant) || !(constant.value() instanceof Long n)) {
      return "";
    }
    if (parameter.equals("byte") && (n < 0 || n > HIGHEST_BYTE)) {
      return "from 0 to " + HIGHEST_BYTE;
    }
    return NATURAL.contains(parameter) && n < 0 ? "at least 0" : "";
  }
}
