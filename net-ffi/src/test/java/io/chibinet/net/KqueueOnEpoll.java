package io.chibinet.net;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import jnr.constants.platform.OpenFlags;
import jnr.ffi.Pointer;

/**
 * {@code kqueue(2)} for tests on Linux: the C library with {@code kqueue} and {@code kevent} played
 * by real epolls, so that {@link KqueueQueue} runs on real sockets. Each filter has an epoll of its
 * own, since a descriptor can be in one only once; {@code EV_CLEAR} is {@code EPOLLET}.
 *
 * <p>It knows what kqueue's manual says and no more: what a kernel of the BSDs does besides is not
 * tested by it.
 */
final class KqueueOnEpoll {
  private static final int MOST = 64;

  private final Libc linux = NativeLibrary.libc();
  private final Layout kevent;
  private final Layout epollEvent = Abi.current().epollEvent();
  private final NativeBuffer change = new NativeBuffer(epollEvent.size());
  private final NativeBuffer events = new NativeBuffer(epollEvent.size() * MOST);
  private final NativeBuffer pollfds = new NativeBuffer(2 * 8);
  private int readEpoll;
  private int writeEpoll;

  private KqueueOnEpoll(Abi abi) {
    kevent = abi.kevent();
  }

  /** The C library of this process with a kqueue that has the struct layout of {@code abi}. */
  static Libc libc(Abi abi) {
    KqueueOnEpoll kqueue = new KqueueOnEpoll(abi);
    return (Libc)
        Proxy.newProxyInstance(
            Libc.class.getClassLoader(),
            new Class<?>[] {Libc.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "kqueue" -> kqueue.open();
                  case "kevent" -> kqueue.kevent(arguments);
                  case "close" -> kqueue.close((int) arguments[0]);
                  default -> kqueue.pass(method, arguments);
                });
  }

  private Object pass(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(linux, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private int open() {
    readEpoll = linux.epoll_create1(OpenFlags.O_CLOEXEC.intValue());
    writeEpoll = linux.epoll_create1(OpenFlags.O_CLOEXEC.intValue());
    return readEpoll;
  }

  private int close(int number) {
    if (number == readEpoll) {
      linux.close(writeEpoll);
    }
    return linux.close(number);
  }

  private int kevent(Object[] arguments) {
    Pointer changes = (Pointer) arguments[1];
    for (int i = 0; i < (int) arguments[2]; i++) {
      if (apply(changes, i * kevent.size()) < 0) {
        return -1;
      }
    }
    Pointer reported = (Pointer) arguments[3];
    if (reported == null) {
      return 0;
    }
    Pointer timespec = (Pointer) arguments[5];
    int millis =
        timespec == null
            ? -1
            : Math.toIntExact(timespec.getLong(0) * 1000 + timespec.getLong(8) / 1_000_000);
    await(millis);
    int most = Math.min(MOST, (int) arguments[4] / 2);
    int reads = report(readEpoll, Abi.EVFILT_READ, reported, 0, most);
    return reads + report(writeEpoll, Abi.EVFILT_WRITE, reported, reads, most);
  }

  private int apply(Pointer changes, int start) {
    int number = (int) changes.getLong(start + kevent.offset("ident"));
    int flags = changes.getShort(start + kevent.offset("flags"));
    boolean isRead = changes.getShort(start + kevent.offset("filter")) == Abi.EVFILT_READ;
    int epoll = isRead ? readEpoll : writeEpoll;
    int edge = (flags & Abi.EV_CLEAR) != 0 ? Abi.EPOLLET : 0;
    change.bytes().putInt(0, (isRead ? Abi.EPOLLIN : Abi.EPOLLOUT) | edge);
    change
        .bytes()
        .putLong(epollEvent.offset("data"), changes.getLong(start + kevent.offset("udata")));
    boolean isDeletion = (flags & Abi.EV_DELETE) != 0;
    int operation = isDeletion ? Abi.EPOLL_CTL_DEL : Abi.EPOLL_CTL_ADD;
    return linux.epoll_ctl(epoll, operation, number, change.pointer());
  }

  private void await(int millis) {
    ByteBuffer bytes = pollfds.bytes();
    bytes.putInt(0, readEpoll).putShort(4, (short) Abi.POLLIN).putShort(6, (short) 0);
    bytes.putInt(8, writeEpoll).putShort(12, (short) Abi.POLLIN).putShort(14, (short) 0);
    linux.poll(pollfds.pointer(), 2, millis);
  }

  private int report(int epoll, short filter, Pointer reported, int from, int most) {
    int count = Math.max(0, linux.epoll_wait(epoll, events.pointer(), most, 0));
    for (int i = 0; i < count; i++) {
      int start = (from + i) * kevent.size();
      long token = events.bytes().getLong(i * epollEvent.size() + epollEvent.offset("data"));
      reported.putShort(start + kevent.offset("filter"), filter);
      reported.putShort(start + kevent.offset("flags"), Abi.EV_CLEAR);
      reported.putLong(start + kevent.offset("udata"), token);
    }
    return count;
  }
}
