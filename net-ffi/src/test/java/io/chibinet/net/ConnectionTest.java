package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Making connections: socket, bind, listen, connect, accept. */
final class ConnectionTest {
  private final Loopback loopback = new Loopback();
  private final Sockets sockets = loopback.sockets;

  @AfterEach
  void closeAll() {
    loopback.close();
  }

  private int accept(Descriptor listener) {
    return sockets.accept(listener, new SocketAddress(), SocketAddress.CAPACITY);
  }

  private int connect(Descriptor socket, SocketAddress address) {
    return sockets.connect(socket, address, address.length());
  }

  private boolean isNonBlocking(Descriptor descriptor) {
    return (sockets.statusFlags(descriptor) & SocketConstant.O_NONBLOCK.value()) != 0;
  }

  @Test
  void aSocketThatCannotBeMadeIsAnError() {
    assertThat(sockets.socket(77, Loopback.STREAM, 0)).isNegative();
    assertThat(sockets.socket(Loopback.INET, 77, 0)).isEqualTo(-Errno.EINVAL);
  }

  @Test
  void aNewSocketBlocksAndIsClosedOnExec() throws Exception {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(isNonBlocking(socket)).isFalse();
    assertThat(NativeLibrary.libc().fcntl(socket.number(), 1 /* F_GETFD */, 0))
        .isEqualTo(Abi.FD_CLOEXEC);
  }

  @Test
  void anAcceptedSocketDoesNotBlockAndKnowsItsPeer() {
    Descriptor listener = loopback.listener();
    Descriptor client = loopback.socket(Loopback.INET, Loopback.STREAM);
    connect(client, loopback.addressOf(listener));
    loopback.awaitReady(listener, Poller.Interest.READ);
    SocketAddress peer = new SocketAddress();
    Descriptor server = loopback.adopt(sockets.accept(listener, peer, 16));
    assertThat(isNonBlocking(server)).isTrue();
    assertThat(peer.toString()).isEqualTo(loopback.addressOf(client).toString());
    SocketAddress asked = new SocketAddress();
    assertThat(sockets.peerName(server, asked)).isEqualTo(16);
    assertThat(asked.port()).isEqualTo(peer.port());
  }

  @Test
  void acceptCutsTheLengthToWhatFits() {
    Descriptor listener = loopback.listener();
    for (int length : new int[] {-5, 0, 4, 1_000_000}) {
      connect(loopback.socket(Loopback.INET, Loopback.STREAM), loopback.addressOf(listener));
      loopback.awaitReady(listener, Poller.Interest.READ);
      SocketAddress peer = new SocketAddress();
      loopback.adopt(sockets.accept(listener, peer, length));
      assertThat(peer.length()).isEqualTo(Math.max(0, Math.min(length, 16)));
    }
  }

  @Test
  void acceptWithNobodyThereWouldBlockEvenOnABlockingListener() {
    Descriptor listener = loopback.listener();
    assertThat(isNonBlocking(listener)).isFalse();
    assertThat(accept(listener)).isEqualTo(-Errno.EAGAIN);
    assertThat(isNonBlocking(listener)).isFalse();
    sockets.setNonBlocking(listener, true);
    assertThat(accept(listener)).isEqualTo(-Errno.EAGAIN);
    assertThat(isNonBlocking(listener)).isTrue();
  }

  @Test
  void acceptOnWhatDoesNotListenIsAnError() {
    assertThat(accept(loopback.bound(Loopback.STREAM))).isEqualTo(-Errno.EINVAL);
    assertThat(accept(loopback.bound(Loopback.DATAGRAM))).isEqualTo(-Errno.EOPNOTSUPP);
    assertThat(accept(loopback.pipe().left())).isEqualTo(-Errno.ENOTSOCK);
  }

  @Test
  void acceptOnAClosedListenerIsAnError() {
    Descriptor listener = loopback.listener();
    sockets.close(listener);
    assertThat(accept(listener)).isEqualTo(-Errno.EBADF);
  }

  @Test
  void connectingWhereNobodyListensIsRefused() {
    Descriptor listener = loopback.listener();
    SocketAddress address = loopback.addressOf(listener);
    sockets.close(listener);
    Descriptor client = loopback.socket(Loopback.INET, Loopback.STREAM);
    int result = connect(client, address);
    if (result == -Errno.EINPROGRESS) {
      loopback.awaitReady(client, Poller.Interest.WRITE);
      result = sockets.connectOutcome(client);
    }
    assertThat(result).isEqualTo(-Errno.ECONNREFUSED);
    assertThat(isNonBlocking(client)).isFalse();
  }

  @Test
  void connectingTwiceIsAnError() {
    Loopback.Pair pair = loopback.tcpPair();
    SocketAddress peer = new SocketAddress();
    sockets.peerName(pair.left(), peer);
    assertThat(connect(pair.left(), peer)).isEqualTo(-Errno.EISCONN);
  }

