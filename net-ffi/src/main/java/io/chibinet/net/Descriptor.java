package io.chibinet.net;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * An open file of this process, or what is left of one: a number, and whether it still means
 * anything.
 *
 * <p>Numbers are reused by the kernel, so the number alone does not say which file is meant. A
 * descriptor that was closed therefore forgets its number towards the kernel: every operation on it
 * fails with {@code EBADF}, also when a newer socket has the number by then. It stays printable as
 * {@code #<fileno 4>}.
 *
 * <p>Made by {@link Sockets#adopt} for a number that this program got from the kernel, and by
 * {@link Sockets#descriptor} for one that it was told. An adopted descriptor that becomes
 * unreachable while open is closed by a {@link Cleaner}; one closed by hand before is not touched
 * again. Reachable means reachable for Java: a thread that waits in a {@link Poller} keeps its
 * descriptor.
 *
 * <p>Operations belong to the thread of its {@link Sockets}; {@link #isOpen} and {@link #toString}
 * to any.
 */
public final class Descriptor {
  /** What is behind the number, as far as reading and writing without waiting differ. */
  enum Kind {
    UNKNOWN,
    /** Takes {@code recv} and {@code send} with {@code MSG_DONTWAIT}. */
    SOCKET,
    /** A pipe or terminal: to be asked with {@code poll} before it is read or written. */
    STREAM,
    /** A regular file: never makes anyone wait, and epoll refuses it. */
    FILE
  }

  private final Cell cell;
  private final int original;
  private Kind kind = Kind.UNKNOWN;
  private int holders;

  private Descriptor(Cell cell) {
    this.cell = cell;
    this.original = cell.number;
  }

  /** Returns a descriptor that the cleaner closes if the program forgets to. */
  static Descriptor owned(int number, Libc libc, Cleaner cleaner) {
    Descriptor descriptor = new Descriptor(new Cell(number, libc));
    cleaner.register(descriptor, descriptor.cell::close);
    return descriptor;
  }

  /** Returns a descriptor that is closed only by hand. */
  static Descriptor borrowed(int number, Libc libc) {
    return new Descriptor(new Cell(number, libc));
  }

  /** Whether the descriptor has not been closed. */
  public boolean isOpen() {
    return cell.number >= 0;
  }

  /**
   * Returns the number for a system call: -1 once closed, which the kernel answers with {@code
   * EBADF}.
   */
  public int number() {
    return cell.number;
  }

  /** Counts one more that reads or writes here and will {@link #release} it. */
  public void retain() {
    holders++;
  }

  /** Counts one less; true if it was the last, who then is to close the descriptor. */
  public boolean release() {
    return --holders == 0;
  }

  /** Closes: 0, or the negative error number; the second time {@code -EBADF}. */
  int close() {
    return cell.close();
  }

  /** Marks as closed without a system call: the kernel has given the number to another file. */
  void abandon() {
    cell.detach();
  }

  Kind kind() {
    return kind;
  }

  void setKind(Kind kind) {
    this.kind = kind;
  }

  Cell cell() {
    return cell;
  }

  /** Returns {@code #<fileno 4>}, with the number that it has or had. */
  @Override
  public String toString() {
    return "#<fileno " + original + ">";
  }

  /** Told that a descriptor is about to be closed, while its number still means the old file. */
  interface CloseListener {
    /** Returns whom the listener works for; each owner has one listener at most. */
    Object owner();

    void closing();
  }

  /**
   * The state of a descriptor apart from the descriptor, so that the cleaner can reach it without
   * keeping the descriptor alive. Safe for use by several threads.
   */
  static final class Cell {
    private final Libc libc;
    private final List<CloseListener> listeners = new ArrayList<>(1);
    private volatile int number;

    Cell(int number, Libc libc) {
      this.number = number;
      this.libc = libc;
    }

    int close() {
      int closed = detach();
      if (closed < 0) {
        return -Errno.EBADF;
      }
      if (libc.close(closed) == 0) {
        return 0;
      }
      // After EINTR the descriptor is closed on Linux and FreeBSD and unspecified elsewhere;
      // trying again could close somebody else's.
      int errno = NativeLibrary.lastErrno();
      return errno == Errno.EINTR ? 0 : -errno;
    }

    /** Takes the number away, telling the listeners first; returns it, or -1 if it was gone. */
    private int detach() {
      List<CloseListener> told;
      int closed;
      synchronized (this) {
        closed = number;
        number = -1;
        told = List.copyOf(listeners);
        listeners.clear();
      }
      told.forEach(CloseListener::closing);
      return closed;
    }

    /** Adds a listener; false, and nothing added, if the descriptor is closed already. */
    synchronized boolean addListener(CloseListener listener) {
      if (number < 0) {
        return false;
      }
      listeners.add(listener);
      return true;
    }

    synchronized void removeListener(CloseListener listener) {
      listeners.remove(listener);
    }

    /** Returns the listener that belongs to {@code owner}, or null. */
    synchronized CloseListener listenerOf(Object owner) {
      for (CloseListener listener : listeners) {
        if (listener.owner() == owner) {
          return listener;
        }
      }
      return null;
    }

    int number() {
      return number;
    }

    /** Tells the listeners that the number is about to mean another file, and forgets them. */
    void replacing() {
      List<CloseListener> told;
      synchronized (this) {
        told = List.copyOf(listeners);
        listeners.clear();
      }
      told.forEach(CloseListener::closing);
    }
  }
}
