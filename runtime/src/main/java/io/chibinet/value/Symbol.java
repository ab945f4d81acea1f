package io.chibinet.value;

import java.util.concurrent.ConcurrentHashMap;

/** A symbol (R7RS 6.5); symbols of one name are one object. */
public final class Symbol {
  // The one static table: symbols of one name must be one object in the whole process.
  private static final ConcurrentHashMap<String, Symbol> INTERNED = new ConcurrentHashMap<>(2048);

  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  public static Symbol of(String name) {
    Symbol found = INTERNED.get(name);
    return found != null ? found : INTERNED.computeIfAbsent(name, Symbol::new);
  }

  /** A symbol that is equal to no other, whatever their names. */
  public static Symbol uninterned(String name) {
    return new Symbol(name);
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
