package io.chibinet.machine;

import io.chibinet.syntax.Location;

/** A lambda expression: makes a closure that copies the values it captures. */
final class MakeClosure extends Node {
  private static final Object[] NOTHING = {};

  final Template template;
  private final int[] captures;
  private final Location location;

  /**
   * Makes closures of {@code template}.
   *
   * @param captures for each captured value its slot in the enclosing frame, or {@code -1 - i} for
   *     the enclosing closure's captured value {@code i}
   */
  MakeClosure(Template template, int[] captures, Location location) {
    this.template = template;
    this.captures = captures;
    this.location = location;
  }

  @Override
  Object exec(Machine vm, Object[] f) {
    Closure closure = allocate();
    capture(closure.free, f);
    return closure;
  }

  Closure allocate() {
    return new Closure(template, captures.length == 0 ? NOTHING : new Object[captures.length]);
  }

  void capture(Object[] free, Object[] f) {
    for (int i = 0; i < captures.length; i++) {
      int from = captures[i];
      free[i] = from >= 0 ? f[from] : ((Object[]) f[0])[-1 - from];
    }
  }

  @Override
  boolean isStable() {
    return true;
  }

  @Override
  Location location() {
    return location;
  }
}
