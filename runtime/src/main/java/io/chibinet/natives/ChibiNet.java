package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Errno;
import io.chibinet.net.SocketAddress;
import io.chibinet.net.Sockets;
import io.chibinet.processor.Native;
import io.chibinet.value.InputPort;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;

/**
 * Sockets of {@code (chibi net)}. A call is tried first; only if it would have to wait, its green
 * thread does, and then it is tried again.
 *
 * <p>Most have two names: the one of the manual, which answers a failure with {@code #f} or -1, and
 * one with a percent sign for our own Scheme code, which answers it with a string that says why.
 */
final class ChibiNet {
  // A unix listener whose queue is full says EAGAIN, and no event tells when there is room.
  private static final long FULL_QUEUE_MILLIS = 10;

  private ChibiNet() {}

  @Native("socket")
  static Object socket(Machine vm, int family, int socketType, int protocol) {
    int number = vm.sockets().socket(family, socketType, protocol);
    return number < 0 ? Boolean.FALSE : vm.sockets().adopt(number);
  }

  @Native("%socket")
  static Object socketOrCause(Machine vm, int family, int socketType, int protocol) {
    int number = vm.sockets().socket(family, socketType, protocol);
    return number < 0
        ? MutableString.of("socket: " + Errno.ofResult(number))
        : vm.sockets().adopt(number);
  }

  @Native("open-socket-pair")
  static Object openPair(Machine vm, int family, int socketType, int protocol) {
    int[] pair = new int[2];
    int result = vm.sockets().socketPair(family, socketType, protocol, pair);
    return result < 0 ? Boolean.FALSE : list(vm.sockets(), pair);
  }

  /** A list of both, adopted. */
  static Pair list(Sockets sockets, int[] pair) {
    return new Pair(sockets.adopt(pair[0]), new Pair(sockets.adopt(pair[1]), Nil.NIL));
  }

  // Connecting

  @Native(value = "connect", suspends = true)
  static Object connect(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    return begin(vm, new Connecting(fileno, sockaddr, length, false));
  }

  @Native(value = "%connect", suspends = true)
  static Object connectOrCause(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    return begin(vm, new Connecting(fileno, sockaddr, length, true));
  }

  private record Connecting(
      Descriptor socket, SocketAddress address, int length, boolean wantsCause) {
    Object answer(int result) {
      if (result == 0) {
        return 0L;
      }
      return wantsCause
          ? MutableString.of(SystemFailure.text("connect", result, address))
          : Long.valueOf(-1);
    }
  }

  private static Object begin(Machine vm, Connecting it) {
    int result = vm.sockets().connect(it.socket, it.address, it.length);
    if (result == -Errno.EINPROGRESS) {
      return vm.awaitWritable(it.socket, -1, (again, late) -> finish(again, it));
    }
    if (Errno.wouldBlock(result)) {
      return vm.sleep(FULL_QUEUE_MILLIS, (again, late) -> begin(again, it));
    }
    return it.answer(result);
  }

  private static Object finish(Machine vm, Connecting it) {
    int result = vm.sockets().connectOutcome(it.socket);
    return result == -Errno.EINPROGRESS
        ? vm.awaitWritable(it.socket, -1, (again, late) -> finish(again, it))
        : it.answer(result);
  }

  // Listening

  @Native("bind")
  static boolean bind(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    return bindOnly(vm, fileno, sockaddr, length) == 0;
  }

  @Native("%bind")
  static Object bindOrCause(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    int result = bindOnly(vm, fileno, sockaddr, length);
    return result == 0 ? Boolean.TRUE : MutableString.of("bind: " + Errno.ofResult(result));
  }

  private static int bindOnly(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    int result = vm.sockets().bind(fileno, sockaddr, length);
    return result < 0 ? result : vm.sockets().setNonBlocking(fileno, true);
  }

  @Native("listen")
  static boolean listen(Machine vm, Descriptor fileno, int backlog) {
    return listenOnly(vm, fileno, backlog) == 0;
  }

  @Native("%listen")
  static Object listenOrCause(Machine vm, Descriptor fileno, int backlog) {
    int result = listenOnly(vm, fileno, backlog);
    return result == 0 ? Boolean.TRUE : MutableString.of("listen: " + Errno.ofResult(result));
  }

  private static int listenOnly(Machine vm, Descriptor fileno, int backlog) {
    int result = vm.sockets().listen(fileno, backlog);
    return result < 0 ? result : vm.sockets().setNonBlocking(fileno, true);
  }

  @Native(value = "accept", suspends = true)
  static Object accept(Machine vm, Descriptor fileno, SocketAddress sockaddr, int length) {
    int number = vm.sockets().accept(fileno, sockaddr, length);
    if (number >= 0) {
      return vm.sockets().adopt(number);
    }
    return Errno.wouldBlock(number)
        ? vm.awaitReadable(fileno, -1, (again, late) -> accept(again, fileno, sockaddr, length))
        : Boolean.FALSE;
  }

  // Asking and setting

  @Native("get-peer-name")
  static Object peerName(Machine vm, Descriptor fileno, SocketAddress sockaddr) {
    int length = vm.sockets().peerName(fileno, sockaddr);
    return length < 0 ? Boolean.FALSE : Long.valueOf(length);
  }

  @Native("get-socket-option")
  static Object option(Machine vm, Descriptor fileno, int level, int name) {
    int[] value = new int[1];
    return vm.sockets().option(fileno, level, name, value) < 0
        ? Boolean.FALSE
        : Long.valueOf(value[0]);
  }

  @Native("set-socket-option!")
  static boolean setOption(Machine vm, Descriptor fileno, int level, int name, int value) {
    return vm.sockets().setOption(fileno, level, name, value) == 0;
  }

  @Native("%set-socket-option!")
  static Object setOptionOrCause(Machine vm, Descriptor fileno, int level, int name, int value) {
    int result = vm.sockets().setOption(fileno, level, name, value);
    return result == 0 ? Boolean.TRUE : MutableString.of("setsockopt: " + Errno.ofResult(result));
  }

  /** Ends a connection without waiting and without complaint, as an escape out of it must. */
  @Native("%hang-up")
  static void hangUp(Machine vm, Descriptor fileno, InputPort in, OutputPort out) {
    try {
      out.flush();
    } catch (SchemeError e) {
      // The peer is gone; nobody is left who wants to hear of it.
      out.close();
    }
    out.close();
    in.close();
    vm.sockets().close(fileno);
  }
}
