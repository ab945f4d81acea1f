package io.chibinet.net;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * POSIX {@code poll(2)}: all descriptors are handed to the kernel at every wait, and readiness is
 * reported for as long as it lasts.
 */
final class PollQueue implements EventQueue {
  private static final int POLLFD = 8;
  private static final int EVENTS_OFFSET = 4;
  private static final int REVENTS_OFFSET = 6;

  private final Libc libc;
  private final WakePipe wakePipe;

  /** What to watch, by token; under {@code this} since {@link #await} copies it. */
  private final Map<Long, Watched> watched = new LinkedHashMap<>();

  /** What the going or last {@link #await} watches: the array for C, and the tokens. */
  private NativeBuffer pollfds = new NativeBuffer(64 * POLLFD);

  private long[] tokens = new long[64];

  /** The indexes in {@link #pollfds} of the events of the last {@link #await}. */
  private int[] events = new int[64];

  private record Watched(int number, int interests) {}

  PollQueue(Libc libc) {
    this.libc = libc;
    this.wakePipe = new WakePipe(libc);
  }

  @Override
  public synchronized int watch(int number, long token, int armed, int wanted) {
    if (wanted == 0) {
      watched.remove(token);
    } else {
      watched.put(token, new Watched(number, wanted));
    }
    return wanted;
  }

  @Override
  public boolean reportsLevels() {
    return true;
  }

  @Override
  public synchronized void forget(int number, long token, int armed) {
    watched.remove(token);
  }

  @Override
  public int await(int timeoutMillis) {
    int count = fill();
    int ready = libc.poll(pollfds.pointer(), count, timeoutMillis);
    if (ready < 0) {
      int errno = NativeLibrary.lastErrno();
      if (errno == Errno.EINTR) {
        return 0;
      }
      throw new SystemCallException("poll", errno);
    }
    int found = 0;
    for (int i = 0; i < count && found < ready; i++) {
      if (pollfds.bytes().getShort(i * POLLFD + REVENTS_OFFSET) != 0) {
        events[found++] = i;
      }
    }
    return found;
  }

  private synchronized int fill() {
    int needed = watched.size() + 1;
    if (needed > tokens.length) {
      int size = Math.max(needed, 2 * tokens.length);
      pollfds = new NativeBuffer(size * POLLFD);
      tokens = new long[size];
      events = new int[size];
    }
    put(0, wakePipe.readEnd(), Abi.POLLIN, WAKE_TOKEN);
    int count = 1;
    for (Map.Entry<Long, Watched> entry : watched.entrySet()) {
      Watched descriptor = entry.getValue();
      int bits =
          ((descriptor.interests & READ) != 0 ? Abi.POLLIN : 0)
              | ((descriptor.interests & WRITE) != 0 ? Abi.POLLOUT : 0);
      put(count++, descriptor.number, bits, entry.getKey());
    }
    return count;
  }

  private void put(int index, int number, int bits, long token) {
    ByteBuffer bytes = pollfds.bytes();
    bytes.putInt(index * POLLFD, number);
    bytes.putShort(index * POLLFD + EVENTS_OFFSET, (short) bits);
    bytes.putShort(index * POLLFD + REVENTS_OFFSET, (short) 0);
    tokens[index] = token;
  }

  @Override
  public long token(int event) {
    return tokens[events[event]];
  }

  @Override
  public int ready(int event) {
    int bits = pollfds.bytes().getShort(events[event] * POLLFD + REVENTS_OFFSET);
    boolean isBroken = (bits & ~(Abi.POLLIN | Abi.POLLOUT)) != 0;
    return ((bits & Abi.POLLIN) != 0 || isBroken ? READ : 0)
        | ((bits & Abi.POLLOUT) != 0 || isBroken ? WRITE : 0);
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
  }
}
