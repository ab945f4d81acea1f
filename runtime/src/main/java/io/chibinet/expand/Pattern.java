package io.chibinet.expand;

import io.chibinet.value.Bytevector;
import io.chibinet.value.MutableString;
import java.util.ArrayList;
import java.util.List;

/** A pattern of {@code syntax-rules}, or a part of one (R7RS 4.3.2). */
sealed interface Pattern {
  /** The use that is being matched, and the scopes that literals are compared in. */
  record Match(Expander expander, Scope definition, Scope use) {}

  /**
   * Whether {@code form} matches. Variables put what they match into their slots: a form, or a list
   * for each ellipsis that they stand under.
   */
  boolean matches(Form form, Object[] slots, Match match);

  /** {@code _}, and the keyword at the head of a pattern. */
  record Anything() implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      return true;
    }
  }

  record VariablePattern(int slot) implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      slots[slot] = form;
      return true;
    }
  }

  /** An identifier that only one of the same meaning matches. */
  record Literal(Object identifier) implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      if (!(form instanceof Form.Name name)
          || !Scope.same(name.identifier(), match.use, identifier, match.definition)) {
        return false;
      }
      Binding meaning = match.use.find(name.identifier());
      if (meaning != null) {
        match.expander.tell(meaning, name, ExpansionLog.Use.SYNTAX);
      }
      return true;
    }
  }

  /** A number, string or other atom, which an equal one matches. */
  record Constant(Object value) implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      if (!(form instanceof Form.Atom atom)) {
        return false;
      }
      Object other = atom.value();
      if (value instanceof MutableString string) {
        return other instanceof MutableString that && string.sameAs(that);
      }
      if (value instanceof Bytevector bytes) {
        return other instanceof Bytevector that && bytes.sameAs(that);
      }
      return value.equals(other);
    }
  }

  /**
   * A list: {@code (before … repeated ... after … . tail)}.
   *
   * @param repeated what the ellipsis follows, or null without one
   * @param repeatedSlots the variables in {@code repeated}
   * @param tail what the rest must match, or null when there must be none
   */
  record ListPattern(
      List<Pattern> before,
      Pattern repeated,
      int[] repeatedSlots,
      List<Pattern> after,
      Pattern tail)
      implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      Form opened = form instanceof Form.Atom atom ? ValueForms.open(atom) : form;
      if (opened instanceof Form.ListForm list) {
        return matchesList(list, slots, match);
      }
      // (a ... . rest) and (. rest) match what is no list at all.
      return before.isEmpty()
          && after.isEmpty()
          && tail != null
          && repeats(List.of(), slots, match)
          && tail.matches(form, slots, match);
    }

    private boolean matchesList(Form.ListForm list, Object[] slots, Match match) {
      int spare = list.size() - before.size() - after.size();
      if (spare < 0 || spare > 0 && repeated == null && tail == null) {
        return false;
      }
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).matches(list.get(i), slots, match)) {
          return false;
        }
      }
      int end = before.size();
      if (repeated != null) {
        end += spare;
        if (!repeats(list.items().subList(before.size(), end), slots, match)) {
          return false;
        }
        for (Pattern pattern : after) {
          if (!pattern.matches(list.get(end++), slots, match)) {
            return false;
          }
        }
      }
      if (tail == null) {
        return list.isProper();
      }
      Form rest = end == list.size() && !list.isProper() ? list.tail() : list.from(end);
      return tail.matches(rest, slots, match);
    }

    private boolean repeats(List<Form> forms, Object[] slots, Match match) {
      if (repeated == null) {
        return true;
      }
      List<List<Object>> all = new ArrayList<>(repeatedSlots.length);
      for (int i = 0; i < repeatedSlots.length; i++) {
        all.add(new ArrayList<>(forms.size()));
      }
      for (Form form : forms) {
        if (!repeated.matches(form, slots, match)) {
          return false;
        }
        for (int i = 0; i < repeatedSlots.length; i++) {
          all.get(i).add(slots[repeatedSlots[i]]);
        }
      }
      for (int i = 0; i < repeatedSlots.length; i++) {
        slots[repeatedSlots[i]] = all.get(i);
      }
      return true;
    }
  }

  record VectorPattern(ListPattern items) implements Pattern {
    @Override
    public boolean matches(Form form, Object[] slots, Match match) {
      Form opened = form instanceof Form.Atom atom ? ValueForms.open(atom) : form;
      return opened instanceof Form.VectorForm vector
          && items.matchesList(
              new Form.ListForm(vector.location(), vector.items(), null), slots, match);
    }
  }
}
