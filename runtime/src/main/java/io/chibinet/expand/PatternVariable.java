package io.chibinet.expand;

import io.chibinet.syntax.Location;

/** A variable of a macro's pattern; only tools see it. Identity is what matters. */
public final class PatternVariable implements Binding {
  private final String name;
  private final Location definition;

  PatternVariable(String name, Location definition) {
    this.name = name;
    this.definition = definition;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Location definition() {
    return definition;
  }
}
