package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes forms of Scheme values and values of forms: for {@code eval} and for procedural macros,
 * which rewrite values. Parts of a form that come back from a macro keep their places.
 */
public final class ValueForms {
  /** Where a pair was made from: the items of {@code list} from {@code index} on. */
  private record Origin(Form.ListForm list, int index) {}

  private static final Symbol QUOTE = Symbol.of("quote");

  private final Location place;
  private final Map<Pair, Origin> origins = new IdentityHashMap<>();
  private final Map<Scope, Map<Object, Object>> closed = new IdentityHashMap<>();
  private boolean keepsQuoted;
  // Where the form is to stand: names that were closed there need no renaming.
  private Scope target;
  // The pairs and vectors that are within themselves; null until the first conversion.
  private Set<Object> cyclic;

  /** A conversion; {@code place} stands for what has no place of its own, and may be null. */
  ValueForms(Location place) {
    this.place = place;
  }

  /**
   * The form of a value given to {@code eval}. What is quoted in it stays the very object, so that
   * a program may pass its own data to code that it makes.
   */
  public static Form of(Object value) {
    ValueForms forms = new ValueForms(null);
    forms.keepsQuoted = true;
    return forms.form(value);
  }

  /** The form of an atom that holds a list or vector: the parts of that, if it has an end. */
  static Form open(Form.Atom atom) {
    if (!(atom.value() instanceof Pair) && !(atom.value() instanceof Vector)
        || isCyclic(atom.value())) {
      return atom;
    }
    return new ValueForms(atom.location()).form(atom.value());
  }

  /** Whether some part of {@code value} lies within itself. */
  static boolean isCyclic(Object value) {
    return !Cycles.in(value).isEmpty();
  }

  // --- Values of forms ---

  /** A fresh value that may be changed; renamed names stay renamed. */
  Object value(Form form) {
    if (form instanceof Form.Name name) {
      return name.identifier();
    }
    if (form instanceof Form.ListForm list) {
      Object rest = list.tail() == null ? Nil.NIL : value(list.tail());
      for (int i = list.size() - 1; i >= 0; i--) {
        Pair pair = new Pair(value(list.get(i)), rest);
        origins.put(pair, new Origin(list, i));
        rest = pair;
      }
      return rest;
    }
    if (form instanceof Form.VectorForm vector) {
      return new Vector(vector.items().stream().map(this::value).toArray());
    }
    return ((Form.Atom) form).value();
  }

  // --- Forms of values ---

  /** The form of {@code value}. */
  Form form(Object value) {
    cyclic = Cycles.in(value);
    return convert(value, null, null);
  }

  /**
   * The form of what a macro wrote.
   *
   * @param definition what plain names in it refer to; null leaves them to the place of the use
   * @param use the scope of the use: names that were closed there become plain again
   */
  Form form(Object value, Scope definition, Scope use) {
    target = use;
    cyclic = Cycles.in(value);
    return convert(
        value, null, definition == null ? null : new Closing(definition, List.of(), true, null));
  }

  /**
   * The names of a datum are being closed in {@code scope}, but for those that are {@code free}.
   *
   * @param renames whether names are renamed even if {@code scope} is that of the use
   * @param outer what happens to the free ones, or null
   */
  private record Closing(Scope scope, List<Object> free, boolean renames, Closing outer) {}

  // `origin` is the form that stood at the place of the value, or null.
  private Form convert(Object value, Form origin, Closing closing) {
    if (value instanceof SyntacticClosure closure) {
      return convert(
          closure.datum(), origin, new Closing(closure.scope(), closure.free(), false, closing));
    }
    if (Identifier.isIdentifier(value)) {
      return name(value, origin, closing);
    }
    if (value == Nil.NIL) {
      return new Form.ListForm(placeOf(origin), List.of(), null);
    }
    if (cyclic.contains(value)) {
      return new Form.Atom(placeOf(origin), value);
    }
    if (value instanceof Pair pair) {
      return list(pair, closing);
    }
    if (value instanceof Vector vector) {
      List<Form> items = new ArrayList<>(vector.items.length);
      for (Object item : vector.items) {
        items.add(convert(item, null, closing));
      }
      return new Form.VectorForm(placeOf(origin), items);
    }
    return new Form.Atom(placeOf(origin), value);
  }

