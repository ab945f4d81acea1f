package io.chibinet.expand;

import io.chibinet.syntax.Location;

/** A local variable: one binding of a lambda, let or body. Identity is what matters. */
public final class Variable implements Binding {
  private final String name;
  private final Location definition;
  private boolean assigned;

  /** The body whose definition it is, while that body is being expanded. */
  Body body;

  /** A variable; {@code definition} is where it is bound, or null when no text binds it. */
  public Variable(String name, Location definition) {
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

  /** Whether a {@code set!} names it anywhere; known once its whole scope is expanded. */
  public boolean isAssigned() {
    return assigned;
  }

  public void markAssigned() {
    assigned = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
