package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import jnr.ffi.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What kqueue is told and how its answers are read, in the layouts of macOS and the BSDs. The
 * kernel's part is played by a list, so that this runs on Linux; the structs are real memory.
 */
final class KqueueQueueTest {
  private static final int READ_END = 50;

  /** One {@code struct kevent}. */
  private record Event(long ident, int filter, int flags, long data, long udata) {}

  /** A kqueue that remembers its changes and reports what it is given. */
  private static final class Kernel {
    final Layout layout;
    final List<Event> changes = new ArrayList<>();
    final List<Event> pending = new ArrayList<>();
    final List<String> timeouts = new ArrayList<>();

    Kernel(Abi abi) {
      layout = abi.kevent();
    }

    Libc libc() {
      return (Libc)
          Proxy.newProxyInstance(
              Libc.class.getClassLoader(),
              new Class<?>[] {Libc.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "kqueue" -> 40;
                    case "pipe" -> pipe((Pointer) arguments[0]);
                    case "fcntl", "close" -> 0;
                    case "kevent" -> kevent(arguments);
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
    }

    private int pipe(Pointer ends) {
      ends.putInt(0, READ_END);
      ends.putInt(4, READ_END + 1);
      return 0;
    }

    private int kevent(Object[] arguments) {
      Pointer changed = (Pointer) arguments[1];
      for (int i = 0; i < (int) arguments[2]; i++) {
        changes.add(read(changed, i * layout.size()));
      }
      Pointer reported = (Pointer) arguments[3];
      if (reported == null) {
        return 0;
      }
      Pointer timespec = (Pointer) arguments[5];
      timeouts.add(
          timespec == null ? "none" : timespec.getLong(0) + "s " + timespec.getLong(8) + "ns");
      for (int i = 0; i < pending.size(); i++) {
        write(reported, i * layout.size(), pending.get(i));
      }
      return pending.size();
    }

    private Event read(Pointer struct, int start) {
      return new Event(
          struct.getLong(start + layout.offset("ident")),
          struct.getShort(start + layout.offset("filter")),
          struct.getShort(start + layout.offset("flags")),
          struct.getLong(start + layout.offset("data")),
          struct.getLong(start + layout.offset("udata")));
    }

    private void write(Pointer struct, int start, Event event) {
      struct.putLong(start + layout.offset("ident"), event.ident());
      struct.putShort(start + layout.offset("filter"), (short) event.filter());
      struct.putShort(start + layout.offset("flags"), (short) event.flags());
      struct.putLong(start + layout.offset("udata"), event.udata());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = OperatingSystem.class,
      names = {"MACOS", "FREEBSD", "OPENBSD", "DRAGONFLY"})
  void interestsAreFiltersWithEdges(OperatingSystem system) {
    Abi abi = Abi.of(system, "aarch64");
    Kernel kernel = new Kernel(abi);
    KqueueQueue queue = new KqueueQueue(kernel.libc(), abi);
    assertThat(kernel.changes)
        .containsExactly(new Event(READ_END, -1, 0x1, 0, EventQueue.WAKE_TOKEN));
    kernel.changes.clear();

    long token = 7L << 32 | 3;
    assertThat(queue.watch(9, token, 0, EventQueue.READ)).isEqualTo(EventQueue.READ);
    int both = EventQueue.READ | EventQueue.WRITE;
    assertThat(queue.watch(9, token, EventQueue.READ, both)).isEqualTo(both);
    assertThat(queue.disarmWrite(9, token, both)).isEqualTo(EventQueue.READ);
    queue.forget(9, token, EventQueue.READ);
    assertThat(kernel.changes)
        .containsExactly(
            new Event(9, -1, 0x21, 0, token),
            new Event(9, -2, 0x21, 0, token),
            new Event(9, -2, 0x2, 0, token),
            new Event(9, -1, 0x2, 0, token));
  }

  @ParameterizedTest
  @EnumSource(
      value = OperatingSystem.class,
      names = {"MACOS", "FREEBSD", "OPENBSD", "DRAGONFLY"})
  void eventsAreReadOneStructAfterTheOther(OperatingSystem system) {
    Abi abi = Abi.of(system, "aarch64");
    Kernel kernel = new Kernel(abi);
    KqueueQueue queue = new KqueueQueue(kernel.libc(), abi);
    kernel.pending.add(new Event(9, -1, 0x20, 0, 5L << 32 | 1));
    kernel.pending.add(new Event(10, -2, 0x8020, 0, 6L << 32 | 2));
    kernel.pending.add(new Event(11, -1, 0x4000, 0, 7));
    assertThat(queue.await(1500)).isEqualTo(3);
    assertThat(queue.token(0)).isEqualTo(5L << 32 | 1);
    assertThat(queue.ready(0)).isEqualTo(EventQueue.READ);
    assertThat(queue.token(1)).isEqualTo(6L << 32 | 2);
    assertThat(queue.ready(1)).isEqualTo(EventQueue.WRITE);
    assertThat(queue.token(2)).isEqualTo(7);
    assertThat(queue.ready(2)).isEqualTo(EventQueue.READ | EventQueue.WRITE);
    queue.await(-1);
    queue.await(0);
    assertThat(kernel.timeouts).containsExactly("1s 500000000ns", "none", "0s 0ns");
  }
}