  private Location placeOf(Form origin) {
    return origin == null || origin.location() == null ? place : origin.location();
  }

  private Form name(Object identifier, Form origin, Closing closing) {
    if (closing != null && closing.free.contains(identifier)) {
      return name(identifier, origin, closing.outer);
    }
    Object meant = identifier;
    if (identifier instanceof Identifier alias) {
      // Renamed names keep their meaning wherever they are put.
      meant = alias.isClosure() && alias.scope() == target ? alias.name() : alias;
    } else if (closing != null && (closing.renames || closing.scope != target)) {
      meant =
          closed
              .computeIfAbsent(closing.scope, scope -> new HashMap<>())
              .computeIfAbsent(identifier, name -> new Identifier(name, closing.scope));
    }
    return origin instanceof Form.Name same && same.identifier() == meant
        ? same
        : new Form.Name(place, meant, null);
  }

  private Form list(Pair first, Closing closing) {
    if (keepsQuoted && isQuotation(first)) {
      Object datum = ((Pair) first.cdr).car;
      return new Form.ListForm(
          place, List.of(convert(first.car, null, closing), new Form.Atom(place, datum)), null);
    }
    List<Form> items = new ArrayList<>();
    Object at = first;
    while (at instanceof Pair pair && !cyclic.contains(pair)) {
      Origin origin = origins.get(pair);
      items.add(convert(pair.car, origin == null ? null : origin.list.get(origin.index), closing));
      at = pair.cdr;
    }
    Origin origin = origins.get(first);
    Location start = placeOf(origin == null || origin.index > 0 ? null : origin.list);
    Form tail = at == Nil.NIL ? null : convert(at, null, closing);
    return new Form.ListForm(start, items, tail);
  }

  private static boolean isQuotation(Pair pair) {
    return Identifier.isIdentifier(pair.car)
        && Identifier.symbol(pair.car) == QUOTE
        && pair.cdr instanceof Pair rest
        && rest.cdr == Nil.NIL
        && (rest.car instanceof Pair || rest.car instanceof Vector)
        && Identifier.strip(rest.car) == rest.car;
  }

  /** Finds the data that contain themselves. */
  private static final class Cycles {
    private final Map<Object, Boolean> finished = new IdentityHashMap<>();
    private final Set<Object> cyclic = Collections.newSetFromMap(new IdentityHashMap<>());

    static Set<Object> in(Object value) {
      // Almost every value is small and has none; counting its parts is the cheapest proof.
      if (count(value, 10_000) >= 0) {
        return Set.of();
      }
      Cycles cycles = new Cycles();
      cycles.visit(value, new ArrayList<>());
      return cycles.cyclic;
    }

    // What is left of the budget, or -1: then it was used up.
    private static int count(Object value, int budget) {
      int left = budget;
      Object at = value;
      while (at instanceof Pair pair && left > 0) {
        left = count(pair.car, left - 1);
        at = pair.cdr;
      }
      if (at instanceof Vector vector) {
        for (int i = 0; i < vector.items.length && left > 0; i++) {
          left = count(vector.items[i], left - 1);
        }
      }
      return left > 0 ? left : -1;
    }

    // Depth first; whatever is met again while it is open lies on a cycle, with all that is open
    // since.
    private void visit(Object value, List<Object> path) {
      int depth = path.size();
      Object at = value;
      while (at instanceof Pair pair && enter(pair, path)) {
        visit(pair.car, path);
        at = pair.cdr;
      }
      if (at instanceof Vector vector && enter(vector, path)) {
        for (Object item : vector.items) {
          visit(item, path);
        }
      }
      while (path.size() > depth) {
        finished.put(path.remove(path.size() - 1), true);
      }
    }

    private boolean enter(Object value, List<Object> path) {
      Boolean done = finished.putIfAbsent(value, false);
      if (done == null) {
        path.add(value);
        return true;
      }
      if (!done) {
        cyclic.addAll(path.subList(indexOf(value, path), path.size()));
      }
      return false;
    }

    private static int indexOf(Object value, List<Object> path) {
      int i = path.size() - 1;
      while (path.get(i) != value) {
        i--;
      }
      return i;
    }
  }
}
