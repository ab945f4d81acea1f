package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting, with every mechanism: kqueue as {@link KqueueOnEpoll} plays it where there is none. */
final class PollerTest {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Loopback loopback = new Loopback();
  private final Sockets sockets = loopback.sockets;
  private Poller<String> poller;

  private void use(Poller.Mechanism mechanism) {
    poller = open(mechanism);
  }

  private static Poller<String> open(Poller.Mechanism mechanism) {
    boolean isOnLinux = OperatingSystem.current().isLinux();
    if (mechanism == Poller.Mechanism.KQUEUE && isOnLinux) {
      Abi abi = Abi.of(OperatingSystem.FREEBSD, "amd64");
      return new Poller<>(new KqueueQueue(KqueueOnEpoll.libc(abi), abi));
    }
    assumeTrue(mechanism != Poller.Mechanism.EPOLL || isOnLinux);
    return Poller.open(mechanism);
  }

  @AfterEach
  void closeAll() {
    loopback.close();
    if (poller != null) {
      poller.close();
    }
  }

  private List<String> select(long timeoutMillis) {
    List<String> ready = new ArrayList<>();
    int count = poller.select(timeoutMillis, ready::add);
    assertThat(ready).hasSize(count);
    return ready;
  }

  /** Selects until someone is woken: an unwanted event may end a select early. */
  private List<String> selectSome() {
    List<String> ready = select(PATIENCE_MILLIS);
    for (int attempt = 0; ready.isEmpty() && attempt < 10; attempt++) {
      ready = select(PATIENCE_MILLIS);
    }
    return ready;
  }

  private void send(Descriptor socket) {
    assertThat(sockets.send(socket, new byte[] {1}, 0, 1, MessageFlags.NONE)).isEqualTo(1);
  }

