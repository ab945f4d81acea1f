package io.chibinet.machine;

import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.util.ArrayDeque;
import java.util.Deque;

/** A mutex of SRFI 18. Threads get it in the order in which they asked. */
public final class Mutex {
  /** A thread in the queue; {@code owner} is who shall own the mutex then, or null for nobody. */
  private static final class Waiter {
    private final Scheduler.Wait wait;
    private final GreenThread owner;
    private boolean abandoned;

    private Waiter(Scheduler.Wait wait, GreenThread owner) {
      this.wait = wait;
      this.owner = owner;
    }
  }

  private final Object name;
  private final Deque<Waiter> waiters = new ArrayDeque<>(2);
  private Object specific = Unspecified.UNSPECIFIED;
  private boolean locked;
  private boolean abandoned;
  private GreenThread owner;

  public Mutex(Object name) {
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

  public boolean isLocked() {
    return locked;
  }

  /** Whether its owner ended without unlocking it, and nobody has locked it since. */
  public boolean isAbandoned() {
    return abandoned;
  }

  /** The thread that owns it, or null. */
  public GreenThread owner() {
    return owner;
  }

  /**
   * Locks it for {@code wanted}, waiting while it is locked: {@code #t}, or {@code #f} after the
   * timeout. A native returns what this returns.
   *
   * @param timeoutMillis negative for ever
   * @param wanted the owner to be, or null for nobody
   */
  public Object lock(Machine vm, long timeoutMillis, GreenThread wanted) {
    if (!locked) {
      boolean wasAbandoned = abandoned;
      take(wanted);
      return locked(wasAbandoned);
    }
    if (timeoutMillis == 0) {
      return false;
    }
    // Both sides of the queue know the waiter; the holder gets it to the retry.
    Waiter[] waiter = new Waiter[1];
    return vm.capture(
        m ->
            m.scheduler()
                .await(
                    timeoutMillis,
                    (n, timedOut) -> timedOut ? (Object) false : locked(waiter[0].abandoned),
                    wait -> {
                      waiter[0] = new Waiter(wait, wanted);
                      waiters.add(waiter[0]);
                    }));
  }

  private static Object locked(boolean wasAbandoned) {
    if (wasAbandoned) {
      throw new SchemeError(
          Condition.of(
              Condition.Kind.ABANDONED_MUTEX,
              "mutex-lock!: the thread that held the mutex ended without unlocking it"));
    }
    return true;
  }

  private void take(GreenThread wanted) {
    locked = true;
    abandoned = false;
    owner = wanted;
    if (wanted != null) {
      wanted.owned().add(this);
    }
  }

  /** Unlocks it; the thread that has waited longest gets it at once. */
  public void unlock() {
    release(false);
  }

  /** Its owner has ended. */
  void abandon() {
    release(true);
  }

  private void release(boolean byEnding) {
    if (owner != null) {
      owner.owned().remove(this);
    }
    locked = false;
    owner = null;
    for (Waiter next = waiters.poll(); next != null; next = waiters.poll()) {
      if (!next.wait.isOver()) {
        next.abandoned = byEnding;
        take(next.owner);
        next.wait.wake();
        return;
      }
    }
    abandoned = byEnding;
  }

  @Override
  public String toString() {
    return "#<mutex " + name + ">";
  }
}
