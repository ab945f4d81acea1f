package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.value.Condition;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import io.chibinet.value.SchemeError;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Reads from a Java stream: a file, or standard input. What the stream has at hand is read at once.
 * A read that would wait is made on a Java thread of its own, so that only its green thread waits;
 * this needs no system call of ours, so that programs which only read standard input start faster
 * and run on every system.
 */
public final class StreamInputPort extends InputPort implements Waiting {
  private static final int PIECE = 1 << 13;

  private final InputStream stream;
  private final String description;
  private final boolean neverWaits;
  private final boolean readsAhead;
  private final OutputPort tied;
  private CompletableFuture<byte[]> coming;

  private StreamInputPort(
      InputStream stream,
      String description,
      boolean textual,
      boolean binary,
      boolean neverWaits,
      boolean readsAhead,
      OutputPort tied) {
    super(textual, binary);
    this.stream = stream;
    this.description = description;
    this.neverWaits = neverWaits;
    this.readsAhead = readsAhead;
    this.tied = tied;
  }

  /** A port on an opened file, which is either textual or binary. */
  static StreamInputPort ofFile(
      InputStream stream, String description, boolean textual, boolean isRegular) {
    return new StreamInputPort(stream, description, textual, !textual, isRegular, true, null);
  }

  /**
   * A port for text and bytes on standard input.
   *
   * @param isTerminal whether others may read the stream too, such as the prompt of a session: then
   *     nothing is read before a reader waits for it
   * @param tied flushed before a reader waits, so that a prompt is seen
   */
  public static StreamInputPort standard(InputStream stream, boolean isTerminal, OutputPort tied) {
    return new StreamInputPort(stream, "standard input", true, true, false, !isTerminal, tied);
  }

  @Override
  protected int fill() {
    try {
      if (coming != null) {
        return coming.isDone() ? take() : WAIT;
      }
      int wanted = neverWaits ? PIECE : Math.min(stream.available(), PIECE);
      if (wanted == 0) {
        // The end of a pipe shows only when it is read: then char-ready? soon knows.
        if (readsAhead) {
          readBehind();
        }
        return WAIT;
      }
      int at = reserve(wanted);
      return stream.read(buffer(), at, wanted);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private int take() throws IOException {
    CompletableFuture<byte[]> done = coming;
    coming = null;
    if (done.isCompletedExceptionally()) {
      throw new IOException(done.handle((none, e) -> e.getMessage()).join());
    }
    byte[] bytes = done.join();
    if (bytes.length == 0) {
      return END;
    }
    int at = reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer(), at, bytes.length);
    return bytes.length;
  }

  @Override
  public Object await(Machine vm, Machine.Retry retry) {
    if (tied != null) {
      tied.flush();
    }
    if (coming == null) {
      readBehind();
    }
    return vm.await(coming, -1, retry);
  }

  private void readBehind() {
    coming = BlockingCalls.run("reader of " + description, this::read);
  }

  private byte[] read() throws IOException {
    byte[] bytes = new byte[PIECE];
    return Arrays.copyOf(bytes, Math.max(stream.read(bytes), 0));
  }

  private SchemeError failure(IOException e) {
    return new SchemeError(
        Condition.of(Condition.Kind.SYSTEM, "read: " + e.getMessage(), description));
  }

  @Override
  protected void release() {
    try {
      stream.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  protected String description() {
    return description;
  }
}
