package io.chibinet.expand;

import io.chibinet.syntax.Location;

/** A name whose uses are rewritten. Identity is what matters. */
public final class Macro implements Binding {
  private final String name;
  private final String library;
  private final Location definition;
  private final Transformer transformer;

  Macro(String name, String library, Location definition, Transformer transformer) {
    this.name = name;
    this.library = library;
    this.definition = definition;
    this.transformer = transformer;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String library() {
    return library;
  }

  @Override
  public Location definition() {
    return definition;
  }

  public Transformer transformer() {
    return transformer;
  }

  @Override
  public String toString() {
    return name;
  }
}
