package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of parameters (R7RS 4.1.4).
 *
 * @param rest takes what is left over, or null
 */
record Formals(List<Form.Name> names, Form.Name rest) {
  /** The parameters written as {@code form}; empty after a problem. */
  static Optional<Formals> of(Form form, Use use) {
    if (form instanceof Form.Name all) {
      return Optional.of(new Formals(List.of(), all));
    }
    if (!(form instanceof Form.ListForm list)) {
      use.report(form, "a list of parameters");
      return Optional.empty();
    }
    List<Form.Name> names = new ArrayList<>(list.size());
    for (Form item : list.items()) {
      if (item instanceof Form.Name name) {
        names.add(name);
      } else {
        use.report(item, "an identifier as parameter");
      }
    }
    Form.Name rest = null;
    if (list.tail() instanceof Form.Name name) {
      rest = name;
    } else if (list.tail() != null) {
      use.report(list.tail(), "an identifier behind the dot");
    }
    Formals formals = new Formals(names, rest);
    checkDistinct(formals.all(), use, "parameter");
    return Optional.of(formals);
  }

  List<Form.Name> all() {
    if (rest == null) {
      return names;
    }
    List<Form.Name> all = new ArrayList<>(names);
    all.add(rest);
    return all;
  }

  /** Binds every name in {@code scope}; the variable of {@link #rest} comes last. */
  List<Variable> bind(LocalScope scope, Expander expander) {
    List<Variable> variables = new ArrayList<>(names.size() + 1);
    for (Form.Name name : names) {
      variables.add(expander.bind(name, scope));
    }
    if (rest != null) {
      variables.add(expander.bind(rest, scope));
    }
    return variables;
  }

  /** Reports names that stand twice in one list. */
  static void checkDistinct(List<Form.Name> names, Use use, String what) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Form.Name name : names) {
      if (!seen.add(name.identifier())) {
        Location place = name.location() == null ? use.location() : name.location();
        use.expander()
            .error(
                ExpansionCode.DUPLICATE_NAME,
                place,
                use.keyword().name() + ": the " + what + " " + name.text() + " stands twice");
      }
    }
  }
}
