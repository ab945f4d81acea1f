package io.chibinet.expand;

import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;

/**
 * A renamed identifier: a name that a macro wrote, together with the scope in which the macro means
 * it. Each expansion makes fresh ones, so a binding form that binds one captures nothing else. It
 * is a Scheme object that procedural macros handle; {@code quote} turns it back into its symbol.
 */
public final class Identifier {
  private final Object name;
  private final Scope scope;
  private final boolean closure;

  /** Renames {@code name}, a {@link Symbol} or another identifier. */
  public Identifier(Object name, Scope scope) {
    this(name, scope, false);
  }

  Identifier(Object name, Scope scope, boolean closure) {
    this.name = name;
    this.scope = scope;
    this.closure = closure;
  }

  /**
   * Whether it was made by closing a name in a scope, not by renaming it: put back into that very
   * scope it is the plain name again, and a definition of it defines that name.
   */
  boolean isClosure() {
    return closure;
  }

  /** What was renamed: a symbol or an identifier. */
  public Object name() {
    return name;
  }

  /** Where the name has its meaning unless the identifier itself is bound. */
  public Scope scope() {
    return scope;
  }

  /** The symbol below all renamings. */
  public Symbol symbol() {
    return symbol(this);
  }

  /** The symbol below {@code identifier}, a symbol or an identifier. */
  public static Symbol symbol(Object identifier) {
    Object at = identifier;
    while (at instanceof Identifier alias) {
      at = alias.name;
    }
    return (Symbol) at;
  }

  /** Whether {@code value} can name something: a symbol or a renamed one. */
  public static boolean isIdentifier(Object value) {
    return value instanceof Symbol || value instanceof Identifier;
  }

  /** {@code value} with plain symbols for renamed ones; itself when it holds none. */
  public static Object strip(Object value) {
    return ValueForms.isCyclic(value) ? value : stripTree(value);
  }

  private static Object stripTree(Object value) {
    if (value instanceof Identifier alias) {
      return alias.symbol();
    }
    if (value instanceof Pair pair) {
      Object car = stripTree(pair.car);
      Object cdr = stripTree(pair.cdr);
      return car == pair.car && cdr == pair.cdr ? pair : new Pair(car, cdr);
    }
    if (value instanceof Vector vector) {
      Object[] items = new Object[vector.items.length];
      boolean same = true;
      for (int i = 0; i < items.length; i++) {
        items[i] = stripTree(vector.items[i]);
        same &= items[i] == vector.items[i];
      }
      return same ? vector : new Vector(items);
    }
    return value instanceof SyntacticClosure closure ? stripTree(closure.datum()) : value;
  }

  @Override
  public String toString() {
    return symbol().name();
  }
}
