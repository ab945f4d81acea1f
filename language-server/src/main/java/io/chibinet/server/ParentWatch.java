package io.chibinet.server;

import java.util.Optional;

/** Ends the server when the editor that started it is gone without saying so. */
final class ParentWatch {
  private ParentWatch() {}

  /** Runs {@code end} once the process {@code pid} is no more. */
  static void start(long pid, Runnable end) {
    Optional<ProcessHandle> parent = ProcessHandle.of(pid);
    if (parent.isEmpty()) {
      // In a container of its own the editor's process cannot be seen; the end of input will tell.
      return;
    }
    parent.get().onExit().thenRun(end);
  }
}
