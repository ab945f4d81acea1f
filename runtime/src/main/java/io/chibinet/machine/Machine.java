package io.chibinet.machine;

import java.util.concurrent.CompletableFuture;

/**
 * The engine: runs compiled code on green threads, one Java thread for all of them. Only that
 * thread may touch it, unless a method says otherwise.
 */
public final class Machine {
  /** No value: look at the machine for the reason (a tail call, a capture or an abort). */
  public static final Object S = new Object();

  /** What runs when a procedure that a native called returns; see {@link #callThen}. */
  public interface Then {
    /** Goes on with the procedure's value, which is a {@code Values} when there were several. */
    Object resume(Machine vm, Object value);
  }

  /** What runs when a wait is over; see {@link #await}. */
  public interface Retry {
    /**
     * Tries again: returns the native's value, or waits again by returning what await returns.
     *
     * @param timedOut whether the wait ended by its timeout
     */
    Object run(Machine vm, boolean timedOut);
  }

  /**
   * Calls {@code procedure} in tail position: a native returns what this returns.
   *
   * <p>Only natives marked {@code suspends} may use it.
   */
  public Object tailCall(Procedure procedure, Object... arguments) {
    throw new UnsupportedOperationException();
  }

  /**
   * Calls {@code procedure} and then goes on with {@code then}, also when the procedure captures
   * its continuation, waits, or returns more than once. A native returns what this returns, and
   * keeps no state outside of {@code then}, which must not change once made. An escape or an error
   * drops it.
   */
  public Object callThen(Then then, Procedure procedure, Object... arguments) {
    throw new UnsupportedOperationException();
  }

  /**
   * Suspends the running green thread until {@code waiting} completes (on any Java thread) or the
   * timeout is over, then runs {@code retry} on the engine's thread. A native returns what this
   * returns.
   *
   * @param timeoutMillis at most so long, rounded up; negative for ever
   */
  public Object await(CompletableFuture<?> waiting, long timeoutMillis, Retry retry) {
    throw new UnsupportedOperationException();
  }
}
