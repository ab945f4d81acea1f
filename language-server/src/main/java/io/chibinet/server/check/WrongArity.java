package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Signature;
import io.chibinet.syntax.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls with more or fewer arguments than the procedure takes. */
public final class WrongArity implements Check {
  public static final String CODE = "wrong-arity";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A procedure is called with fewer or more arguments than it takes, so that the call"
        + " raises an error whenever it is reached. Calls whose errors are caught on the spot are"
        + " not reported.";
  }

  /** How many arguments a procedure takes, in words when it is asked for. */
  private record Arity(int least, int most) {
    boolean accepts(int count) {
      return least <= count && count <= most;
    }

    Arity or(Arity other) {
      return new Arity(Math.min(least, other.least), Math.max(most, other.most));
    }

    @Override
    public String toString() {
      if (least == most) {
        return least + (least == 1 ? " argument" : " arguments");
      }
      return most == Integer.MAX_VALUE
          ? "at least " + least + (least == 1 ? " argument" : " arguments")
          : least + " to " + most + " arguments";
    }
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    Map<Binding, Arity> own = own(text);
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Call call && !guarded) {
                check(call, own, text, report);
              }
            });
  }

  private static void check(
      Core.Call call, Map<Binding, Arity> own, CheckedText text, Consumer<Problem> report) {
    Binding callee =
        call.operator() instanceof Core.GlobalReference global
            ? global.global()
            : call.operator() instanceof Core.LocalReference local ? local.variable() : null;
    if (callee == null) {
      return;
    }
    Arity arity = own.get(callee);
    if (arity == null && callee instanceof Global global && !global.isMutable()) {
      arity = declared(global, text).orElse(null);
    }
    if (arity != null && !arity.accepts(call.operands().size()) && text.isWritten(call)) {
      report.accept(
          text.warning(
              CODE,
              call.location(),
              callee.name() + ": takes " + arity + ", got " + call.operands().size()));
    }
  }

  // What the unit itself defines, read off its code.
  private static Map<Binding, Arity> own(CheckedText text) {
    Map<Binding, Arity> found = new HashMap<>();
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.GlobalDefinition definition
                  && !definition.global().isMutable()) {
                arity(definition.value()).ifPresent(a -> found.put(definition.global(), a));
              } else if (form instanceof Core.Let let) {
                local(let.variables(), let.values(), found);
              } else if (form instanceof Core.Letrec letrec) {
                local(letrec.variables(), letrec.values(), found);
              }
            });
    return found;
  }

  private static void local(
      List<io.chibinet.expand.Variable> variables, List<Core> values, Map<Binding, Arity> found) {
    for (int i = 0; i < variables.size() && i < values.size(); i++) {
      if (!variables.get(i).isAssigned()) {
        Optional<Arity> arity = arity(values.get(i));
        if (arity.isPresent()) {
          found.put(variables.get(i), arity.get());
        }
      }
    }
  }

  private static Optional<Arity> arity(Core value) {
    if (value instanceof Core.Lambda lambda) {
      int least = lambda.parameters().size();
      return Optional.of(new Arity(least, lambda.rest() == null ? least : Integer.MAX_VALUE));
    }
    return Optional.empty();
  }

  // A definition elsewhere says it itself, unless its usage lines show less than it takes.
  private static Optional<Arity> declared(Global global, CheckedText text) {
    Optional<Declaration> declaration = text.shape(global);
    if (declaration.isEmpty()
        || declaration.get().kind() != Declaration.Kind.PROCEDURE
        || declaration.get().signatures().isEmpty()) {
      return Optional.empty();
    }
    Arity arity = null;
    for (Signature line : declaration.get().signatures()) {
      Arity one = new Arity(line.minimum(), line.maximum().orElse(Integer.MAX_VALUE));
      arity = arity == null ? one : arity.or(one);
    }
    return Optional.of(arity);
  }
}
