package io.chibinet.expand;

import io.chibinet.syntax.Location;

/**
 * A special form, or an auxiliary keyword such as {@code else} that only has meaning inside one.
 * Identity is what matters.
 */
public final class Keyword implements Binding {
  private final String name;
  private final SpecialForm special;
  private Location definition;

  /** A keyword; {@code special} is null for an auxiliary one. */
  Keyword(String name, SpecialForm special) {
    this.name = name;
    this.special = special;
  }

  @Override
  public String name() {
    return name;
  }

  /** Where a {@code define-special} documents it, or null before that is read. */
  @Override
  public Location definition() {
    return definition;
  }

  void definedAt(Location place) {
    definition = place;
  }

  /** What it does, or null for an auxiliary keyword. */
  SpecialForm special() {
    return special;
  }

  public boolean isAuxiliary() {
    return special == null;
  }

  @Override
  public String toString() {
    return name;
  }
}
