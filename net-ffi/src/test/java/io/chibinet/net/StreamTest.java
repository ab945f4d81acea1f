package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connected streams: what sending and receiving answer. */
final class StreamTest {
  private final Loopback loopback = new Loopback();
  private final Sockets sockets = loopback.sockets;

  @AfterEach
  void closeAll() {
    loopback.close();
  }

  @Test
  void bytesArriveInOrder() {
    Loopback.Pair pair = loopback.tcpPair();
    byte[] sent = {1, 2, 3, 4, 5};
    assertThat(sockets.send(pair.left(), sent, 1, 3, MessageFlags.NONE)).isEqualTo(3);
    assertThat(loopback.receiveExactly(pair.right(), 3)).containsExactly(2, 3, 4);
  }

  @Test
  void receivingFromASilentPeerWouldBlock() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    int result = sockets.receive(pair.left(), new byte[8], 0, 8, MessageFlags.NONE);
    assertThat(Errno.wouldBlock(result)).isTrue();
  }

  @Test
  void aShortReceiveLeavesTheRestOfTheBuffer() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    sockets.send(pair.left(), new byte[] {7, 8}, 0, 2, MessageFlags.NONE);
    byte[] bytes = {9, 9, 9, 9, 9};
    assertThat(sockets.receive(pair.right(), bytes, 1, 4, MessageFlags.NONE)).isEqualTo(2);
    assertThat(bytes).containsExactly(9, 7, 8, 9, 9);
  }

  @Test
  void theEndOfTheStreamIsZero() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    assertThat(sockets.close(pair.left())).isZero();
    assertThat(sockets.receive(pair.right(), new byte[8], 0, 8, MessageFlags.NONE)).isZero();
  }

  @Test
  void shutdownOfWritingLetsTheOtherDirectionLive() {
    Loopback.Pair pair = loopback.tcpPair();
    assertThat(sockets.shutdown(pair.left(), false, true)).isZero();
    loopback.awaitReady(pair.right(), Poller.Interest.READ);
    assertThat(sockets.receive(pair.right(), new byte[8], 0, 8, MessageFlags.NONE)).isZero();
    assertThat(sockets.send(pair.right(), new byte[] {5}, 0, 1, MessageFlags.NONE)).isEqualTo(1);
    assertThat(loopback.receiveExactly(pair.left(), 1)).containsExactly(5);
  }

  @Test
  void sendingToAClosedPeerIsAnErrorAndNoSignal() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    sockets.close(pair.right());
    int result = sockets.send(pair.left(), new byte[] {1}, 0, 1, MessageFlags.NONE);
    assertThat(result).isEqualTo(-Errno.EPIPE);
  }

  @Test
  void aResetWhileWritingIsAnError() {
    Loopback.Pair pair = loopback.tcpPair();
    // Closing with unread data makes the kernel send a reset.
    sockets.send(pair.left(), new byte[] {1}, 0, 1, MessageFlags.NONE);
    loopback.awaitReady(pair.right(), Poller.Interest.READ);
    sockets.close(pair.right());
    byte[] block = new byte[4096];
    int result;
    do {
      loopback.awaitReady(pair.left(), Poller.Interest.WRITE);
      result = sockets.send(pair.left(), block, 0, block.length, MessageFlags.NONE);
    } while (result >= 0);
    assertThat(result).isIn(-Errno.EPIPE, -Errno.ECONNRESET);
  }

  @Test
  void aFullBufferWouldBlockOnABlockingSocketToo() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    byte[] block = new byte[1 << 16];
    int result;
    do {
      result = sockets.send(pair.left(), block, 0, block.length, MessageFlags.NONE);
    } while (result > 0);
    assertThat(result).isEqualTo(-Errno.EAGAIN);
  }

  @Test
  void severalMegabytesInOneSendAreCutNotLost() {
    Loopback.Pair pair = loopback.tcpPair();
    byte[] sent = new byte[3 << 20];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31 + (i >> 8));
    }
    byte[] received = new byte[sent.length];
    int out = 0;
    int in = 0;
    while (in < sent.length) {
      if (out < sent.length) {
        int count = sockets.send(pair.left(), sent, out, sent.length - out, MessageFlags.NONE);
        out += Errno.wouldBlock(count) ? 0 : count;
      }
      int count =
          sockets.receive(pair.right(), received, in, received.length - in, MessageFlags.NONE);
      if (Errno.wouldBlock(count)) {
        loopback.awaitReady(pair.right(), Poller.Interest.READ);
      } else {
        assertThat(count).isPositive();
        in += count;
      }
    }
    assertThat(Arrays.equals(sent, received)).isTrue();
  }

  @Test
  void peekingLeavesTheBytes() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    sockets.send(pair.left(), new byte[] {1, 2, 3}, 0, 3, MessageFlags.NONE);
    byte[] bytes = new byte[3];
    assertThat(sockets.receive(pair.right(), bytes, 0, 3, MessageFlags.PEEK)).isEqualTo(3);
    assertThat(sockets.receive(pair.right(), bytes, 0, 3, MessageFlags.NONE)).isEqualTo(3);
    assertThat(bytes).containsExactly(1, 2, 3);
  }

  @Test
  void nativeBuffersMoveWithoutArrays() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    NativeBuffer out = new NativeBuffer(16);
    out.bytes().put(4, (byte) 42);
    assertThat(sockets.send(pair.left(), out, 4, 1, MessageFlags.NONE)).isEqualTo(1);
    NativeBuffer in = new NativeBuffer(16);
    assertThat(sockets.receive(pair.right(), in, 8, 8, MessageFlags.NONE)).isEqualTo(1);
    assertThat(in.bytes().get(8)).isEqualTo((byte) 42);
  }

  @Test
  void receiveFromOnAConnectedStreamLeavesTheSenderAlone() {
    Loopback.Pair pair = loopback.tcpPair();
    sockets.send(pair.left(), new byte[] {1}, 0, 1, MessageFlags.NONE);
    loopback.awaitReady(pair.right(), Poller.Interest.READ);
    SocketAddress sender = SocketAddress.inet(new byte[] {1, 2, 3, 4}, 5);
    assertThat(sockets.receiveFrom(pair.right(), new byte[4], 0, 4, MessageFlags.NONE, sender))
        .isEqualTo(1);
    assertThat(sender.name()).isEqualTo("1.2.3.4");
  }
}
