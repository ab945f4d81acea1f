package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Signature;
import io.chibinet.syntax.Problem;
import java.util.Optional;
import java.util.OptionalInt;
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
    return "A procedure is called with fewer or more arguments than it takes, or handed to one that"
        + " calls it so, and an error is raised whenever the call is reached. Calls whose errors are"
        + " caught on the spot are not reported.";
  }

  /** How many arguments a procedure takes, in words when it is asked for. */
  private record Arity(int least, int most) {
    boolean accepts(int count) {
      return least <= count && count <= most;
    }

    Arity or(Arity other) {
      return new Arity(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** Without the word "arguments". */
    String counts() {
      if (least == most) {
        return String.valueOf(least);
      }
      return most == Integer.MAX_VALUE
          ? "at least " + least
          : least + (most == least + 1 ? " or " : " to ") + most;
    }

    @Override
    public String toString() {
      boolean isOne = least == 1 && (most == 1 || most == Integer.MAX_VALUE);
      return counts() + (isOne ? " argument" : " arguments");
    }
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Call call && !guarded) {
                check(call, text, report);
              }
            });
  }

  private static void check(Core.Call call, CheckedText text, Consumer<Problem> report) {
    Optional<Arity> arity = arity(call.operator(), text);
    if (arity.isPresent() && !arity.get().accepts(call.operands().size()) && text.isWritten(call)) {
      report.accept(
          text.warning(
              CODE,
              call.location(),
              name(call.operator())
                  + ": takes "
                  + arity.get()
                  + ", got "
                  + call.operands().size()));
    }
    if (call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())) {
      procedures(call, reference.global(), text, report);
    }
  }

  // The procedures that a bundled one is given to call.
  private static void procedures(
      Core.Call call, Global caller, CheckedText text, Consumer<Problem> report) {
    for (int i = 0; i < call.operands().size(); i++) {
      Core operand = call.operands().get(i);
      Optional<Arity> arity = arity(operand, text);
      if (arity.isEmpty() || !text.holds(operand.location())) {
        continue;
      }
      String parameter = parameter(caller, i, text);
      OptionalInt count = Callbacks.count(caller.name(), parameter, call.operands().size());
      if (count.isPresent() && !arity.get().accepts(count.getAsInt()) && text.isWritten(call)) {
        report.accept(
            text.warning(
                CODE,
                operand.location(),
                caller.name()
                    + ": "
                    + parameter
                    + " is called with "
                    + new Arity(count.getAsInt(), count.getAsInt())
                    + ", but "
                    + (operand instanceof Core.Lambda ? "" : name(operand) + " ")
                    + "takes "
                    + arity.get().counts()));
      }
    }
  }

  private static String parameter(Global caller, int index, CheckedText text) {
    return text.declaration(caller)
        .filter(declaration -> declaration.signatures().size() == 1)
        .map(declaration -> declaration.signatures().get(0))
        .filter(line -> line.parameterFor(index).isPresent())
        .map(line -> line.parameters().get(line.parameterFor(index).getAsInt()).name())
        .orElse("");
  }

  private static String name(Core procedure) {
    return Walk.binding(procedure).map(Binding::name).orElse("procedure");
  }

  private static Optional<Arity> arity(Core procedure, CheckedText text) {
    Optional<Binding> name = Walk.binding(procedure);
    if (name.isEmpty()) {
      return arity(procedure);
    }
    Optional<Arity> own = text.types().valueOf(name.get()).flatMap(WrongArity::arity);
    return own.isEmpty() && name.get() instanceof Global global && !global.isMutable()
        ? declared(global, text)
        : own;
  }

  private static Optional<Arity> arity(Core value) {
    if (value instanceof Core.CaseLambda cases) {
      return cases.clauses().stream().flatMap(clause -> arity(clause).stream()).reduce(Arity::or);
    }
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
