package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Equality;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code case} (R7RS 4.2.1): a chain of tests by {@code eqv?} and {@code memv}. */
final class CaseForm {
  private final Use use;
  private final Variable key = new Variable("key", null);
  private final List<Object> met = new ArrayList<>();

  private CaseForm(Use use) {
    this.use = use;
  }

  private record Clause(Core test, Core body) {}

  static Core expand(Use use) {
    if (use.count() < 2) {
      return use.malformed("a key and at least one clause");
    }
    return new CaseForm(use).expand();
  }

  private Core expand() {
    Core value = use.expression(1);
    List<Clause> clauses = new ArrayList<>();
    Core result = Conditionals.unspecified(use.location());
    List<Form> parts = use.parts(2);
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Form.ListForm clause)
          || !clause.isProper()
          || clause.size() < 2) {
        use.report(parts.get(i), "a clause of data and at least one expression");
      } else if (use.expander().isKeyword(clause.get(0), use.scope(), "else")) {
        if (i < parts.size() - 1) {
          use.report(parts.get(i + 1), "no clause behind else");
        }
        result = body(clause);
      } else if (clause.get(0) instanceof Form.ListForm data && data.isProper()) {
        clauses.add(new Clause(test(data), body(clause)));
      } else {
        use.report(clause.get(0), "a list of data or else");
      }
    }
    Collections.reverse(clauses);
    for (Clause clause : clauses) {
      result = new Core.If(use.location(), clause.test, clause.body, result);
    }
    return new Core.Let(use.location(), List.of(key), List.of(value), result);
  }

  private Core test(Form.ListForm data) {
    Location place = data.location() == null ? use.location() : data.location();
    data.items().forEach(this::checkNew);
    if (data.isEmpty()) {
      return new Core.Constant(place, false);
    }
    if (data.size() == 1) {
      return use.expander()
          .runtimeCall(place, "eqv?", keyValue(), new Core.Constant(place, Datum.of(data.get(0))));
    }
    Object list = Nil.NIL;
    for (int i = data.size() - 1; i >= 0; i--) {
      list = new Pair(Datum.of(data.get(i)), list).freeze();
    }
    return use.expander().runtimeCall(place, "memv", keyValue(), new Core.Constant(place, list));
  }

  // In a case that a macro wrote, nobody could mend it.
  private void checkNew(Form form) {
    if (use.isWrittenByMacro()) {
      return;
    }
    Object datum = Datum.of(form);
    if (met.stream().anyMatch(other -> Equality.eqv(other, datum))) {
      use.expander()
          .warning(
              ExpansionCode.DUPLICATE_DATUM,
              form.location() == null ? use.location() : form.location(),
              "case: " + FormText.of(form) + " stands twice, and is never reached here");
    }
    met.add(datum);
  }

  private Core body(Form.ListForm clause) {
    Location place = clause.location() == null ? use.location() : clause.location();
    if (use.expander().isKeyword(clause.get(1), use.scope(), "=>")) {
      if (clause.size() != 3) {
        use.report(clause, "one procedure behind =>");
        return use.expander().nothing(place);
      }
      return new Core.Call(place, use.expression(clause.get(2)), List.of(keyValue()));
    }
    return use.expander().sequence(place, clause.items().subList(1, clause.size()), use.scope());
  }

  private Core keyValue() {
    return new Core.LocalReference(use.location(), key);
  }
}
