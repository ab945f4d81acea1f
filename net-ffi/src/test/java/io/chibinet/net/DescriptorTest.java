package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptors know that they are closed, and read and write anything. */
final class DescriptorTest {
  private final Loopback loopback = new Loopback();
  private final Sockets sockets = loopback.sockets;

  @AfterEach
  void closeAll() {
    loopback.close();
  }

  @Test
  void aDescriptorPrintsAsItsNumberEvenWhenClosed() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    String text = "#<fileno " + socket.number() + ">";
    assertThat(socket).hasToString(text);
    sockets.close(socket);
    assertThat(socket).hasToString(text);
    assertThat(socket.isOpen()).isFalse();
  }

  @Test
  void closingTwiceIsAnErrorAndDoesNotHarmTheNextOwnerOfTheNumber() {
    Descriptor old = loopback.socket(Loopback.INET, Loopback.STREAM);
    int number = old.number();
    assertThat(sockets.close(old)).isZero();
    Descriptor young = loopback.socket(Loopback.INET, Loopback.STREAM);
    assertThat(young.number()).isEqualTo(number);
    assertThat(sockets.close(old)).isEqualTo(-Errno.EBADF);
    assertThat(sockets.statusFlags(young)).isNotNegative();
  }

  @Test
  void everyOperationOnAClosedDescriptorFailsThoughItsNumberLivesOn() {
    Descriptor old = loopback.unixPair(Loopback.STREAM).left();
    sockets.close(old);
    loopback.unixPair(Loopback.STREAM);
    SocketAddress address = new SocketAddress();
    byte[] bytes = new byte[4];
    int badFile = -Errno.EBADF;
    assertThat(sockets.send(old, bytes, 0, 4, 0)).isEqualTo(badFile);
    assertThat(sockets.sendTo(old, bytes, 0, 4, 0, address, 16)).isEqualTo(badFile);
    assertThat(sockets.receive(old, bytes, 0, 4, 0)).isEqualTo(badFile);
    assertThat(sockets.receiveFrom(old, bytes, 0, 4, 0, address)).isEqualTo(badFile);
    assertThat(sockets.read(old, bytes, 0, 4)).isEqualTo(badFile);
    assertThat(sockets.write(old, bytes, 0, 4)).isEqualTo(badFile);
    assertThat(sockets.bind(old, address, 16)).isEqualTo(badFile);
    assertThat(sockets.listen(old, 1)).isEqualTo(badFile);
    assertThat(sockets.accept(old, address, 16)).isEqualTo(badFile);
    assertThat(sockets.connect(old, address, 16)).isEqualTo(badFile);
    assertThat(sockets.connectOutcome(old)).isEqualTo(badFile);
    assertThat(sockets.shutdown(old, true, true)).isEqualTo(badFile);
    assertThat(sockets.option(old, 1, 1, new int[1])).isEqualTo(badFile);
    assertThat(sockets.setOption(old, 1, 1, 1)).isEqualTo(badFile);
    assertThat(sockets.peerName(old, address)).isEqualTo(badFile);
    assertThat(sockets.socketName(old, address)).isEqualTo(badFile);
    assertThat(sockets.statusFlags(old)).isEqualTo(badFile);
    assertThat(sockets.setStatusFlags(old, 0)).isEqualTo(badFile);
    assertThat(sockets.setNonBlocking(old, true)).isEqualTo(badFile);
    assertThat(sockets.duplicate(old)).isEqualTo(badFile);
    assertThat(sockets.duplicateTo(old, old)).isEqualTo(badFile);
    assertThat(sockets.isTerminal(old)).isFalse();
  }

  @Test
  void aNumberMeansTheDescriptorThatHasIt() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    Descriptor named = sockets.descriptor(socket.number());
    assertThat(named).isSameAs(socket);
    sockets.close(named);
    assertThat(socket.isOpen()).isFalse();
  }

  @Test
  void aNumberThatIsNotOpenFailsCleanly() {
    assertThat(sockets.duplicate(sockets.descriptor(9999))).isEqualTo(-Errno.EBADF);
    assertThat(sockets.close(sockets.descriptor(9998))).isEqualTo(-Errno.EBADF);
    assertThat(sockets.close(sockets.descriptor(-1))).isEqualTo(-Errno.EBADF);
    assertThat(sockets.descriptor(-7).isOpen()).isFalse();
  }

  @Test
  void aForgottenDescriptorIsClosedButNotTheNextOwnerOfItsNumber() throws Exception {
    int[] numbers = new int[2];
    assertThat(sockets.socketPair(Loopback.UNIX, Loopback.STREAM, 0, numbers)).isZero();
    Descriptor kept = loopback.adopt(numbers[1]);
    forget(numbers[0]);
    byte[] bytes = new byte[1];
    int result = -Errno.EAGAIN;
    for (int attempt = 0; attempt < 200 && result == -Errno.EAGAIN; attempt++) {
      System.gc();
      Thread.sleep(10);
      result = sockets.receive(kept, bytes, 0, 1, MessageFlags.NONE);
    }
    assertThat(result).as("the end of the stream, once the other end is collected").isZero();

    closeByHandAndForget(loopback.socket(Loopback.INET, Loopback.STREAM));
    Descriptor young = loopback.socket(Loopback.INET, Loopback.STREAM);
    for (int attempt = 0; attempt < 5; attempt++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(sockets.statusFlags(young)).isNotNegative();
  }

  private void forget(int number) {
    assertThat(sockets.adopt(number).isOpen()).isTrue();
  }

  private void closeByHandAndForget(Descriptor descriptor) {
    assertThat(sockets.close(descriptor)).isZero();
  }

  @Test
  void aDuplicateSharesTheConnection() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    Descriptor copy = loopback.adopt(sockets.duplicate(pair.left()));
    assertThat(copy.number()).isNotEqualTo(pair.left().number());
    sockets.close(pair.left());
    assertThat(sockets.send(copy, new byte[] {1}, 0, 1, MessageFlags.NONE)).isEqualTo(1);
    sockets.close(copy);
    byte[] bytes = new byte[4];
    assertThat(sockets.receive(pair.right(), bytes, 0, 4, MessageFlags.NONE)).isEqualTo(1);
    assertThat(sockets.receive(pair.right(), bytes, 0, 4, MessageFlags.NONE)).isZero();
  }

  @Test
  void duplicatingOntoADescriptorReplacesItsFile() {
    Loopback.Pair one = loopback.unixPair(Loopback.STREAM);
    Loopback.Pair other = loopback.unixPair(Loopback.STREAM);
    assertThat(sockets.duplicateTo(one.left(), other.left())).isZero();
    sockets.send(other.left(), new byte[] {1}, 0, 1, MessageFlags.NONE);
    assertThat(loopback.receiveExactly(one.right(), 1)).containsExactly(1);
    assertThat(sockets.receive(other.right(), new byte[1], 0, 1, MessageFlags.NONE)).isZero();
  }

  @Test
  void duplicatingOntoADescriptorWakesWhoWaitedForIt() {
    Loopback.Pair one = loopback.unixPair(Loopback.STREAM);
    Loopback.Pair other = loopback.unixPair(Loopback.STREAM);
    try (Poller<String> poller = Poller.open()) {
      poller.await(other.left(), Poller.Interest.READ, "waiter");
      sockets.duplicateTo(one.left(), other.left());
      assertThat(poller.select(0, ready -> {})).isEqualTo(1);
      poller.await(other.left(), Poller.Interest.READ, "waiter");
      sockets.send(one.right(), new byte[] {1}, 0, 1, MessageFlags.NONE);
      assertThat(poller.select(-1, ready -> {})).isEqualTo(1);
    }
  }

  @Test
  void aPipeCarriesBytesOneWay() {
    Loopback.Pair pipe = loopback.pipe();
    byte[] bytes = new byte[8];
    assertThat(sockets.read(pipe.left(), bytes, 0, 8)).isEqualTo(-Errno.EAGAIN);
    assertThat(sockets.write(pipe.right(), new byte[] {1, 2}, 0, 2)).isEqualTo(2);
    assertThat(sockets.read(pipe.left(), bytes, 0, 8)).isEqualTo(2);
    assertThat(sockets.statusFlags(pipe.left()) & 3).isZero();
    assertThat(sockets.statusFlags(pipe.right()) & 3).isEqualTo(1);
    sockets.close(pipe.right());
    assertThat(sockets.read(pipe.left(), bytes, 0, 8)).isZero();
  }

  @Test
  void writingToAPipeWithoutReaderIsAnErrorAndNoSignal() {
    Loopback.Pair pipe = loopback.pipe();
    sockets.close(pipe.left());
    assertThat(sockets.write(pipe.right(), new byte[] {1}, 0, 1)).isEqualTo(-Errno.EPIPE);
  }

  @Test
  void socketCallsOnAPipeAreErrors() {
    Loopback.Pair pipe = loopback.pipe();
    assertThat(sockets.send(pipe.right(), new byte[] {1}, 0, 1, 0)).isEqualTo(-Errno.ENOTSOCK);
    assertThat(sockets.shutdown(pipe.right(), true, false)).isEqualTo(-Errno.ENOTSOCK);
  }

  @Test
  void aFullBlockingPipeWouldBlock() {
    Loopback.Pair pipe = loopback.pipe();
    byte[] block = new byte[100_000];
    int written = 0;
    int result = sockets.write(pipe.right(), block, 0, block.length);
    while (result > 0) {
      written += result;
      result = sockets.write(pipe.right(), block, 0, block.length);
    }
    assertThat(result).isEqualTo(-Errno.EAGAIN);
    assertThat(written).isGreaterThanOrEqualTo(4096);
  }

  @Test
  void aNonBlockingPipeTakesAllThatFits() {
    Loopback.Pair pipe = loopback.pipe();
    sockets.setNonBlocking(pipe.right(), true);
    assertThat(sockets.write(pipe.right(), new byte[10_000], 0, 10_000)).isEqualTo(10_000);
  }

  @Test
  void socketsAreReadAndWrittenLikeAnyDescriptor() {
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    assertThat(sockets.write(pair.left(), new byte[] {1, 2}, 0, 2)).isEqualTo(2);
    byte[] bytes = new byte[4];
    assertThat(sockets.read(pair.right(), bytes, 0, 4)).isEqualTo(2);
    assertThat(sockets.read(pair.right(), bytes, 0, 4)).isEqualTo(-Errno.EAGAIN);
    sockets.close(pair.left());
    assertThat(sockets.write(pair.right(), bytes, 0, 1)).isEqualTo(-Errno.EPIPE);
  }

  @Test
  void filesAreReadAndWrittenAtOnce(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("file");
    int flags = SocketConstant.O_RDWR.value() | SocketConstant.O_CREAT.value();
    Descriptor opened = loopback.adopt(sockets.openFile(file.toString(), flags, 0644));
    byte[] block = new byte[100_000];
    block[99_999] = 1;
    assertThat(sockets.write(opened, block, 0, block.length)).isEqualTo(block.length);
    assertThat(sockets.read(opened, block, 0, 10)).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(block);
  }

  @Test
  void aFileThatIsNotThereIsAnError(@TempDir Path folder) {
    int flags = SocketConstant.O_RDONLY.value();
    int result = sockets.openFile(folder.resolve("absent").toString(), flags, 0);
    assertThat(Errno.ofResult(result).name()).isEqualTo("ENOENT");
    assertThat(sockets.openFile("a\0b", flags, 0)).isEqualTo(-Errno.EINVAL);
  }

  @Test
  void onlyTerminalsAreTerminals() {
    assertThat(sockets.isTerminal(loopback.pipe().left())).isFalse();
  }

  @Test
  void statusFlagsAreReadAndSet() {
    Descriptor socket = loopback.socket(Loopback.INET, Loopback.STREAM);
    int nonBlock = SocketConstant.O_NONBLOCK.value();
    assertThat(sockets.statusFlags(socket) & nonBlock).isZero();
    assertThat(sockets.setStatusFlags(socket, SocketConstant.O_RDWR.value() | nonBlock)).isZero();
    assertThat(sockets.statusFlags(socket) & nonBlock).isEqualTo(nonBlock);
    assertThat(sockets.setNonBlocking(socket, false)).isZero();
    assertThat(sockets.statusFlags(socket) & nonBlock).isZero();
  }
}
