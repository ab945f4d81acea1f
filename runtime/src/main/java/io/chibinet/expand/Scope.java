package io.chibinet.expand;

import io.chibinet.value.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The bindings that are visible at one place of a text. */
public abstract sealed class Scope permits LocalScope, Environment {
  /** The scope around this one, or null. */
  abstract Scope parent();

  /** The binding that this scope itself makes of {@code identifier}, or null. */
  abstract Binding own(Object identifier);

  /** The top-level scope that this one lies in. */
  abstract Environment environment();

  abstract void forEachOwn(BiConsumer<Symbol, Binding> visitor);

  /** What {@code identifier} means here; null when nothing binds it yet. */
  public final Binding find(Object identifier) {
    Object name = identifier;
    Scope start = this;
    while (true) {
      for (Scope scope = start; scope != null; scope = scope.parent()) {
        Binding binding = scope.own(name);
        if (binding != null) {
          return binding;
        }
      }
      if (!(name instanceof Identifier alias)) {
        return null;
      }
      name = alias.name();
      start = alias.scope();
    }
  }

  /**
   * The environment in which an identifier without a local meaning has its meaning, and its name
   * there; what {@link #find} ends with when it finds nothing or a top-level binding.
   */
  final TopLevelName topLevelName(Object identifier) {
    Object name = identifier;
    Scope start = this;
    while (true) {
      Environment environment = start.environment();
      if (environment.own(name) != null || !(name instanceof Identifier alias)) {
        return new TopLevelName(environment, name);
      }
      name = alias.name();
      start = alias.scope();
    }
  }

  record TopLevelName(Environment environment, Object name) {}

  /** Whether two identifiers mean the same ({@code free-identifier=?}). */
  public static boolean same(Object a, Scope aScope, Object b, Scope bScope) {
    Binding meaning = aScope.find(a);
    Binding other = bScope.find(b);
    return meaning == null && other == null
        ? Identifier.symbol(a) == Identifier.symbol(b)
        : meaning == other;
  }

  /** Every name that can be written here, innermost scopes first. */
  public final Map<String, Binding> visible() {
    Map<String, Binding> names = new LinkedHashMap<>();
    for (Scope scope = this; scope != null; scope = scope.parent()) {
      scope.forEachOwn((symbol, binding) -> names.putIfAbsent(symbol.name(), binding));
    }
    return names;
  }
}
