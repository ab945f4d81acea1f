package io.chibinet.machine;

/** Holds a variable that is assigned to, so that closures and re-entered frames share it. */
final class Box {
  /** In a box whose variable has no value yet. */
  static final Object UNASSIGNED = new Object();

  Object value;

  Box(Object value) {
    this.value = value;
  }
}