  @Test
  void aConnectionInProgressIsNotDecided() {
    // A listener with a full queue drops further connections' first packets, so they hang.
    Descriptor listener = loopback.bound(Loopback.STREAM);
    assertThat(sockets.listen(listener, 0)).isZero();
    SocketAddress address = loopback.addressOf(listener);
    Descriptor last = null;
    for (int i = 0; i < 4; i++) {
      last = loopback.socket(Loopback.INET, Loopback.STREAM);
      assertThat(connect(last, address)).isIn(0, -Errno.EINPROGRESS);
    }
    assertThat(sockets.connectOutcome(last)).isEqualTo(-Errno.EINPROGRESS);
    assertThat(connect(last, address)).isEqualTo(-Errno.EALREADY);
  }

  @Test
  void aShortAddressIsAnError() {
    SocketAddress address = loopback.addressOf(loopback.listener());
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(sockets.connect(socket, address, 3)).isEqualTo(-Errno.EINVAL);
    assertThat(sockets.bind(socket, address, 4)).isEqualTo(-Errno.EINVAL);
    assertThat(sockets.bind(socket, address, -1)).isEqualTo(-Errno.EINVAL);
  }

  @Test
  void anAddressThatIsTakenCannotBeBound() {
    SocketAddress address = loopback.addressOf(loopback.bound(Loopback.STREAM));
    Descriptor second = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(sockets.bind(second, address, address.length())).isNegative();
  }

  @Test
  void listeningOnAnUnboundSocketBindsIt() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(sockets.listen(socket, -3)).isZero();
    assertThat(loopback.addressOf(socket).port()).isPositive();
    assertThat(sockets.listen(loopback.bound(Loopback.DATAGRAM), 5)).isEqualTo(-Errno.EOPNOTSUPP);
  }

  @Test
  void ipv6ConnectionsNameTheirPeer() {
    Descriptor listener = loopback.socket(Loopback.INET6, Loopback.STREAM);
    byte[] host = new byte[16];
    host[15] = 1;
    SocketAddress any = SocketAddress.inet6(host, 0);
    assertThat(sockets.bind(listener, any, any.length())).isZero();
    assertThat(sockets.listen(listener, 5)).isZero();
    Descriptor client = loopback.socket(Loopback.INET6, Loopback.STREAM);
    connect(client, loopback.addressOf(listener));
    loopback.awaitReady(listener, Poller.Interest.READ);
    SocketAddress peer = new SocketAddress();
    loopback.adopt(sockets.accept(listener, peer, SocketAddress.CAPACITY));
    assertThat(peer.name()).isEqualTo("::1");
    assertThat(peer.length()).isEqualTo(28);
    assertThat(sockets.peerName(client, peer)).isEqualTo(28);
  }

  @Test
  void anUnconnectedSocketHasNoPeer() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(sockets.peerName(socket, new SocketAddress())).isEqualTo(-Errno.ENOTCONN);
  }

  @Test
  void theEndsOfAUnixPairAreUnnamed() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    SocketAddress peer = new SocketAddress();
    assertThat(sockets.peerName(pair.left(), peer)).isEqualTo(2);
    assertThat(peer.family()).isEqualTo(Loopback.UNIX);
    assertThat(peer.name()).isEmpty();
  }

  @Test
  void pairsOfOtherFamiliesCannotBeMade() {
    int[] pair = new int[2];
    assertThat(sockets.socketPair(Loopback.INET, Loopback.STREAM, 0, pair)).isNegative();
    assertThat(sockets.socketPair(77, Loopback.STREAM, 0, pair)).isNegative();
    assertThat(sockets.socketPair(Loopback.UNIX, 77, 0, pair)).isNegative();
  }

  @Test
  void optionsAreReadAndSet() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    int level = SocketConstant.SOL_SOCKET.value();
    int[] value = new int[1];
    assertThat(sockets.option(socket, level, SocketConstant.SO_REUSEADDR.value(), value)).isZero();
    assertThat(value[0]).isZero();
    assertThat(sockets.setOption(socket, level, SocketConstant.SO_REUSEADDR.value(), 1)).isZero();
    assertThat(sockets.option(socket, level, SocketConstant.SO_REUSEADDR.value(), value)).isZero();
    assertThat(value[0]).isNotZero();
    int tcp = SocketConstant.IPPROTO_TCP.value();
    assertThat(sockets.setOption(socket, tcp, 1 /* TCP_NODELAY */, 1)).isZero();
    assertThat(sockets.option(socket, level, 9999, value)).isNegative();
  }

  @Test
  void unixSocketsMeetAtAPath(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
    SocketAddress address = SocketAddress.unix(folder.resolve("s").toString());
    Descriptor listener = loopback.socket(Loopback.UNIX, Loopback.STREAM);
    assertThat(sockets.bind(listener, address, address.length())).isZero();
    assertThat(sockets.listen(listener, 1)).isZero();
    Descriptor client = loopback.socket(Loopback.UNIX, Loopback.STREAM);
    assertThat(connect(client, address)).isZero();
    loopback.adopt(accept(listener));
    SocketAddress peer = new SocketAddress();
    sockets.peerName(client, peer);
    assertThat(peer.name()).isEqualTo(folder.resolve("s").toString());
  }
}
