package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Unspecified;
import java.util.ArrayList;
import java.util.List;

/** {@code if}, {@code cond}, {@code and}, {@code or}, {@code when}, {@code unless}. */
final class Conditionals {
  private Conditionals() {}

  static Core ifForm(Use use) {
    if (use.count() < 2 || use.count() > 3) {
      return use.malformed("a test, a consequent and an optional alternate");
    }
    Core test = use.expression(1);
    Core consequent = use.expression(2);
    Core alternate = use.count() == 3 ? use.expression(3) : unspecified(use.location());
    return ifElse(use, use.location(), test, consequent, alternate);
  }

  static Core unspecified(Location place) {
    return new Core.Constant(place, Unspecified.UNSPECIFIED);
  }

  /** An {@code if}, without the detours that its test may take to a truth value. */
  static Core ifElse(Use use, Location place, Core test, Core consequent, Core alternate) {
    Core truth = truth(test);
    if (truth instanceof Core.Call call
        && call.operands().size() == 1
        && call.operator() instanceof Core.GlobalReference operator
        && operator.global() == use.expander().libraries().not()) {
      return ifElse(use, place, call.operands().get(0), alternate, consequent);
    }
    return new Core.If(place, truth, consequent, alternate);
  }

  // (let ((t a)) (if t t b)), which or expands into, needs no variable where only truth counts.
  private static Core truth(Core test) {
    if (test instanceof Core.Let let
        && let.variables().size() == 1
        && let.body() instanceof Core.If branch
        && isReference(branch.test(), let.variables().get(0))
        && isReference(branch.consequent(), let.variables().get(0))
        && let.variables().get(0).definition() == null
        && let.variables().get(0).name().equals(TEMPORARY)) {
      return new Core.If(
          let.location(),
          truth(let.values().get(0)),
          new Core.Constant(let.location(), true),
          truth(branch.alternate()));
    }
    return test;
  }

  private static boolean isReference(Core core, Variable variable) {
    return core instanceof Core.LocalReference reference && reference.variable() == variable;
  }

  // No symbol is written so; the name marks variables that only the expander speaks of.
  private static final String TEMPORARY = " t";

  private static Variable temporary() {
    return new Variable(TEMPORARY, null);
  }

  static Core and(Use use) {
    if (use.count() == 0) {
      return new Core.Constant(use.location(), true);
    }
    Core all = use.expression(use.count());
    for (int i = use.count() - 1; i >= 1; i--) {
      all =
          ifElse(
              use,
              use.location(),
              use.expression(i),
              all,
              new Core.Constant(use.location(), false));
    }
    return all;
  }

  static Core or(Use use) {
    if (use.count() == 0) {
      return new Core.Constant(use.location(), false);
    }
    Core any = use.expression(use.count());
    for (int i = use.count() - 1; i >= 1; i--) {
      any = either(use.location(), use.expression(i), any);
    }
    return any;
  }

  /** The value of {@code first} if it is true, else that of {@code second}. */
  private static Core either(Location place, Core first, Core second) {
    Variable t = temporary();
    Core reference = new Core.LocalReference(place, t);
    return new Core.Let(
        place, List.of(t), List.of(first), new Core.If(place, reference, reference, second));
  }

  static Core when(Use use) {
    if (use.count() < 2) {
      return use.malformed("a test and at least one expression");
    }
    Core test = use.expression(1);
    Core body = use.expander().sequence(use.location(), use.parts(2), use.scope());
    return ifElse(use, use.location(), test, body, unspecified(use.location()));
  }

  static Core unless(Use use) {
    if (use.count() < 2) {
      return use.malformed("a test and at least one expression");
    }
    Core test = use.expression(1);
    Core body = use.expander().sequence(use.location(), use.parts(2), use.scope());
    return ifElse(use, use.location(), test, unspecified(use.location()), body);
  }

  static Core cond(Use use) {
    if (use.count() == 0) {
      use.report("at least one clause");
    }
    return clauses(use, use.parts(1), use.scope(), unspecified(use.location()));
  }

  /**
   * The clauses of a {@code cond}, or of a {@code guard}, which has the same.
   *
   * @param otherwise what happens when no clause applies
   */
  static Core clauses(Use use, List<Form> clauses, Scope scope, Core otherwise) {
    // Expanded in order, so that problems come in order; built from the end.
    List<Clause> expanded = new ArrayList<>();
    Core result = otherwise;
    for (int i = 0; i < clauses.size(); i++) {
      if (!(clauses.get(i) instanceof Form.ListForm clause)
          || !clause.isProper()
          || clause.isEmpty()) {
        use.report(clauses.get(i), "a clause");
        continue;
      }
      if (use.expander().isKeyword(clause.get(0), scope, "else")) {
        if (i < clauses.size() - 1) {
          use.report(clauses.get(i + 1), "no clause behind else");
        }
        if (clause.size() == 1) {
          use.report(clause, "at least one expression behind else");
        } else {
          result = sequence(use, clause, 1, scope);
        }
      } else {
        expanded.add(clause(use, clause, scope));
      }
    }
    for (int i = expanded.size() - 1; i >= 0; i--) {
      result = expanded.get(i).before(use, result);
    }
    return result;
  }

  private static Core sequence(Use use, Form.ListForm clause, int from, Scope scope) {
    return use.expander()
        .sequence(place(use, clause), clause.items().subList(from, clause.size()), scope);
  }

  private static Location place(Use use, Form form) {
    return form.location() == null ? use.location() : form.location();
  }

  private static Clause clause(Use use, Form.ListForm clause, Scope scope) {
    Location place = place(use, clause);
    Core test = use.expander().expression(clause.get(0), scope);
    if (clause.size() == 1) {
      return new Clause(place, test, null, null);
    }
    if (use.expander().isKeyword(clause.get(1), scope, "=>")) {
      if (clause.size() != 3) {
        use.report(clause, "one procedure behind =>");
        return new Clause(place, test, use.expander().nothing(place), null);
      }
      return new Clause(place, test, null, use.expander().expression(clause.get(2), scope));
    }
    return new Clause(place, test, sequence(use, clause, 1, scope), null);
  }

  /**
   * A clause with a test. Without body and receiver its value is that of the test.
   *
   * @param receiver the procedure behind {@code =>}, or null
   */
  private record Clause(Location place, Core test, Core body, Core receiver) {
    Core before(Use use, Core otherwise) {
      if (body != null) {
        return ifElse(use, place, test, body, otherwise);
      }
      if (receiver == null) {
        return either(place, test, otherwise);
      }
      Variable t = new Variable("value", null);
      Core value = new Core.LocalReference(place, t);
      return new Core.Let(
          place,
          List.of(t),
          List.of(test),
          new Core.If(place, value, new Core.Call(place, receiver, List.of(value)), otherwise));
    }
  }
}
