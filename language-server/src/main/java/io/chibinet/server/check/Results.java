package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Which socket calls the values of variables come from, where they can come from nowhere else. */
final class Results {
  private final Map<Variable, NetCall> calls = new IdentityHashMap<>();

  private Results() {}

  static Results of(CheckedText text) {
    Results results = new Results();
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Let let) {
                for (int i = 0; i < let.variables().size(); i++) {
                  results.note(let.variables().get(i), let.values().get(i), guarded);
                }
              }
            });
    return results;
  }

  private void note(Variable variable, Core value, boolean guarded) {
    if (!variable.isAssigned()) {
      NetCall.of(value, guarded).ifPresent(call -> calls.put(variable, call));
    }
  }

  /** The call whose answer {@code form} is: the call itself, or a variable that holds it. */
  Optional<NetCall> call(Core form) {
    return form instanceof Core.LocalReference reference
        ? Optional.ofNullable(calls.get(reference.variable()))
        : NetCall.of(form, false);
  }
}
