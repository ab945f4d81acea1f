package io.chibinet.expand;

import io.chibinet.value.Symbol;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The scope of one binding form or body. */
final class LocalScope extends Scope {
  // Most scopes bind a name or two, for which an array is faster and smaller than a table.
  private static final int ARRAY_LIMIT = 8;

  private final Scope parent;
  private Object[] names = new Object[2];
  private Binding[] bindings = new Binding[2];
  private int count;
  private Map<Object, Integer> table;

  LocalScope(Scope parent) {
    this.parent = parent;
  }

  /** Binds {@code identifier}; an earlier binding of it here is replaced. */
  void bind(Object identifier, Binding binding) {
    int index = indexOf(identifier);
    if (index >= 0) {
      bindings[index] = binding;
      return;
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      bindings = Arrays.copyOf(bindings, 2 * count);
    }
    names[count] = identifier;
    bindings[count] = binding;
    if (table != null) {
      table.put(identifier, count);
    }
    count++;
    if (table == null && count > ARRAY_LIMIT) {
      table = new IdentityHashMap<>();
      for (int i = 0; i < count; i++) {
        table.put(names[i], i);
      }
    }
  }

  private int indexOf(Object identifier) {
    if (table != null) {
      return table.getOrDefault(identifier, -1);
    }
    for (int i = 0; i < count; i++) {
      if (names[i] == identifier) {
        return i;
      }
    }
    return -1;
  }

  @Override
  Binding own(Object identifier) {
    int index = indexOf(identifier);
    return index < 0 ? null : bindings[index];
  }

  @Override
  Scope parent() {
    return parent;
  }

  @Override
  Environment environment() {
    return parent.environment();
  }

  @Override
  void forEachOwn(BiConsumer<Symbol, Binding> visitor) {
    for (int i = 0; i < count; i++) {
      if (names[i] instanceof Symbol symbol) {
        visitor.accept(symbol, bindings[i]);
      }
    }
  }

  @Override
  public String toString() {
    return "#<environment>";
  }
}
