package io.chibinet.expand;

import io.chibinet.value.Symbol;

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

  @Override
  public String toString() {
    return symbol().name();
  }
}
