package io.chibinet.cli;

import io.chibinet.expand.Suggestion;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.UncaughtError;
import io.chibinet.value.Condition;

/** Asks whether an unbound name was meant to be another one. */
final class Spelling {
  private Spelling() {}

  /** {@code "; did you mean NAME?"} when the error is such a name, else nothing. */
  static String hint(UncaughtError error, Interpreter interpreter) {
    if (!(error.payload() instanceof Condition condition)
        || condition.kind() != Condition.Kind.UNBOUND) {
      return "";
    }
    return interpreter
        .unboundAt(error.location())
        .map(
            unbound ->
                Suggestion.question(unbound.global().name(), unbound.scope().visible().keySet()))
        .orElse("");
  }
}
