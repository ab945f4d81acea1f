package io.chibinet.cli;

import io.chibinet.machine.Machine;
import sun.misc.Signal;

/** Ctrl-C. */
final class Interrupts {
  private Interrupts() {}

  /**
   * From now on Ctrl-C interrupts what {@code machine} runs. Who asks again before the program has
   * come to its end wants it now: the process ends at once.
   */
  static void pass(Machine machine) {
    boolean[] asked = {false};
    handle(
        () -> {
          if (asked[0]) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
          }
          asked[0] = true;
          machine.interrupt();
        });
  }

  // sun.misc.Signal is the one door to signals that Java has; module jdk.unsupported promises to
  // keep it until there is another.
  private static void handle(Runnable action) {
    try {
      Signal.handle(new Signal("INT"), signal -> action.run());
    } catch (IllegalArgumentException e) {
      // The JVM was told to leave signals alone (-Xrs): Ctrl-C ends the process at once.
      return;
    }
  }
}
