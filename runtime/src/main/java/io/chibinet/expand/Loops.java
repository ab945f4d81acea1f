package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** {@code do} (R7RS 4.2.4). */
final class Loops {
  private Loops() {}

  static Core doForm(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of variables and a clause that ends the loop");
    }
    if (!(use.part(1) instanceof Form.ListForm specs) || !specs.isProper()) {
      use.report(use.part(1), "a list of variables");
      return use.recover(2);
    }
    if (!(use.part(2) instanceof Form.ListForm end) || !end.isProper() || end.isEmpty()) {
      use.report(use.part(2), "a clause of a test and expressions");
      return use.recover(3);
    }
    List<Form.Name> names = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    List<Form> steps = new ArrayList<>();
    for (Form item : specs.items()) {
      if (item instanceof Form.ListForm spec
          && spec.isProper()
          && (spec.size() == 2 || spec.size() == 3)
          && spec.get(0) instanceof Form.Name name) {
        names.add(name);
        values.add(Procedures.named(name.text(), use.expression(spec.get(1))));
        steps.add(spec.size() == 3 ? spec.get(2) : name);
      } else {
        use.report(item, "a variable of the shape (name start step)");
      }
    }
    Formals.checkDistinct(names, use, "variable");
    LocalScope scope = new LocalScope(use.scope());
    List<Variable> variables = new ArrayList<>();
    for (Form.Name name : names) {
      variables.add(use.expander().bind(name, scope));
    }
    use.expander().tellScope(scope, use.location());
    return loop(use, end, scope, variables, values, steps);
  }

  private static Core loop(
      Use use,
      Form.ListForm end,
      LocalScope scope,
      List<Variable> variables,
      List<Core> values,
      List<Form> steps) {
    Expander expander = use.expander();
    Location place = use.location();
    Variable loop = new Variable("do", null);
    Core test = expander.expression(end.get(0), scope);
    Core result =
        end.size() == 1
            ? Conditionals.unspecified(place)
            : expander.sequence(place, end.items().subList(1, end.size()), scope);
    List<Core> body = new ArrayList<>();
    for (Form form : use.parts(3)) {
      Expander.addFlat(expander.expression(form, scope), body);
    }
    List<Core> next = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      next.add(expander.expression(steps.get(i), scope));
    }
    body.add(new Core.Call(place, new Core.LocalReference(place, loop), next));
    Core branches = Conditionals.ifElse(use, place, test, result, Expander.sequence(place, body));
    return Lets.loop(use, loop, variables, values, branches);
  }
}
