package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** {@code lambda}, {@code named-lambda} and {@code case-lambda} (R7RS 4.1.4, 4.2.9). */
final class Procedures {
  private static final Formals NONE = new Formals(List.of(), null);

  private Procedures() {}

  static Core lambda(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of parameters and a body");
    }
    return lambda(use, use.location(), null, use.part(1), use.parts(2), use.scope());
  }

  /** {@code (named-lambda (name parameter …) body …)}: a lambda that knows its name. */
  static Core namedLambda(Use use) {
    if (use.count() < 2
        || !(use.part(1) instanceof Form.ListForm header)
        || header.size() == 0
        || !(header.get(0) instanceof Form.Name name)) {
      return use.malformed("a name with parameters and a body");
    }
    return lambda(use, use.location(), name.text(), parameters(header), use.parts(2), use.scope());
  }

  /** What stands behind the name in {@code (name parameter … . rest)}. */
  static Form parameters(Form.ListForm header) {
    return header.size() == 1 && header.tail() != null ? header.tail() : header.from(1);
  }

  /** A procedure; {@code name} may be null. */
  static Core.Lambda lambda(
      Use use, Location place, String name, Form parameters, List<Form> body, Scope around) {
    Formals formals = Formals.of(parameters, use).orElse(NONE);
    LocalScope scope = new LocalScope(around);
    List<Variable> variables = formals.bind(scope, use.expander());
    use.expander().tellScope(scope, place);
    Variable rest = null;
    if (formals.rest() != null) {
      rest = variables.remove(variables.size() - 1);
    }
    return new Core.Lambda(place, name, variables, rest, use.expander().body(use, body, scope));
  }

  /** A procedure without parameters around a body. */
  static Core.Lambda thunk(Use use, List<Form> body) {
    return new Core.Lambda(
        use.location(), null, List.of(), null, use.expander().body(use, body, use.scope()));
  }

  static Core caseLambda(Use use) {
    List<Core.Lambda> clauses = new ArrayList<>();
    for (Form part : use.parts(1)) {
      if (part instanceof Form.ListForm clause && clause.isProper() && clause.size() >= 2) {
        List<Form> body = clause.items().subList(1, clause.size());
        Location place = part.location() == null ? use.location() : part.location();
        clauses.add(lambda(use, place, null, clause.get(0), body, use.scope()));
      } else {
        use.report(part, "a clause of parameters and a body");
      }
    }
    return new Core.CaseLambda(use.location(), null, clauses);
  }

  /** The value of a variable called {@code name}: a procedure without a name takes it. */
  static Core named(String name, Core value) {
    if (value instanceof Core.Lambda lambda && lambda.name() == null) {
      return new Core.Lambda(
          lambda.location(), name, lambda.parameters(), lambda.rest(), lambda.body());
    }
    if (value instanceof Core.CaseLambda lambda && lambda.name() == null) {
      List<Core.Lambda> clauses = new ArrayList<>();
      for (Core.Lambda clause : lambda.clauses()) {
        clauses.add((Core.Lambda) named(name, clause));
      }
      return new Core.CaseLambda(lambda.location(), name, clauses);
    }
    // (define next (let ((n 0)) (lambda () …))) names the lambda too.
    if (value instanceof Core.Let let) {
      Core body = named(name, let.body());
      return body == let.body()
          ? let
          : new Core.Let(let.location(), let.variables(), let.values(), body);
    }
    return value;
  }
}
