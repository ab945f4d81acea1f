package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A body with internal definitions (R7RS 5.3.2). All its definitions are found first, then values
 * and expressions are expanded in order, as {@code letrec*} says. Definitions that speak of no
 * later one become plain {@code let}s, so that the machine need not check that they have a value.
 */
final class Body extends Definitions {
  private enum Kind {
    EXPRESSION,
    /** One variable. */
    DEFINITION,
    /** The variables of a {@code define-values}, the rest last. */
    VALUES
  }

  private static final class Item {
    final Kind kind;
    final Location place;
    final List<Variable> variables;
    final boolean hasRest;
    final Later code;
    Core core;

    /** The last item whose variables the code speaks of, or -1. */
    int latest = -1;

    Item(Kind kind, Location place, List<Variable> variables, boolean hasRest, Later code) {
      this.kind = kind;
      this.place = place;
      this.variables = variables;
      this.hasRest = hasRest;
      this.code = code;
    }
  }

  private final Use use;
  private final LocalScope scope;
  private final List<Item> items = new ArrayList<>();
  private final Map<Variable, Integer> itemOf = new IdentityHashMap<>();
  private final Set<Object> usedAsSyntax = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean bindsNames;
  private boolean failed;
  private int current = -1;

  Body(Expander expander, Scope around, Use use) {
    super(expander);
    this.scope = new LocalScope(around);
    this.use = use;
  }

  @Override
  LocalScope scope() {
    return scope;
  }

  Core expand(List<Form> forms) {
    takeAll(forms, scope);
    if (items.isEmpty() || items.get(items.size() - 1).kind != Kind.EXPRESSION) {
      if (!failed) {
        reportNoExpression(forms);
      }
      add(Kind.EXPRESSION, null, List.of(), false, () -> expander.nothing(use.location()));
    }
    if (bindsNames) {
      expander.tellScope(scope, use.location());
    }
    for (current = 0; current < items.size(); current++) {
      Item item = items.get(current);
      item.core = item.code.expand();
    }
    itemOf.keySet().forEach(variable -> variable.body = null);
    return assemble(0);
  }

  private void reportNoExpression(List<Form> forms) {
    Location last = forms.isEmpty() ? null : forms.get(forms.size() - 1).location();
    expander.error(
        ExpansionCode.EMPTY_BODY,
        last == null ? use.location() : last,
        use.keyword().name()
            + (items.isEmpty()
                ? ": the body has no expression"
                : ": the body ends with a definition, expected an expression"));
  }

  @Override
  void failed() {
    failed = true;
  }

  @Override
  void expression(Form form, Scope formScope) {
    add(
        Kind.EXPRESSION,
        form.location(),
        List.of(),
        false,
        () -> expander.expression(form, formScope));
  }

  @Override
  Binding define(Form.Name name, Location place, Later value) {
    Variable variable = bind(name);
    add(Kind.DEFINITION, place, List.of(variable), false, value);
    return variable;
  }

  @Override
  void defineValues(Formals formals, Location place, Later producer) {
    List<Variable> variables = new ArrayList<>();
    for (Form.Name name : formals.all()) {
      variables.add(bind(name));
    }
    add(Kind.VALUES, place, variables, formals.rest() != null, producer);
  }

  @Override
  void defineSyntax(Form.Name name, Binding meaning) {
    checkFree(name);
    bindsNames = true;
    scope.bind(name.identifier(), meaning);
    if (meaning instanceof Macro) {
      expander.tellDefinition(meaning, name);
    }
  }

  private Variable bind(Form.Name name) {
    checkFree(name);
    bindsNames = true;
    Variable variable = expander.bind(name, scope);
    variable.body = this;
    itemOf.put(variable, items.size());
    return variable;
  }

  private void checkFree(Form.Name name) {
    Binding before = scope.own(name.identifier());
    if (before != null) {
      Problem problem =
          Problem.error(
              ExpansionCode.DUPLICATE_DEFINITION.code(),
              name.location(),
              name.text() + ": is defined twice in one body");
      expander.report(
          before.definition() == null
              ? problem
              : problem.with(before.definition(), "first defined here"));
    } else if (usedAsSyntax.contains(name.identifier())) {
      expander.error(
          ExpansionCode.USED_BEFORE_DEFINITION,
          name.location(),
          name.text() + ": was used as syntax earlier in the same body");
    }
  }

