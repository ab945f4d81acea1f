package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Promises, parameters and exception handlers (R7RS 4.2.5 - 4.2.7): calls of procedures on thunks.
 */
final class Dynamics {
  private Dynamics() {}

  /** {@code delay} and {@code delay-force}, done by {@code procedure} of the run-time library. */
  static Core delay(Use use, String procedure) {
    if (use.count() != 1) {
      return use.malformed("one expression");
    }
    Core thunk = new Core.Lambda(use.location(), null, List.of(), null, use.expression(1));
    return use.expander().runtimeCall(use.location(), procedure, thunk);
  }

  static Core parameterize(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    if (!(use.part(1) instanceof Form.ListForm list) || !list.isProper()) {
      use.report(use.part(1), "a list of bindings");
      return use.recover(2);
    }
    List<Core> parameters = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    for (Form item : list.items()) {
      if (item instanceof Form.ListForm binding && binding.isProper() && binding.size() == 2) {
        parameters.add(use.expression(binding.get(0)));
        values.add(use.expression(binding.get(1)));
      } else {
        use.report(item, "a binding of the shape (parameter value)");
      }
    }
    if (parameters.isEmpty()) {
      return use.expander().body(use, use.parts(2), use.scope());
    }
    Expander expander = use.expander();
    return expander.runtimeCall(
        use.location(),
        "%parameterize",
        expander.runtimeCall(use.location(), "list", parameters),
        expander.runtimeCall(use.location(), "list", values),
        Procedures.thunk(use, use.parts(2)));
  }

  /** {@code (guard (variable clause …) body …)}. */
  static Core guard(Use use) {
    if (use.count() < 2) {
      return use.malformed("a variable with clauses and a body");
    }
    if (!(use.part(1) instanceof Form.ListForm handler)
        || !handler.isProper()
        || handler.isEmpty()
        || !(handler.get(0) instanceof Form.Name name)) {
      use.report(use.part(1), "a variable with clauses");
      return use.recover(2);
    }
    Expander expander = use.expander();
    Location place = use.location();
    LocalScope scope = new LocalScope(use.scope());
    Variable condition = expander.bind(name, scope);
    expander.tellScope(scope, handler.location());
    Variable reraise = new Variable("reraise", null);
    Core raiseAgain = new Core.Call(place, new Core.LocalReference(place, reraise), List.of());
    Core body =
        Conditionals.clauses(use, handler.items().subList(1, handler.size()), scope, raiseAgain);
    return expander.runtimeCall(
        place,
        "%guard",
        new Core.Lambda(place, null, List.of(condition, reraise), null, body),
        Procedures.thunk(use, use.parts(2)));
  }
}
