package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Which socket calls the values of variables come from, where they can come from nowhere else. */
final class Results {
  private final Map<Binding, NetCall> calls = new IdentityHashMap<>();

  private Results() {}

  static Results of(CheckedText text) {
    Results results = new Results();
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Let let) {
                for (int i = 0; i < let.variables().size(); i++) {
                  if (!let.variables().get(i).isAssigned()) {
                    results.note(let.variables().get(i), let.values().get(i), guarded);
                  }
                }
              } else if (form instanceof Core.GlobalDefinition definition
                  && !definition.global().isMutable()) {
                results.note(definition.global(), definition.value(), guarded);
              }
            });
    return results;
  }

  private void note(Binding name, Core value, boolean guarded) {
    NetCall.of(value, guarded).ifPresent(call -> calls.put(name, call));
  }

  /** The call whose answer {@code form} is: the call itself, or a variable that holds it. */
  Optional<NetCall> call(Core form) {
    Optional<Binding> name = Walk.binding(form);
    return name.isPresent() ? Optional.ofNullable(calls.get(name.get())) : NetCall.of(form, false);
  }
}
