package io.chibinet.natives;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Runs Java calls that may wait for long on threads of their own, for green threads to await. */
final class BlockingCalls {
  private BlockingCalls() {}

  /** Starts {@code call}; the future has its result, or completes exceptionally with its error. */
  static <T> CompletableFuture<T> run(String name, Callable<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(call.call());
              } catch (Exception e) {
                result.completeExceptionally(e);
              }
            },
            name);
    // A read that never ends must not keep the process alive.
    thread.setDaemon(true);
    thread.start();
    return result;
  }
}
