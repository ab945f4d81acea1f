package io.chibinet.machine;

import io.chibinet.value.Unspecified;
import java.util.ArrayDeque;
import java.util.Deque;

/** A condition variable of SRFI 18. */
public final class ConditionVariable {
  private final Object name;
  private final Deque<Scheduler.Wait> waiters = new ArrayDeque<>(2);
  private Object specific = Unspecified.UNSPECIFIED;

  public ConditionVariable(Object name) {
    this.name = name;
  }

  public Object name() {
    return name;
  }

  public Object specific() {
    return specific;
  }

  public void setSpecific(Object value) {
    specific = value;
  }

  /** Waits to be signalled: {@code #t}, or {@code #f} after the timeout (negative: for ever). */
  public Object await(Machine vm, long timeoutMillis) {
    return vm.capture(
        m -> m.scheduler().await(timeoutMillis, (n, timedOut) -> !timedOut, waiters::add));
  }

  /** Wakes the thread that has waited longest, if any. */
  public void signal() {
    for (Scheduler.Wait wait = waiters.poll(); wait != null; wait = waiters.poll()) {
      if (!wait.isOver()) {
        wait.wake();
        return;
      }
    }
  }

  /** Wakes all. */
  public void broadcast() {
    for (Scheduler.Wait wait = waiters.poll(); wait != null; wait = waiters.poll()) {
      wait.wake();
    }
  }

  @Override
  public String toString() {
    return "#<condition-variable " + name + ">";
  }
}
