package io.chibinet.expand;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds local variables that code speaks of without binding them. A procedural macro may not: it
 * runs while they have no values yet.
 */
final class FreeVariables {
  private final Set<Variable> bound = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Variable> met = new ArrayDeque<>();

  private FreeVariables() {}

  /** One that is free in {@code code}, if there is any. */
  static Optional<Variable> firstIn(Core code) {
    FreeVariables search = new FreeVariables();
    Deque<Core> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      Core at = open.pop();
      search.visit(at);
      at.parts().forEach(open::push);
    }
    return search.met.stream().filter(variable -> !search.bound.contains(variable)).findFirst();
  }

  // No variable is bound twice, so the order does not matter.
  private void visit(Core at) {
    if (at instanceof Core.LocalReference reference) {
      met.add(reference.variable());
    } else if (at instanceof Core.LocalAssignment assignment) {
      met.add(assignment.variable());
    } else if (at instanceof Core.Lambda lambda) {
      bind(lambda.parameters(), lambda.rest());
    } else if (at instanceof Core.Let let) {
      bind(let.variables(), null);
    } else if (at instanceof Core.Letrec let) {
      bind(let.variables(), null);
    } else if (at instanceof Core.Receive receive) {
      bind(receive.variables(), receive.rest());
    }
  }

  private void bind(List<Variable> variables, Variable rest) {
    bound.addAll(variables);
    if (rest != null) {
      bound.add(rest);
    }
  }
}
