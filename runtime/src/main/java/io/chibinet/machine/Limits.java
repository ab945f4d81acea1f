package io.chibinet.machine;

import io.chibinet.value.Condition;

/** What is raised when the machine itself comes to an end of its means. */
final class Limits {
  /**
   * Calls that may wait for one another. A recursion that never ends is told after a few seconds;
   * without a limit it would fill the memory first, which takes a minute and stops the machine.
   */
  static final int MOST_CALLS = 10_000_000;

  private Limits() {}

  static Condition recursionTooDeep() {
    return Condition.of(
        Condition.Kind.SYSTEM, "the recursion is too deep: ten million calls wait for one another");
  }

  static Condition tooDeep() {
    return Condition.of(Condition.Kind.SYSTEM, "data nested too deeply");
  }

  static Condition outOfMemory() {
    return Condition.of(
        Condition.Kind.SYSTEM, "out of memory: the data or the recursion grew too large");
  }
}
