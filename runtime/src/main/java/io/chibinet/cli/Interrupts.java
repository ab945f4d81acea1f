package io.chibinet.cli;

import io.chibinet.machine.Machine;

/** Ctrl-C, and the signals that ask a process to end. */
final class Interrupts {
  /** How long the {@code after} thunks may take; a program that does not listen ends then. */
  private static final long GRACE_MILLIS = 2000;

  private Interrupts() {}

  /**
   * From now on SIGINT, SIGTERM and SIGHUP interrupt what {@code machine} runs on this thread, and
   * the process ends once it has unwound, with 128 and the signal's number as its exit code.
   *
   * <p>A shutdown hook is enough for that, since nobody goes on after them. It needs no signal
   * handler, for which Java has nothing but {@code sun.misc.Signal}.
   */
  static void pass(Machine machine) {
    Thread engine = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(machine, engine), "interrupt"));
  }

  private static void end(Machine machine, Thread engine) {
    if (engine.isAlive()) {
      machine.interrupt();
      try {
        engine.join(GRACE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