  @Override
  void usedAsSyntax(Form.Name head) {
    if (scope.own(head.identifier()) == null) {
      usedAsSyntax.add(head.identifier());
    }
  }

  private void add(
      Kind kind, Location place, List<Variable> variables, boolean hasRest, Later code) {
    // In a body that a macro wrote, nobody could mend it.
    if (kind != Kind.EXPRESSION
        && !use.isWrittenByMacro()
        && !items.isEmpty()
        && items.get(items.size() - 1).kind == Kind.EXPRESSION) {
      expander.warning(
          ExpansionCode.LATE_DEFINITION,
          place,
          use.keyword().name() + ": a definition stands behind an expression of the body");
    }
    items.add(new Item(kind, place, variables, hasRest, code));
  }

  /** Hears that the code of the current item speaks of {@code variable}. */
  void speaksOf(Variable variable) {
    if (current >= 0 && current < items.size()) {
      Item item = items.get(current);
      item.latest = Math.max(item.latest, itemOf.get(variable));
    }
  }

  // --- The code: the items from an index on, nested ---

  private Core assemble(int start) {
    List<Core> sequence = new ArrayList<>();
    int at = start;
    while (at < items.size()
        && items.get(at).kind == Kind.EXPRESSION
        && items.get(at).latest < at) {
      Expander.addFlat(items.get(at).core, sequence);
      at++;
    }
    if (at < items.size()) {
      Expander.addFlat(assembleDefinitions(at), sequence);
    }
    return Expander.sequence(use.location(), sequence);
  }

  private Core assembleDefinitions(int start) {
    // A definition that speaks of itself or of a later one takes in everything up to that one.
    int end = start;
    boolean recursive = false;
    for (int i = start; i <= end; i++) {
      int latest = items.get(i).latest;
      recursive |= latest >= i;
      end = Math.max(end, latest);
    }
    if (recursive) {
      List<Variable> variables = new ArrayList<>();
      List<Core> values = new ArrayList<>();
      for (Item item : items.subList(start, end + 1)) {
        addRecursive(item, variables, values);
      }
      return new Core.Letrec(items.get(start).place, variables, values, assemble(end + 1));
    }
    Item item = items.get(start);
    return item.kind == Kind.VALUES
        ? receive(item, item.variables, assemble(start + 1))
        : let(start);
  }

  private static Core receive(Item item, List<Variable> variables, Core body) {
    int last = variables.size() - 1;
    return item.hasRest
        ? new Core.Receive(
            item.place, variables.subList(0, last), variables.get(last), item.core, body)
        : new Core.Receive(item.place, variables, null, item.core, body);
  }

  // Neighbours that do not speak of each other share one let.
  private Core let(int start) {
    List<Variable> variables = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    int at = start;
    while (items.get(at).kind == Kind.DEFINITION && items.get(at).latest < start) {
      variables.add(items.get(at).variables.get(0));
      values.add(items.get(at).core);
      at++;
    }
    return new Core.Let(items.get(start).place, variables, values, assemble(at));
  }

  private void addRecursive(Item item, List<Variable> variables, List<Core> values) {
    switch (item.kind) {
      case DEFINITION -> {
        variables.add(item.variables.get(0));
        values.add(item.core);
      }
      case EXPRESSION -> {
        variables.add(new Variable("expression", null));
        values.add(item.core);
      }
      case VALUES -> {
        // The values travel in a vector, from which each variable takes its own.
        List<Variable> received = new ArrayList<>();
        List<Core> references = new ArrayList<>();
        for (Variable variable : item.variables) {
          Variable value = new Variable(variable.name(), null);
          received.add(value);
          references.add(new Core.LocalReference(item.place, value));
        }
        Variable all = new Variable("values", null);
        variables.add(all);
        values.add(receive(item, received, expander.runtimeCall(item.place, "vector", references)));
        for (int i = 0; i < item.variables.size(); i++) {
          variables.add(item.variables.get(i));
          values.add(
              expander.runtimeCall(
                  item.place,
                  "vector-ref",
                  new Core.LocalReference(item.place, all),
                  new Core.Constant(item.place, (long) i)));
        }
      }
    }
  }
}
