package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.AddressInfo;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Errno;
import io.chibinet.net.MessageFlags;
import io.chibinet.net.NativeBuffer;
import io.chibinet.net.SocketAddress;
import io.chibinet.net.Sockets;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Bytevector;
import io.chibinet.value.SchemeError;
import java.util.Arrays;

/** Sending and receiving bytevectors with {@code (chibi net)}. */
final class Transfers {
  // No single call moves more; a datagram is at most 64 KiB, or a few hundred between processes.
  private static final int LARGEST = 1 << 20;

  private Transfers() {}

  /** Both directions: where, with which flags, to or from whom, how long. */
  private record Transfer(
      Descriptor socket, int flags, SocketAddress address, int addressLength, TimeLimit timeout) {
    static Transfer of(
        String procedure,
        int argument,
        Descriptor socket,
        Integer flags,
        Object addrinfo,
        TimeLimit timeout) {
      int given = flags == null ? MessageFlags.NONE : flags;
      if (addrinfo == null || addrinfo == Boolean.FALSE) {
        return new Transfer(socket, given, null, 0, timeout);
      }
      if (addrinfo instanceof AddressInfo info) {
        SocketAddress address = info.address().orElse(null);
        return new Transfer(socket, given, address, info.addressLength(), timeout);
      }
      throw SchemeError.wrongType(procedure, argument, "an address-info or #f", addrinfo);
    }

    /** Whether to answer a call that would have to wait rather than wait. */
    boolean givesUp() {
      return (flags & MessageFlags.DONTWAIT) != 0 || timeout.isOver();
    }

    /** What a call answers that gives up. */
    Object nothing() {
      return timeout == TimeLimit.NEVER ? Long.valueOf(-1) : Boolean.FALSE;
    }
  }

  @Native(value = "send", suspends = true)
  static Object send(
      Machine vm,
      Descriptor fileno,
      Bytevector bytevector,
      @Optional Integer flags,
      @Optional Object addrinfo) {
    Transfer to = Transfer.of("send", 4, fileno, flags, addrinfo, TimeLimit.NEVER);
    return send(vm, bytevector.bytes, to);
  }

  @Native(value = "send/non-blocking", suspends = true)
  static Object sendInTime(
      Machine vm,
      Descriptor fileno,
      Bytevector bytevector,
      Object timeout,
      @Optional Integer flags,
      @Optional Object addrinfo) {
    TimeLimit limit = TimeLimit.of("send/non-blocking", 3, timeout);
    Transfer to = Transfer.of("send/non-blocking", 5, fileno, flags, addrinfo, limit);
    return send(vm, bytevector.bytes, to);
  }

  private static Object send(Machine vm, byte[] bytes, Transfer to) {
    Sockets sockets = vm.sockets();
    int result =
        to.address == null
            ? sockets.send(to.socket, bytes, 0, bytes.length, to.flags)
            : sockets.sendTo(
                to.socket, bytes, 0, bytes.length, to.flags, to.address, to.addressLength);
    if (result >= 0) {
      return Long.valueOf(result);
    }
    if (!Errno.wouldBlock(result)) {
      return Long.valueOf(-1);
    }
    return to.givesUp()
        ? to.nothing()
        : vm.awaitWritable(
            to.socket, to.timeout.leftMillis(), (again, late) -> send(again, bytes, to));
  }

  @Native(value = "receive!", suspends = true)
  static Object receiveInto(
      Machine vm,
      Descriptor fileno,
      Bytevector bytevector,
      @Optional Integer flags,
      @Optional Object addrinfo) {
    checkMutable("receive!", bytevector);
    Transfer from = Transfer.of("receive!", 4, fileno, flags, addrinfo, TimeLimit.NEVER);
    return receiveInto(vm, bytevector.bytes, from);
  }

  @Native(value = "receive!/non-blocking", suspends = true)
  static Object receiveIntoInTime(
      Machine vm,
      Descriptor fileno,
      Bytevector bytevector,
      Object timeout,
      @Optional Integer flags,
      @Optional Object addrinfo) {
    checkMutable("receive!/non-blocking", bytevector);
    TimeLimit limit = TimeLimit.of("receive!/non-blocking", 3, timeout);
    Transfer from = Transfer.of("receive!/non-blocking", 5, fileno, flags, addrinfo, limit);
    return receiveInto(vm, bytevector.bytes, from);
  }

  private static Object receiveInto(Machine vm, byte[] bytes, Transfer from) {
    int result = receive(vm.sockets(), bytes, bytes.length, from);
    if (result >= 0) {
      return Long.valueOf(result);
    }
    if (!Errno.wouldBlock(result)) {
      return Long.valueOf(-1);
    }
    return from.givesUp()
        ? from.nothing()
        : vm.awaitReadable(
            from.socket,
            from.timeout.leftMillis(),
            (again, late) -> receiveInto(again, bytes, from));
  }

  @Native(value = "receive", suspends = true)
  static Object receive(
      Machine vm, Descriptor fileno, int n, @Optional Integer flags, @Optional Object addrinfo) {
    checkLength("receive", n);
    Transfer from = Transfer.of("receive", 4, fileno, flags, addrinfo, TimeLimit.NEVER);
    return receiveNew(vm, n, from);
  }

  @Native(value = "receive/non-blocking", suspends = true)
  static Object receiveInTime(
      Machine vm,
      Descriptor fileno,
      int n,
      Object timeout,
      @Optional Integer flags,
      @Optional Object addrinfo) {
    checkLength("receive/non-blocking", n);
    TimeLimit limit = TimeLimit.of("receive/non-blocking", 3, timeout);
    Transfer from = Transfer.of("receive/non-blocking", 5, fileno, flags, addrinfo, limit);
    return receiveNew(vm, n, from);
  }

  private static Object receiveNew(Machine vm, int n, Transfer from) {
    Sockets sockets = vm.sockets();
    NativeBuffer shared = sockets.transfer();
    int result;
    Bytevector received = null;
    if (from.address == null && n <= shared.capacity()) {
      // Nothing is made before something has come, and then just as large as it is.
      result = sockets.receive(from.socket, shared, 0, n, from.flags);
      if (result >= 0) {
        received = new Bytevector(new byte[Math.min(result, n)]);
        shared.bytes().get(0, received.bytes);
      }
    } else {
      byte[] bytes = new byte[Math.min(n, LARGEST)];
      result = receive(sockets, bytes, bytes.length, from);
      if (result >= 0) {
        received = new Bytevector(Arrays.copyOf(bytes, Math.min(result, bytes.length)));
      }
    }
    if (received != null) {
      return received;
    }
    return !Errno.wouldBlock(result) || from.givesUp()
        ? Boolean.FALSE
        : vm.awaitReadable(
            from.socket, from.timeout.leftMillis(), (again, late) -> receiveNew(again, n, from));
  }

  private static int receive(Sockets sockets, byte[] bytes, int length, Transfer from) {
    return from.address == null
        ? sockets.receive(from.socket, bytes, 0, length, from.flags)
        : sockets.receiveFrom(from.socket, bytes, 0, length, from.flags, from.address);
  }

  private static void checkLength(String procedure, int n) {
    if (n < 0) {
      throw SchemeError.outOfRange(procedure, "n", "at least 0", (long) n);
    }
  }

  private static void checkMutable(String procedure, Bytevector bytevector) {
    if (bytevector.isImmutable()) {
      throw SchemeError.wrongType(
          procedure, 2, "a bytevector that is no literal constant", bytevector);
    }
  }
}
