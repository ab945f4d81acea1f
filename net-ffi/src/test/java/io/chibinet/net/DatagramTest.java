package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Datagrams keep their boundaries and know their senders. */
final class DatagramTest {
  private final Loopback loopback = new Loopback();
  private final Sockets sockets = loopback.sockets;

  @AfterEach
  void closeAll() {
    loopback.close();
  }

  private int sendTo(Descriptor from, byte[] bytes, Descriptor to) {
    SocketAddress address = loopback.addressOf(to);
    return sockets.sendTo(
        from, bytes, 0, bytes.length, MessageFlags.NONE, address, address.length());
  }

  @Test
  void theReceiverLearnsWhoSent() {
    Descriptor here = loopback.bound(Loopback.DATAGRAM);
    Descriptor there = loopback.bound(Loopback.DATAGRAM);
    assertThat(sendTo(here, new byte[] {1, 2, 3}, there)).isEqualTo(3);
    loopback.awaitReady(there, Poller.Interest.READ);
    SocketAddress sender = new SocketAddress();
    byte[] bytes = new byte[10];
    assertThat(sockets.receiveFrom(there, bytes, 2, 8, MessageFlags.NONE, sender)).isEqualTo(3);
    assertThat(bytes).containsExactly(0, 0, 1, 2, 3, 0, 0, 0, 0, 0);
    assertThat(sender).hasToString(loopback.addressOf(here).toString());
  }

  @Test
  void aLongDatagramIsCutAndMsgTruncTellsItsLength() {
    Descriptor here = loopback.bound(Loopback.DATAGRAM);
    Descriptor there = loopback.bound(Loopback.DATAGRAM);
    sendTo(here, new byte[] {1, 2, 3, 4}, there);
    loopback.awaitReady(there, Poller.Interest.READ);
    byte[] bytes = new byte[4];
    int flags = MessageFlags.PEEK | MessageFlags.TRUNC;
    assertThat(sockets.receive(there, bytes, 0, 2, flags)).isEqualTo(4);
    assertThat(bytes).containsExactly(1, 2, 0, 0);
    assertThat(sockets.receive(there, bytes, 0, 2, MessageFlags.NONE)).isEqualTo(2);
    assertThat(sockets.receive(there, bytes, 0, 2, MessageFlags.NONE)).isEqualTo(-Errno.EAGAIN);
  }

  @Test
  void anEmptyDatagramIsNotTheEnd() {
    Descriptor here = loopback.bound(Loopback.DATAGRAM);
    Descriptor there = loopback.bound(Loopback.DATAGRAM);
    assertThat(sendTo(here, new byte[0], there)).isZero();
    loopback.awaitReady(there, Poller.Interest.READ);
    assertThat(sockets.receive(there, new byte[4], 0, 4, MessageFlags.NONE)).isZero();
  }

  @Test
  void theLargestUdpDatagramGoesThroughAndALargerOneIsRefused() {
    Descriptor here = loopback.bound(Loopback.DATAGRAM);
    Descriptor there = loopback.bound(Loopback.DATAGRAM);
    assertThat(sendTo(here, new byte[65_507], there)).isEqualTo(65_507);
    loopback.awaitReady(there, Poller.Interest.READ);
    assertThat(sockets.receive(there, new byte[65_507], 0, 65_507, MessageFlags.NONE))
        .isEqualTo(65_507);
    assertThat(sendTo(here, new byte[65_508], there)).isEqualTo(-Errno.EMSGSIZE);
    // Longer than the memory kept for streams, where cutting would have made it fit.
    assertThat(sendTo(here, new byte[(1 << 20) + 1], there)).isEqualTo(-Errno.EMSGSIZE);
  }

  @Test
  void unixDatagramsKeepTheirBoundaries() {
    Loopback.Pair pair = loopback.unixPair(Loopback.DATAGRAM);
    sockets.send(pair.left(), new byte[] {1}, 0, 1, MessageFlags.NONE);
    sockets.send(pair.left(), new byte[] {2, 3}, 0, 2, MessageFlags.NONE);
    byte[] bytes = new byte[8];
    assertThat(sockets.receive(pair.right(), bytes, 0, 8, MessageFlags.NONE)).isEqualTo(1);
    assertThat(sockets.receive(pair.right(), bytes, 0, 8, MessageFlags.NONE)).isEqualTo(2);
  }

  @Test
  void receivingMoreThanTheKeptMemoryWorks() {
    Loopback.Pair pair = loopback.unixPair(Loopback.DATAGRAM);
    sockets.send(pair.left(), new byte[] {7}, 0, 1, MessageFlags.NONE);
    byte[] bytes = new byte[3 << 20];
    assertThat(sockets.receive(pair.right(), bytes, 0, bytes.length, MessageFlags.NONE))
        .isEqualTo(1);
    assertThat(bytes[0]).isEqualTo((byte) 7);
  }

  @Test
  void sendingNowhereIsAnError() {
    Descriptor socket = loopback.bound(Loopback.DATAGRAM);
    assertThat(sockets.send(socket, new byte[1], 0, 1, MessageFlags.NONE)).isNegative();
  }
}
