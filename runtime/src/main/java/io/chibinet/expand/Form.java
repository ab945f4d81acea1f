package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Symbol;
import java.util.List;

/**
 * A datum on its way through expansion. Every {@code location} is the datum's own place, the macro
 * use for a datum that a macro wrote, or null when no text stands for it.
 */
public sealed interface Form {
  Location location();

  /**
   * An identifier.
   *
   * @param identifier a {@link Symbol} or an {@link Identifier}
   * @param written where exactly the name stands: for one that a macro wrote, its place in the
   *     template; null when nobody wrote it
   */
  record Name(Location location, Object identifier, Location written) implements Form {
    Symbol symbol() {
      return Identifier.symbol(identifier);
    }

    String text() {
      return symbol().name();
    }
  }

  /**
   * A list, the empty one included.
   *
   * @param tail what stands behind the dot, never a list; null for a proper list
   */
  record ListForm(Location location, List<Form> items, Form tail) implements Form {
    public ListForm {
      items = List.copyOf(items);
      if (tail instanceof ListForm rest) {
        items = java.util.stream.Stream.concat(items.stream(), rest.items.stream()).toList();
        tail = rest.tail;
      }
    }

    boolean isProper() {
      return tail == null;
    }

    boolean isEmpty() {
      return items.isEmpty() && tail == null;
    }

    int size() {
      return items.size();
    }

    Form get(int index) {
      return items.get(index);
    }

    /** The list behind the first {@code count} items. */
    ListForm from(int count) {
      return new ListForm(location, items.subList(count, items.size()), tail);
    }
  }

  record VectorForm(Location location, List<Form> items) implements Form {
    public VectorForm {
      items = List.copyOf(items);
    }
  }

  /** Anything else, as a value: a number, a string, a cyclic literal, any object given to eval. */
  record Atom(Location location, Object value) implements Form {}
}
