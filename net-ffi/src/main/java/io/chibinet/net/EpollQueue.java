package io.chibinet.net;

import java.nio.ByteBuffer;
import jnr.constants.platform.OpenFlags;
import jnr.ffi.Pointer;

/**
 * Linux's {@code epoll(7)}, edge-triggered, woken by an {@code eventfd(2)}.
 *
 * <p>Adding a descriptor, and asking for more on one, makes the kernel look at its state, so what
 * happened before is reported too. Interests stay armed when nobody waits, since dropping one costs
 * a call; only {@link #disarmWrite} does.
 */
final class EpollQueue implements EventQueue {
  private static final int MOST_EVENTS = 256;

  private final Libc libc;
  private final int epoll;
  private final int wakeEvent;
  private final int eventSize;
  private final int dataOffset;

  /** One event on its way in, under the poller's lock. */
  private final ByteBuffer change;

  private final Pointer changePointer;

  /** Events on their way out, of the poller's thread. */
  private final ByteBuffer events;

  private final Pointer eventsPointer;
  private final NativeBuffer counter = new NativeBuffer(Long.BYTES);
  private final NativeBuffer one = new NativeBuffer(Long.BYTES);

  EpollQueue(Libc libc, Abi abi) {
    this.libc = libc;
    Layout layout = abi.epollEvent();
    eventSize = layout.size();
    dataOffset = layout.offset("data");
    NativeBuffer changeBuffer = new NativeBuffer(eventSize);
    change = changeBuffer.bytes();
    changePointer = changeBuffer.pointer();
    NativeBuffer eventsBuffer = new NativeBuffer(eventSize * MOST_EVENTS);
    events = eventsBuffer.bytes();
    eventsPointer = eventsBuffer.pointer();
    one.bytes().putLong(0, 1);

    // EPOLL_CLOEXEC, EFD_CLOEXEC and EFD_NONBLOCK are defined as the flags of open(2).
    int closeOnExec = OpenFlags.O_CLOEXEC.intValue();
    epoll = libc.epoll_create1(closeOnExec);
    if (epoll < 0) {
      throw new SystemCallException("epoll_create1", NativeLibrary.lastErrno());
    }
    wakeEvent = libc.eventfd(0, closeOnExec | OpenFlags.O_NONBLOCK.intValue());
    if (wakeEvent < 0) {
      int errno = NativeLibrary.lastErrno();
      libc.close(epoll);
      throw new SystemCallException("eventfd", errno);
    }
    control(Abi.EPOLL_CTL_ADD, wakeEvent, Abi.EPOLLIN, WAKE_TOKEN);
  }

  @Override
  public int watch(int number, long token, int armed, int wanted) {
    int all = armed | wanted;
    int operation = armed == 0 ? Abi.EPOLL_CTL_ADD : Abi.EPOLL_CTL_MOD;
    return control(operation, number, edges(all), token) < 0 ? -NativeLibrary.lastErrno() : all;
  }

  @Override
  public int disarmWrite(int number, long token, int armed) {
    int rest = armed & ~WRITE;
    if (rest == 0) {
      // Without any interest epoll would still report errors, so armed 0 means not added.
      control(Abi.EPOLL_CTL_DEL, number, 0, token);
    } else {
      control(Abi.EPOLL_CTL_MOD, number, edges(rest), token);
    }
    return rest;
  }

  private static int edges(int interests) {
    return Abi.EPOLLET
        | ((interests & READ) != 0 ? Abi.EPOLLIN : 0)
        | ((interests & WRITE) != 0 ? Abi.EPOLLOUT : 0);
  }

  private int control(int operation, int number, int bits, long token) {
    change.putInt(0, bits);
    change.putLong(dataOffset, token);
    return libc.epoll_ctl(epoll, operation, number, changePointer);
  }

  @Override
  public boolean reportsLevels() {
    return false;
  }

  @Override
  public void forget(int number, long token, int armed) {
    // Closing does not do it by itself if a duplicate keeps the open file alive.
    if (armed != 0) {
      control(Abi.EPOLL_CTL_DEL, number, 0, token);
    }
  }

  @Override
  public int await(int timeoutMillis) {
    int count = libc.epoll_wait(epoll, eventsPointer, MOST_EVENTS, timeoutMillis);
    if (count >= 0) {
      return count;
    }
    int errno = NativeLibrary.lastErrno();
    if (errno == Errno.EINTR) {
      return 0;
    }
    throw new SystemCallException("epoll_wait", errno);
  }

  @Override
  public long token(int event) {
    return events.getLong(event * eventSize + dataOffset);
  }

  @Override
  public int ready(int event) {
    int bits = events.getInt(event * eventSize);
    int broken = bits & (Abi.EPOLLERR | Abi.EPOLLHUP);
    return ((bits & Abi.EPOLLIN | broken) != 0 ? READ : 0)
        | ((bits & Abi.EPOLLOUT | broken) != 0 ? WRITE : 0);
  }

  @Override
  public void wake() {
    libc.write(wakeEvent, one.address(), Long.BYTES);
  }

  @Override
  public void clearWake() {
    libc.read(wakeEvent, counter.address(), Long.BYTES);
  }

  @Override
  public void close() {
    libc.close(wakeEvent);
    libc.close(epoll);
  }
}
