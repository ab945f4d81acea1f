package io.chibinet.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Waits for many descriptors at once on behalf of a scheduler of green threads.
 *
 * <p>The scheduler's thread tries a call of {@link Sockets}. Told {@code EAGAIN}, it registers the
 * green thread with {@link #await} and runs others; when none can run, it calls {@link #select},
 * which uses no CPU until a descriptor is ready and then hands the green threads back, to try
 * again.
 *
 * <p><b>Try first, then wait.</b> Readiness is reported when it begins, once (edge-triggered epoll,
 * one registration for the life of a descriptor), so waiting is right only after the call has just
 * said {@code EAGAIN}. Being woken is a hint: another may have been faster, and then the call says
 * {@code EAGAIN} once more and the thread waits again. All who wait for the same thing are woken,
 * in the order in which they came.
 *
 * <p><b>Closing</b> a descriptor wakes all who wait for it; their call then fails with {@code
 * EBADF}. Regular files, and numbers that are not open, are always ready.
 *
 * <p><b>Threads.</b> {@link #await}, {@link #cancel} and {@link #select} belong to one thread,
 * {@link #wakeup} to all; a descriptor may be closed by any.
 *
 * @param <A> what a waiter carries, such as a green thread
 */
public final class Poller<A> implements AutoCloseable {
  /** What a waiter waits for. */
  public enum Interest {
    /** Bytes, a connection, the end of the stream or an error. */
    READ(EventQueue.READ),
    /** Room to write, the end of a connect or an error. */
    WRITE(EventQueue.WRITE);

    private final int bit;

    Interest(int bit) {
      this.bit = bit;
    }
  }

  /** The kernel's ways of waiting for many descriptors. */
  public enum Mechanism {
    /** {@code epoll(7)}, of Linux. */
    EPOLL,
    /** {@code kqueue(2)}, of macOS and the BSDs. */
    KQUEUE,
    /** {@code poll(2)}, of all; its cost grows with the number of descriptors. */
    POLL;

    private static Mechanism named(String name) {
      for (Mechanism mechanism : values()) {
        if (mechanism.name().equalsIgnoreCase(name)) {
          return mechanism;
        }
      }
      throw new Unsupported("chibinet.poller is epoll, kqueue or poll, not " + name);
    }
  }

  private final EventQueue queue;
  private final AtomicBoolean wakeRequested = new AtomicBoolean();

  /** Guards the fields below, and the waiters' and registrations' fields. */
  private final Object lock = new Object();

  private final List<Registration> registrations = new ArrayList<>();
  private final Deque<Integer> freeSlots = new ArrayDeque<>();
  private final Deque<Waiter<A>> woken = new ArrayDeque<>();
  private int generations;
  private boolean selecting;
  private boolean closed;

  Poller(EventQueue queue) {
    this.queue = queue;
  }

  /**
   * Opens a poller with the best mechanism of this system, or with {@code poll} where that one is
   * missing, as in a sandbox. The system property {@code chibinet.poller} names another: {@code
   * epoll}, {@code kqueue} or {@code poll}.
   *
   * @throws Unsupported on a system without bindings, or without the mechanism that is named
   * @throws SystemCallException if there is no descriptor left for it
   */
  public static <A> Poller<A> open() {
    String named = System.getProperty("chibinet.poller");
    if (named != null) {
      return open(Mechanism.named(named));
    }
    try {
      return open(OperatingSystem.current().isLinux() ? Mechanism.EPOLL : Mechanism.KQUEUE);
    } catch (SystemCallException e) {
      int errno = e.errno().number();
      if (errno != Errno.ENOSYS && errno != Errno.EPERM) {
        throw e;
      }
      return open(Mechanism.POLL);
    }
  }

  /**
   * Opens a poller with the given mechanism.
   *
   * @throws Unsupported on a system without bindings
   * @throws SystemCallException if there is no descriptor left for it
   */
  public static <A> Poller<A> open(Mechanism mechanism) {
    Libc libc = NativeLibrary.libc();
    Abi abi = Abi.current();
    boolean isOnLinux = abi.system().isLinux();
    if (mechanism == Mechanism.EPOLL && !isOnLinux || mechanism == Mechanism.KQUEUE && isOnLinux) {
      throw new Unsupported(mechanism + " is not a mechanism of this system");
    }
    return new Poller<>(
        switch (mechanism) {
          case EPOLL -> new EpollQueue(libc, abi);
          case KQUEUE -> new KqueueQueue(libc, abi);
          case POLL -> new PollQueue(libc);
        });
  }

  /** One wait for one thing; {@link Poller#cancel} takes it back. */
  public static final class Waiter<A> {
    private final A attachment;
    private final Interest interest;

    /** Keeps the descriptor reachable, so that the cleaner does not close it under the wait. */
    private final Descriptor descriptor;

    private State state = State.WAITING;

    private enum State {
      WAITING,
      WOKEN,
      DONE
    }

    private Waiter(A attachment, Interest interest, Descriptor descriptor) {
      this.attachment = attachment;
      this.interest = interest;
      this.descriptor = descriptor;
    }

    /** Returns what was given to {@link Poller#await}. */
    public A attachment() {
      return attachment;
    }

    /** Returns what is waited for. */
    public Interest interest() {
      return interest;
    }

    /** Returns the descriptor that is waited for. */
    public Descriptor descriptor() {
      return descriptor;
    }
  }

  /**
   * A descriptor that the kernel watches for this poller, from the first wait until it is closed.
   * Knows the descriptor's cell but not the descriptor, which must be able to become unreachable.
   */
  final class Registration implements Descriptor.CloseListener {
    private final Descriptor.Cell cell;
    private final int number;
    private final long token;
    private final Deque<Waiter<A>> readers = new ArrayDeque<>(2);
    private final Deque<Waiter<A>> writers = new ArrayDeque<>(2);
    private int armed;

    private Registration(Descriptor.Cell cell, int number, long token) {
      this.cell = cell;
      this.number = number;
      this.token = token;
    }

    @Override
    public Object owner() {
      return Poller.this;
    }

    private Deque<Waiter<A>> waiters(Interest interest) {
      return interest == Interest.READ ? readers : writers;
    }

    private int wanted() {
      return (readers.isEmpty() ? 0 : EventQueue.READ) | (writers.isEmpty() ? 0 : EventQueue.WRITE);
    }

    private int arm() {
      int wanted = wanted();
      boolean mustTell = queue.reportsLevels() ? armed != wanted : (wanted & ~armed) != 0;
      if (!mustTell) {
        return 0;
      }
      int result = queue.watch(number, token, armed, wanted);
      if (result < 0) {
        return result;
      }
      armed = result;
      return 0;
    }

    private void wake(int ready) {
      if ((ready & EventQueue.READ) != 0) {
        wakeAll(readers);
      }
      if ((ready & EventQueue.WRITE) != 0) {
        wakeAll(writers);
      }
    }

    private void wakeAll(Deque<Waiter<A>> waiters) {
      for (Waiter<A> waiter = waiters.poll(); waiter != null; waiter = waiters.poll()) {
        waiter.state = Waiter.State.WOKEN;
        woken.add(waiter);
      }
    }

    @Override
    public void closing() {
      synchronized (lock) {
        if (closed) {
          return;
        }
        queue.forget(number, token, armed);
        wake(EventQueue.READ | EventQueue.WRITE);
        release(this);
        if (!selecting || woken.isEmpty()) {
          return;
        }
      }
      wakeup();
    }
  }

  /**
   * Registers a wait and returns at once.
   *
   * <p>The caller has just tried the call and been told {@code EAGAIN}, or {@code EINPROGRESS} by
   * {@code connect}; see above.
   *
   * @param attachment handed back by {@link #select}
   * @throws SystemCallException if the kernel has no memory to watch one more descriptor
   */
  public Waiter<A> await(Descriptor descriptor, Interest interest, A attachment) {
    Waiter<A> waiter = new Waiter<>(attachment, interest, descriptor);
    synchronized (lock) {
      checkOpen();
      Registration registration =
          descriptor.kind() == Descriptor.Kind.FILE ? null : registration(descriptor.cell());
      if (registration == null) {
        wakeAtOnce(waiter);
        return waiter;
      }
      registration.waiters(interest).add(waiter);
      int result = registration.arm();
      if (result < 0) {
        registration.waiters(interest).removeLast();
        drop(registration);
        if (result != -Errno.EPERM && result != -Errno.EBADF) {
          throw new SystemCallException("await " + descriptor, -result);
        }
        // EPERM: epoll watches no regular files. EBADF: somebody closed the bare number.
        wakeAtOnce(waiter);
      }
      return waiter;
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the poller is closed");
    }
  }

  private void wakeAtOnce(Waiter<A> waiter) {
    waiter.state = Waiter.State.WOKEN;
    woken.add(waiter);
  }

  /** Returns this poller's registration of a descriptor, new if need be; null if it is closed. */
  private Registration registration(Descriptor.Cell cell) {
    Descriptor.CloseListener known = cell.listenerOf(this);
    if (known != null) {
      // Only registrations of this very poller answer to it.
      @SuppressWarnings("unchecked")
      Registration registration = (Registration) known;
      return registration;
    }
    int number = cell.number();
    if (number < 0) {
      return null;
    }
    Integer free = freeSlots.poll();
    int slot = free != null ? free : registrations.size();
    // The generation keeps events of an earlier registration in the same slot apart; 31 bits of
    // it leave the token positive.
    long token = (long) (generations++ & 0x7fffffff) << Integer.SIZE | slot;
    Registration registration = new Registration(cell, number, token);
    if (free != null) {
      registrations.set(slot, registration);
    } else {
      registrations.add(registration);
    }
    if (cell.addListener(registration)) {
      return registration;
    }
    release(registration);
    return null;
  }

  private void drop(Registration registration) {
    registration.cell.removeListener(registration);
    registration.wake(EventQueue.READ | EventQueue.WRITE);
    release(registration);
  }

  private void release(Registration registration) {
    int slot = (int) registration.token;
    registrations.set(slot, null);
    freeSlots.push(slot);
  }

  /**
   * Takes a wait back, for a time-out: true if it had not been handed back by {@link #select} and
   * now never will.
   */
  public boolean cancel(Waiter<A> waiter) {
    synchronized (lock) {
      Waiter.State before = waiter.state;
      waiter.state = Waiter.State.DONE;
      if (before == Waiter.State.WOKEN) {
        woken.remove(waiter);
      } else if (before == Waiter.State.WAITING) {
        unlink(waiter);
      }
      return before != Waiter.State.DONE;
    }
  }

  private void unlink(Waiter<A> waiter) {
    Descriptor.CloseListener known = waiter.descriptor.cell().listenerOf(this);
    if (known == null) {
      return;
    }
    @SuppressWarnings("unchecked")
    Registration registration = (Registration) known;
    registration.waiters(waiter.interest).remove(waiter);
    if (queue.reportsLevels()) {
      registration.arm();
    }
  }

  /**
   * Waits until a registered wait is over, the time is, or {@link #wakeup} is called; then hands
   * the attachments of all that are over to {@code receiver}, in order.
   *
   * <p>May come back early with none, after an event that nobody waits for any more.
   *
   * @param timeoutMillis 0 to only look, negative to wait without end
   * @return how many attachments were handed over
   */
  public int select(long timeoutMillis, Consumer<? super A> receiver) {
    int timeout = timeoutMillis < 0 ? -1 : (int) Math.min(timeoutMillis, Integer.MAX_VALUE);
    synchronized (lock) {
      checkOpen();
      if (!woken.isEmpty()) {
        timeout = 0;
      }
      selecting = true;
    }
    int events;
    try {
      events = queue.await(timeout);
    } finally {
      synchronized (lock) {
        selecting = false;
      }
    }
    List<A> ready = collect(events);
    ready.forEach(receiver);
    return ready.size();
  }

  private List<A> collect(int events) {
    synchronized (lock) {
      for (int event = 0; event < events; event++) {
        accept(queue.token(event), queue.ready(event));
      }
      if (woken.isEmpty()) {
        return List.of();
      }
      List<A> ready = new ArrayList<>(woken.size());
      for (Waiter<A> waiter = woken.poll(); waiter != null; waiter = woken.poll()) {
        waiter.state = Waiter.State.DONE;
        ready.add(waiter.attachment);
      }
      return ready;
    }
  }

  private void accept(long token, int ready) {
    if (token == EventQueue.WAKE_TOKEN) {
      // First the event, then the flag: a wakeup in between is answered by this very return. The
      // other way round it would leave the flag set for an event that is gone.
      queue.clearWake();
      wakeRequested.set(false);
      return;
    }
    Registration registration = registrations.get((int) token);
    if (registration == null || registration.token != token) {
      return; // closed since
    }
    int unwanted = ready & registration.armed & ~registration.wanted();
    registration.wake(ready);
    if (queue.reportsLevels()) {
      registration.arm();
    } else if ((unwanted & EventQueue.WRITE) != 0) {
      registration.armed = queue.disarmWrite(registration.number, token, registration.armed);
    }
  }

  /** Makes {@link #select} return, the one going on or else the next; from any thread. */
  public void wakeup() {
    if (!wakeRequested.compareAndSet(false, true)) {
      return;
    }
    synchronized (lock) {
      // A late lookup may call this after the end, when the number to write to is another file's.
      if (!closed) {
        queue.wake();
      }
    }
  }

  /**
   * Gives the mechanism's own descriptors back, on the thread that selects. Those who still wait
   * are never woken; every later call does nothing, or for {@link #await} and {@link #select}
   * throws {@link IllegalStateException}.
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      for (Registration registration : registrations) {
        if (registration != null) {
          registration.cell.removeListener(registration);
        }
      }
      queue.close();
    }
  }
}
