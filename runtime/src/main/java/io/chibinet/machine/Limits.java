package io.chibinet.machine;

import io.chibinet.value.Condition;

/** What is raised when the machine itself comes to an end of its means. */
final class Limits {
  private Limits() {}

  static Condition tooDeep() {
    return Condition.of(Condition.Kind.SYSTEM, "data nested too deeply");
  }

  static Condition outOfMemory() {
    return Condition.of(
        Condition.Kind.SYSTEM, "out of memory: the data or the recursion grew too large");
  }
}
