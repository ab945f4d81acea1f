package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;

/** Real sockets on the loopback interface for tests, all closed in the end. */
final class Loopback implements AutoCloseable {
  static final int UNIX = SocketConstant.AF_UNIX.value();
  static final int INET = SocketConstant.AF_INET.value();
  static final int INET6 = SocketConstant.AF_INET6.value();
  static final int STREAM = SocketConstant.SOCK_STREAM.value();
  static final int DATAGRAM = SocketConstant.SOCK_DGRAM.value();

  /** Long enough for a loaded machine; a test that gets here has failed anyway. */
  private static final long PATIENCE_MILLIS = 20_000;

  private static final byte[] LOCALHOST = {127, 0, 0, 1};

  final Sockets sockets = Sockets.open();
  private final Poller<String> poller = Poller.open(Poller.Mechanism.POLL);
  private final Deque<Descriptor> made = new ArrayDeque<>();

  /** Two connected descriptors. */
  record Pair(Descriptor left, Descriptor right) {}

  Descriptor adopt(int result) {
    assertThat(result).as("descriptor or -errno").isNotNegative();
    Descriptor descriptor = sockets.adopt(result);
    made.push(descriptor);
    return descriptor;
  }

  Descriptor socket(int family, int type) {
    return adopt(sockets.socket(family, type, 0));
  }

  Pair unixPair(int type) {
    int[] numbers = new int[2];
    assertThat(sockets.socketPair(UNIX, type, 0, numbers)).isZero();
    return new Pair(adopt(numbers[0]), adopt(numbers[1]));
  }

  Pair pipe() {
    int[] numbers = new int[2];
    assertThat(sockets.pipe(numbers)).isZero();
    return new Pair(adopt(numbers[0]), adopt(numbers[1]));
  }

  /** A socket bound to a port of 127.0.0.1 that the kernel chose. */
  Descriptor bound(int type) {
    Descriptor socket = socket(INET, type);
    SocketAddress any = SocketAddress.inet(LOCALHOST, 0);
    assertThat(sockets.bind(socket, any, any.length())).isZero();
    return socket;
  }

  /** A listening socket, blocking as {@code socket(2)} makes it. */
  Descriptor listener() {
    Descriptor socket = bound(STREAM);
    assertThat(sockets.listen(socket, 16)).isZero();
    return socket;
  }

  SocketAddress addressOf(Descriptor socket) {
    SocketAddress address = new SocketAddress();
    assertThat(sockets.socketName(socket, address)).isPositive();
    return address;
  }

  /** Two ends of a TCP connection, the client's first. */
  Pair tcpPair() {
    Descriptor listener = listener();
    Descriptor client = socket(INET, STREAM);
    SocketAddress address = addressOf(listener);
    int result = sockets.connect(client, address, address.length());
    assertThat(result).isIn(0, -Errno.EINPROGRESS);
    awaitReady(listener, Poller.Interest.READ);
    Descriptor server =
        adopt(sockets.accept(listener, new SocketAddress(), SocketAddress.CAPACITY));
    awaitReady(client, Poller.Interest.WRITE);
    assertThat(sockets.connectOutcome(client)).isZero();
    sockets.close(listener);
    return new Pair(client, server);
  }

  /** Waits until the descriptor is ready, as a level; fails the test if that never comes. */
  void awaitReady(Descriptor descriptor, Poller.Interest interest) {
    Poller.Waiter<String> waiter = poller.await(descriptor, interest, "ready");
    assertThat(poller.select(PATIENCE_MILLIS, ready -> {}))
        .as("%s is ready for %s", waiter.descriptor(), interest)
        .isPositive();
  }

  /** Receives exactly {@code count} bytes, waiting for them. */
  byte[] receiveExactly(Descriptor socket, int count) {
    byte[] bytes = new byte[count];
    int got = 0;
    while (got < count) {
      awaitReady(socket, Poller.Interest.READ);
      int result = sockets.receive(socket, bytes, got, count - got, MessageFlags.NONE);
      assertThat(result).isPositive();
      got += result;
    }
    return bytes;
  }

  @Override
  public void close() {
    poller.close();
    made.forEach(sockets::close);
  }
}
