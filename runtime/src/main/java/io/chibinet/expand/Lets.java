package io.chibinet.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code let} and its kin (R7RS 4.2.2). */
final class Lets {
  private Lets() {}

  /** One {@code (name value)}. */
  record Clause(Form.Name name, Form value) {}

  /** The bindings of a let: those that are well-formed, the others were reported. */
  static List<Clause> clauses(Use use, Form form) {
    if (!(form instanceof Form.ListForm list) || !list.isProper()) {
      use.report(form, "a list of bindings");
      return List.of();
    }
    List<Clause> clauses = new ArrayList<>(list.size());
    for (Form item : list.items()) {
      if (item instanceof Form.ListForm binding
          && binding.isProper()
          && binding.size() == 2
          && binding.get(0) instanceof Form.Name name) {
        clauses.add(new Clause(name, binding.get(1)));
      } else {
        use.report(item, "a binding of the shape (name value)");
      }
    }
    return clauses;
  }

  private static void checkDistinct(Use use, List<Clause> clauses) {
    Formals.checkDistinct(clauses.stream().map(Clause::name).toList(), use, "variable");
  }

  private static List<Core> values(Use use, List<Clause> clauses, Scope scope) {
    List<Core> values = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      values.add(
          Procedures.named(clause.name.text(), use.expander().expression(clause.value, scope)));
    }
    return values;
  }

  private static List<Variable> bind(Use use, List<Clause> clauses, LocalScope scope) {
    List<Variable> variables = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      variables.add(use.expander().bind(clause.name, scope));
    }
    return variables;
  }

  static Core let(Use use) {
    if (use.count() >= 1 && use.part(1) instanceof Form.Name name) {
      return namedLet(use, name);
    }
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    List<Clause> clauses = clauses(use, use.part(1));
    checkDistinct(use, clauses);
    List<Core> values = values(use, clauses, use.scope());
    LocalScope scope = new LocalScope(use.scope());
    List<Variable> variables = bind(use, clauses, scope);
    use.expander().tellScope(scope, use.location());
    Core body = use.expander().body(use, use.parts(2), scope);
    return variables.isEmpty() ? body : new Core.Let(use.location(), variables, values, body);
  }

  // The values cannot speak of the loop although they stand inside its letrec: names were
  // resolved before.
  private static Core namedLet(Use use, Form.Name name) {
    if (use.count() < 3) {
      return use.malformed("a name, a list of bindings and a body");
    }
    List<Clause> clauses = clauses(use, use.part(2));
    checkDistinct(use, clauses);
    List<Core> values = values(use, clauses, use.scope());
    LocalScope loopScope = new LocalScope(use.scope());
    Variable loop = use.expander().bind(name, loopScope);
    LocalScope scope = new LocalScope(loopScope);
    List<Variable> variables = bind(use, clauses, scope);
    use.expander().tellScope(scope, use.location());
    Core body = use.expander().body(use, use.parts(3), scope);
    return loop(use, loop, variables, values, body);
  }

  /** A loop: a procedure that is called at once. */
  static Core loop(Use use, Variable loop, List<Variable> variables, List<Core> values, Core body) {
    Core procedure = new Core.Lambda(use.location(), loop.name(), variables, null, body);
    return new Core.Letrec(
        use.location(),
        List.of(loop),
        List.of(procedure),
        new Core.Call(use.location(), new Core.LocalReference(use.location(), loop), values));
  }

  static Core letStar(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    Scope around = use.scope();
    List<Variable> variables = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    for (Clause clause : clauses(use, use.part(1))) {
      values.add(
          Procedures.named(clause.name.text(), use.expander().expression(clause.value, around)));
      LocalScope scope = new LocalScope(around);
      variables.add(use.expander().bind(clause.name, scope));
      around = scope;
    }
    use.expander().tellScope(around, use.location());
    Core result = use.expander().body(use, use.parts(2), around);
    for (int i = variables.size() - 1; i >= 0; i--) {
      result =
          new Core.Let(use.location(), List.of(variables.get(i)), List.of(values.get(i)), result);
    }
    return result;
  }

  /** Values made in order, each seeing those before it. */
  static Core letrecStar(Use use) {
    return recursive(use, false);
  }

  /**
   * All values are made before any variable has one (R7RS 4.2.2): it matters to a value that speaks
   * of another, which is an error, and to one whose continuation is used again.
   */
  static Core letrec(Use use) {
    return recursive(use, true);
  }

  private static Core recursive(Use use, boolean atOnce) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    List<Clause> clauses = clauses(use, use.part(1));
    checkDistinct(use, clauses);
    LocalScope scope = new LocalScope(use.scope());
    List<Variable> variables = bind(use, clauses, scope);
    use.expander().tellScope(scope, use.location());
    List<Core> values = values(use, clauses, scope);
    Core body = use.expander().body(use, use.parts(2), scope);
    if (variables.isEmpty()) {
      return body;
    }
    if (atOnce && !values.stream().allMatch(Lets::isAtOnce)) {
      return atOnce(use, variables, values, body);
    }
    return new Core.Letrec(use.location(), variables, values, body);
  }

  /** Whether making the value runs no code of the program. */
  private static boolean isAtOnce(Core value) {
    return value instanceof Core.Constant || isProcedure(value);
  }

  private static boolean isProcedure(Core value) {
    return value instanceof Core.Lambda || value instanceof Core.CaseLambda;
  }

  /**
   * The derivation of R7RS 7.3: places first, then all values, then the assignments. It is written
   * as bindings in order, whose first is no variable of the program: it makes the values and
   * assigns them, and since it speaks of the variables, they have their places before it. Each then
   * has what it has.
   */
  private static Core atOnce(Use use, List<Variable> variables, List<Core> values, Core body) {
    List<Variable> waiting = new ArrayList<>();
    List<Core> made = new ArrayList<>();
    List<Core> assignments = new ArrayList<>();
    List<Core> last = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Core value = values.get(i);
      if (isProcedure(value)) {
        last.add(value);
        continue;
      }
      Variable variable = variables.get(i);
      Variable temporary = new Variable(variable.name(), null);
      variable.markAssigned();
      waiting.add(temporary);
      made.add(value);
      assignments.add(
          new Core.LocalAssignment(
              value.location(), variable, new Core.LocalReference(value.location(), temporary)));
      last.add(new Core.LocalReference(value.location(), variable));
    }
    List<Variable> all = new ArrayList<>(variables);
    all.add(0, new Variable("letrec", null));
    last.add(
        0,
        new Core.Let(
            use.location(), waiting, made, new Core.Sequence(use.location(), assignments)));
    return new Core.Letrec(use.location(), all, last, body);
  }

  static Core letValues(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    LocalScope scope = new LocalScope(use.scope());
    List<Form.Name> names = new ArrayList<>();
    List<Received> all = new ArrayList<>();
    for (Form item : valuesClauses(use)) {
      Form.ListForm clause = (Form.ListForm) item;
      Core producer = use.expression(clause.get(1));
      Optional<Formals> formals = Formals.of(clause.get(0), use);
      if (formals.isPresent()) {
        names.addAll(formals.get().all());
        all.add(new Received(formals.get(), producer, new ArrayList<>()));
      }
    }
    if (all.size() > 1) {
      Formals.checkDistinct(names, use, "variable");
    }
    // Bound only now: no producer sees any of them.
    for (Received received : all) {
      received.variables.addAll(received.formals.bind(scope, use.expander()));
    }
    use.expander().tellScope(scope, use.location());
    return nest(use, all, use.expander().body(use, use.parts(2), scope));
  }

  static Core letStarValues(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    Scope around = use.scope();
    List<Received> all = new ArrayList<>();
    for (Form item : valuesClauses(use)) {
      Form.ListForm clause = (Form.ListForm) item;
      Core producer = use.expander().expression(clause.get(1), around);
      Optional<Formals> formals = Formals.of(clause.get(0), use);
      if (formals.isPresent()) {
        LocalScope scope = new LocalScope(around);
        all.add(new Received(formals.get(), producer, formals.get().bind(scope, use.expander())));
        around = scope;
      }
    }
    use.expander().tellScope(around, use.location());
    return nest(use, all, use.expander().body(use, use.parts(2), around));
  }

  private record Received(Formals formals, Core producer, List<Variable> variables) {}

  private static List<Form> valuesClauses(Use use) {
    if (!(use.part(1) instanceof Form.ListForm list) || !list.isProper()) {
      use.report(use.part(1), "a list of bindings");
      return List.of();
    }
    List<Form> clauses = new ArrayList<>();
    for (Form item : list.items()) {
      if (item instanceof Form.ListForm clause && clause.isProper() && clause.size() == 2) {
        clauses.add(clause);
      } else {
        use.report(item, "a binding of the shape ((name …) values)");
      }
    }
    return clauses;
  }

  private static Core nest(Use use, List<Received> all, Core body) {
    Core result = body;
    for (int i = all.size() - 1; i >= 0; i--) {
      Received received = all.get(i);
      List<Variable> variables = received.variables;
      Variable rest = null;
      if (received.formals.rest() != null) {
        rest = variables.get(variables.size() - 1);
        variables = List.copyOf(variables.subList(0, variables.size() - 1));
      }
      result = new Core.Receive(use.location(), variables, rest, received.producer, result);
    }
    return result;
  }
}
