package io.chibinet.net;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;

/**
 * {@code kqueue(2)} of macOS and the BSDs, with {@code EV_CLEAR}, which reports edges.
 *
 * <p>Reading and writing are separate filters, each with the token in {@code udata}, so one
 * descriptor can give two events at once.
 */
final class KqueueQueue implements EventQueue {
  private static final int MOST_EVENTS = 256;

  private final Libc libc;
  private final Layout layout;
  private final int kqueue;
  private final WakePipe wakePipe;

  /** One event on its way in, under the poller's lock. */
  private final ByteBuffer change;

  private final Pointer changePointer;

  /** Events on their way out, of the poller's thread. */
  private final ByteBuffer events;

  private final Pointer eventsPointer;

  /** A {@code struct timespec}: two 64-bit words. */
  private final NativeBuffer timespec = new NativeBuffer(2 * Long.BYTES);

  KqueueQueue(Libc libc, Abi abi) {
    this.libc = libc;
    layout = abi.kevent();
    NativeBuffer changeBuffer = new NativeBuffer(layout.size());
    change = changeBuffer.bytes();
    changePointer = changeBuffer.pointer();
    NativeBuffer eventsBuffer = new NativeBuffer(layout.size() * MOST_EVENTS);
    events = eventsBuffer.bytes();
    eventsPointer = eventsBuffer.pointer();
    kqueue = libc.kqueue();
    if (kqueue < 0) {
      throw new SystemCallException("kqueue", NativeLibrary.lastErrno());
    }
    try {
      wakePipe = new WakePipe(libc);
    } catch (SystemCallException failure) {
      libc.close(kqueue);
      throw failure;
    }
    control(wakePipe.readEnd(), Abi.EVFILT_READ, Abi.EV_ADD, WAKE_TOKEN);
  }

  @Override
  public int watch(int number, long token, int armed, int wanted) {
    short flags = (short) (Abi.EV_ADD | Abi.EV_CLEAR);
    int missing = wanted & ~armed;
    if ((missing & READ) != 0 && control(number, Abi.EVFILT_READ, flags, token) < 0) {
      return -NativeLibrary.lastErrno();
    }
    if ((missing & WRITE) != 0 && control(number, Abi.EVFILT_WRITE, flags, token) < 0) {
      return -NativeLibrary.lastErrno();
    }
    return armed | wanted;
  }

  private int control(int number, short filter, short flags, long token) {
    change.putLong(layout.offset("ident"), number);
    change.putShort(layout.offset("filter"), filter);
    change.putShort(layout.offset("flags"), flags);
    change.putLong(layout.offset("udata"), token);
    return libc.kevent(kqueue, changePointer, 1, null, 0, null);
  }

  @Override
  public boolean reportsLevels() {
    return false;
  }

  @Override
  public int disarmWrite(int number, long token, int armed) {
    control(number, Abi.EVFILT_WRITE, Abi.EV_DELETE, token);
    return armed & ~WRITE;
  }

  @Override
  public void forget(int number, long token, int armed) {
    if ((armed & READ) != 0) {
      control(number, Abi.EVFILT_READ, Abi.EV_DELETE, token);
    }
    if ((armed & WRITE) != 0) {
      control(number, Abi.EVFILT_WRITE, Abi.EV_DELETE, token);
    }
  }

  @Override
  public int await(int timeoutMillis) {
    Pointer limit = null;
    if (timeoutMillis >= 0) {
      timespec.bytes().putLong(0, timeoutMillis / 1000);
      timespec.bytes().putLong(Long.BYTES, timeoutMillis % 1000 * 1_000_000L);
      limit = timespec.pointer();
    }
    int count = libc.kevent(kqueue, null, 0, eventsPointer, MOST_EVENTS, limit);
    if (count >= 0) {
      return count;
    }
    int errno = NativeLibrary.lastErrno();
    if (errno == Errno.EINTR) {
      return 0;
    }
    throw new SystemCallException("kevent", errno);
  }

  @Override
  public long token(int event) {
    return events.getLong(event * layout.size() + layout.offset("udata"));
  }

  @Override
  public int ready(int event) {
    int struct = event * layout.size();
    int flags = events.getShort(struct + layout.offset("flags"));
    if ((flags & Abi.EV_ERROR) != 0) {
      return READ | WRITE;
    }
    return events.getShort(struct + layout.offset("filter")) == Abi.EVFILT_READ ? READ : WRITE;
  }

  @Override
  public void wake() {
    wakePipe.wake();
  }

  @Override
  public void clearWake() {
    wakePipe.clear();
  }

  @Override
  public void close() {
    wakePipe.close();
    libc.close(kqueue);
  }
}
