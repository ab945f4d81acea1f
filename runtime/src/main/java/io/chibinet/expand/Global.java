package io.chibinet.expand;

import io.chibinet.syntax.Location;

/**
 * The location of a top-level variable of a library or program. Importers share it. The expander
 * makes it, the machine fills it; both run on one thread.
 */
public final class Global implements Binding {
  /** The value of a global that no definition has reached yet. */
  public static final Object UNBOUND = new Object();

  /** Read directly by the machine: a getter here costs inlining budget on every access. */
  public Object value = UNBOUND;

  private final String name;
  private final String library;
  private Location definition;
  private boolean mutable;
  private Global standsFor;

  /**
   * A global without a value.
   *
   * @param library the written name of its library, such as {@code (scheme base)}, or null in a
   *     program
   * @param definition where it is defined, or null when no text defines it yet
   */
  public Global(String name, String library, Location definition) {
    this.name = name;
    this.library = library;
    this.definition = definition;
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

  public void definedAt(Location place) {
    definition = place;
  }

  /**
   * Whether its value may change after its definition ran: some {@code set!} names it, it is
   * defined twice, or it belongs to an interactive environment. The machine may rely on the value
   * of others.
   */
  public boolean isMutable() {
    return mutable;
  }

  public void markMutable() {
    mutable = true;
    if (standsFor != null) {
      standsFor.markMutable();
    }
  }

  /**
   * Says that this is a renamed name of {@code other}, as long as nothing defines the renamed name
   * itself; null once something does.
   */
  void standsFor(Global other) {
    standsFor = other;
  }

  /** The location that code means by this one. */
  public Global meant() {
    return standsFor == null ? this : standsFor.meant();
  }

  public boolean isBound() {
    return value != UNBOUND;
  }

  @Override
  public String toString() {
    return name;
  }
}
