package io.chibinet.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the definitions that some code cannot do without. A procedural macro runs while its program
 * is still being expanded; the procedures that it calls must be there by then.
 */
final class GlobalDefinitions {
  private final Map<Global, Core> definitions = new IdentityHashMap<>();
  private final Set<Core> needed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Core> open = new ArrayDeque<>();

  private GlobalDefinitions() {}

  /** Those of {@code forms} that define what {@code code} speaks of, in order. */
  static List<Core> neededBy(Core code, List<Core> forms) {
    GlobalDefinitions search = new GlobalDefinitions();
    for (Core form : forms) {
      search.learn(form, form);
    }
    search.open.push(code);
    while (!search.open.isEmpty()) {
      search.visit(search.open.pop());
    }
    List<Core> found = new ArrayList<>();
    for (Core form : forms) {
      if (search.needed.contains(form)) {
        found.add(form);
      }
    }
    return found;
  }

  private void learn(Core form, Core whole) {
    if (form instanceof Core.GlobalDefinition definition) {
      definitions.put(definition.global(), whole);
    } else if (form instanceof Core.Receive receive) {
      learn(receive.body(), whole);
    } else if (form instanceof Core.Sequence sequence) {
      sequence.forms().forEach(part -> learn(part, whole));
    }
  }

  private void visit(Core code) {
    if (code instanceof Core.GlobalReference reference) {
      Core definition = definitions.get(reference.global());
      if (definition != null && !reference.global().isBound() && needed.add(definition)) {
        open.push(definition);
      }
    }
    code.parts().forEach(open::push);
  }
}