  private int receive(Descriptor socket) {
    return sockets.receive(socket, new byte[1], 0, 1, MessageFlags.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void aReaderIsWokenByBytes(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "reader");
    assertThat(select(0)).isEmpty();
    send(pair.right());
    assertThat(selectSome()).containsExactly("reader");
    assertThat(select(0)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatCameBetweenTryingAndWaitingWake(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    for (int round = 0; round < 3; round++) {
      assertThat(receive(pair.left())).isEqualTo(-Errno.EAGAIN);
      send(pair.right());
      poller.await(pair.left(), Poller.Interest.READ, "reader");
      assertThat(selectSome()).containsExactly("reader");
      assertThat(receive(pair.left())).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesReadWithoutWaitingDoNotHideTheNext(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "first");
    send(pair.right());
    assertThat(selectSome()).containsExactly("first");
    assertThat(receive(pair.left())).isEqualTo(1);
    send(pair.right());
    select(0); // an edge that nobody waits for
    assertThat(receive(pair.left())).isEqualTo(1);
    assertThat(receive(pair.left())).isEqualTo(-Errno.EAGAIN);
    poller.await(pair.left(), Poller.Interest.READ, "second");
    send(pair.right());
    assertThat(selectSome()).containsExactly("second");
  }

  @ParameterizedTest
  @EnumSource
  void aWriterIsWokenByRoom(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    byte[] block = new byte[1 << 16];
    for (int round = 0; round < 2; round++) {
      while (sockets.send(pair.left(), block, 0, block.length, MessageFlags.NONE) > 0) {
        // until the buffer is full
      }
      poller.await(pair.left(), Poller.Interest.WRITE, "writer");
      assertThat(select(0)).isEmpty();
      while (sockets.receive(pair.right(), block, 0, block.length, MessageFlags.NONE) > 0) {
        // until it is empty
      }
      assertThat(selectSome()).containsExactly("writer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readerAndWriterOfOneDescriptorAreApart(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "reader");
    poller.await(pair.left(), Poller.Interest.WRITE, "writer");
    assertThat(selectSome()).containsExactly("writer");
    send(pair.right());
    assertThat(selectSome()).containsExactly("reader");
  }

  @ParameterizedTest
  @EnumSource
  void allWhoWaitForOneDescriptorAreWokenInOrder(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "a");
    poller.await(pair.left(), Poller.Interest.READ, "b");
    send(pair.right());
    assertThat(selectSome()).containsExactly("a", "b");
    assertThat(receive(pair.left())).isEqualTo(1);
    // The loser is told so and waits again.
    assertThat(receive(pair.left())).isEqualTo(-Errno.EAGAIN);
    poller.await(pair.left(), Poller.Interest.READ, "b again");
    send(pair.right());
    assertThat(selectSome()).containsExactly("b again");
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledWaitIsNeverWoken(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    Poller.Waiter<String> late = poller.await(pair.left(), Poller.Interest.READ, "late");
    poller.await(pair.left(), Poller.Interest.READ, "patient");
    assertThat(poller.cancel(late)).isTrue();
    assertThat(poller.cancel(late)).isFalse();
    send(pair.right());
    assertThat(selectSome()).containsExactly("patient");
  }

  @ParameterizedTest
  @EnumSource
  void aWaitThatIsOverCannotBeCancelled(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    Poller.Waiter<String> waiter = poller.await(pair.left(), Poller.Interest.WRITE, "writer");
    selectSome();
    assertThat(poller.cancel(waiter)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void closingWakesAllWhoWait(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "a");
    poller.await(pair.left(), Poller.Interest.READ, "b");
    assertThat(sockets.close(pair.left())).isZero();
    assertThat(select(PATIENCE_MILLIS)).containsExactly("a", "b");
    assertThat(receive(pair.left())).isEqualTo(-Errno.EBADF);
  }

  @ParameterizedTest
  @EnumSource
  void closingByAnotherThreadWakes(Poller.Mechanism mechanism) throws InterruptedException {
    use(mechanism);
    Descriptor listener = loopback.listener();
    poller.await(listener, Poller.Interest.READ, "acceptor");
    Thread closer = new Thread(() -> sockets.close(listener));
    closer.start();
    assertThat(selectSome()).containsExactly("acceptor");
    closer.join();
  }

  @ParameterizedTest
  @EnumSource
  void aReusedNumberIsAnotherDescriptor(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair old = loopback.unixPair(Loopback.STREAM);
    poller.await(old.left(), Poller.Interest.READ, "old");
    int number = old.left().number();
    sockets.close(old.left());
    assertThat(select(0)).containsExactly("old");

    Loopback.Pair young = loopback.unixPair(Loopback.STREAM);
    assertThat(young.left().number()).isEqualTo(number);
    poller.await(young.left(), Poller.Interest.READ, "young");
    assertThat(select(0)).isEmpty();
    send(young.right());
    assertThat(selectSome()).containsExactly("young");
  }

  @ParameterizedTest
  @EnumSource
  void aDuplicateOutlivesItsOriginal(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    Descriptor copy = loopback.adopt(sockets.duplicate(pair.left()));
    poller.await(pair.left(), Poller.Interest.READ, "original");
    poller.await(copy, Poller.Interest.READ, "copy");
    sockets.close(pair.left());
    assertThat(select(0)).containsExactly("original");
    send(pair.right());
    assertThat(selectSome()).containsExactly("copy");
    assertThat(receive(copy)).isEqualTo(1);
    // Nothing is left over of the original, whose open file lives on in the copy.
    send(pair.right());
    assertThat(select(0)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRegularFileIsAlwaysReady(Poller.Mechanism mechanism, @TempDir Path folder)
      throws Exception {
    use(mechanism);
    Path file = Files.writeString(folder.resolve("text"), "x");
    int flags = SocketConstant.O_RDONLY.value();
    Descriptor opened = loopback.adopt(sockets.openFile(file.toString(), flags, 0));
    for (int round = 0; round < 2; round++) {
      poller.await(opened, Poller.Interest.READ, "reader");
      assertThat(select(PATIENCE_MILLIS)).containsExactly("reader");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedDescriptorAndABadNumberAreReadyToFail(Poller.Mechanism mechanism) {
    use(mechanism);
    Descriptor closed = loopback.socket(Loopback.INET, Loopback.STREAM);
    sockets.close(closed);
    poller.await(closed, Poller.Interest.READ, "closed");
    poller.await(sockets.descriptor(9999), Poller.Interest.WRITE, "bad");
    List<String> woken = new ArrayList<>(select(PATIENCE_MILLIS));
    woken.addAll(select(0));
    assertThat(woken).containsExactlyInAnyOrder("closed", "bad");
  }

  @ParameterizedTest
  @EnumSource
  void wakeupEndsASelect(Poller.Mechanism mechanism) throws InterruptedException {
    use(mechanism);
    for (int round = 0; round < 3; round++) {
      Thread waker = new Thread(poller::wakeup);
      waker.start();
      assertThat(select(-1)).isEmpty();
      waker.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void wakeupsBeforeASelectEndOneSelect(Poller.Mechanism mechanism) {
    use(mechanism);
    poller.wakeup();
    poller.wakeup();
    assertThat(select(-1)).isEmpty();
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "reader");
    poller.wakeup();
    select(-1);
    send(pair.right());
    assertThat(select(-1)).containsExactly("reader");
  }

  @ParameterizedTest
  @EnumSource
  void aTimeOutEndsASelect(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.READ, "reader");
    assertThat(select(1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aHungUpPeerWakesReaders(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.tcpPair();
    poller.await(pair.left(), Poller.Interest.READ, "reader");
    sockets.close(pair.right());
    assertThat(selectSome()).containsExactly("reader");
    assertThat(receive(pair.left())).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void pipesAreWatchedAtBothEnds(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pipe = loopback.pipe();
    poller.await(pipe.left(), Poller.Interest.READ, "reader");
    assertThat(select(0)).isEmpty();
    byte[] block = new byte[4096];
    while (sockets.write(pipe.right(), block, 0, block.length) > 0) {
      // until the pipe is full
    }
    poller.await(pipe.right(), Poller.Interest.WRITE, "writer");
    assertThat(selectSome()).containsExactly("reader");
    assertThat(select(0)).isEmpty();
    while (sockets.read(pipe.left(), block, 0, block.length) > 0) {
      // until it is empty
    }
    assertThat(selectSome()).containsExactly("writer");
  }

  @ParameterizedTest
  @EnumSource
  void manyDescriptorsWaitAtOnce(Poller.Mechanism mechanism) {
    use(mechanism);
    List<Loopback.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
      pairs.add(pair);
      poller.await(pair.left(), Poller.Interest.READ, "reader " + i);
    }
    pairs.forEach(pair -> send(pair.right()));
    List<String> woken = new ArrayList<>();
    while (woken.size() < pairs.size()) {
      woken.addAll(selectSome());
    }
    assertThat(woken).doesNotHaveDuplicates().hasSize(pairs.size());
  }

  @ParameterizedTest
  @EnumSource
  void twoPollersWatchOneDescriptor(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    try (Poller<String> other = open(mechanism)) {
      poller.await(pair.left(), Poller.Interest.READ, "here");
      other.await(pair.left(), Poller.Interest.READ, "there");
      sockets.close(pair.left());
      assertThat(select(0)).containsExactly("here");
      List<String> woken = new ArrayList<>();
      other.select(0, woken::add);
      assertThat(woken).containsExactly("there");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnwantedWritingEdgeIsNotReportedAgain(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    poller.await(pair.left(), Poller.Interest.WRITE, "writer");
    assertThat(selectSome()).containsExactly("writer");
    for (int round = 0; round < 3; round++) {
      // Each read of the peer makes an edge for writing.
      send(pair.left());
      assertThat(receive(pair.right())).isEqualTo(1);
      select(0);
    }
    byte[] block = new byte[1 << 16];
    while (sockets.send(pair.left(), block, 0, block.length, MessageFlags.NONE) > 0) {
      // until the buffer is full
    }
    poller.await(pair.left(), Poller.Interest.WRITE, "again");
    assertThat(select(0)).isEmpty();
    sockets.close(pair.right());
    assertThat(selectSome()).containsExactly("again");
  }

  @ParameterizedTest
  @EnumSource
  void aClosedPollerIgnoresLateWakeups(Poller.Mechanism mechanism) {
    use(mechanism);
    Loopback.Pair pair = loopback.unixPair(Loopback.STREAM);
    Poller.Waiter<String> waiter = poller.await(pair.left(), Poller.Interest.READ, "reader");
    poller.close();
    poller.close();
    // These get the numbers that the poller's own descriptors had.
    Loopback.Pair young = loopback.unixPair(Loopback.STREAM);
    Loopback.Pair younger = loopback.unixPair(Loopback.STREAM);
    poller.wakeup();
    assertThat(receive(young.left())).isEqualTo(-Errno.EAGAIN);
    assertThat(receive(young.right())).isEqualTo(-Errno.EAGAIN);
    assertThat(receive(younger.left())).isEqualTo(-Errno.EAGAIN);
    assertThat(receive(younger.right())).isEqualTo(-Errno.EAGAIN);
    assertThatIllegalStateException().isThrownBy(() -> select(0));
    poller.cancel(waiter);
    assertThat(sockets.close(pair.left())).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void closingByAnotherThreadLosesNobody(Poller.Mechanism mechanism) throws InterruptedException {
    use(mechanism);
    List<Descriptor> waitedFor = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Descriptor socket = loopback.unixPair(Loopback.STREAM).left();
      waitedFor.add(socket);
      poller.await(socket, Poller.Interest.READ, "reader " + i);
    }
    Thread closer = new Thread(() -> waitedFor.forEach(sockets::close));
    closer.start();
    List<String> woken = new ArrayList<>();
    while (woken.size() < waitedFor.size()) {
      List<String> some = selectSome();
      assertThat(some).isNotEmpty();
      woken.addAll(some);
    }
    closer.join();
    assertThat(woken).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aDescriptorThatIsOnlyWaitedForStaysOpen(Poller.Mechanism mechanism) throws Exception {
    use(mechanism);
    int[] numbers = new int[2];
    assertThat(sockets.socketPair(Loopback.UNIX, Loopback.STREAM, 0, numbers)).isZero();
    Descriptor kept = loopback.adopt(numbers[0]);
    poller.await(sockets.adopt(numbers[1]), Poller.Interest.READ, "reader");
    for (int attempt = 0; attempt < 3; attempt++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(select(0)).isEmpty();
    send(kept);
    assertThat(selectSome()).containsExactly("reader");
  }
}
