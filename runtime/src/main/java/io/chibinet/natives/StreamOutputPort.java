package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.value.Condition;
import io.chibinet.value.OutputPort;
import io.chibinet.value.SchemeError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Writes to a Java stream: a file, standard output or standard error. What may make the writer wait
 * for long, such as a named pipe, is written by a Java thread of its own; standard output is while
 * there are other green threads, which go on even if nobody reads it.
 */
public final class StreamOutputPort extends OutputPort implements Waiting {
  private final OutputStream stream;
  private final String description;
  private final boolean mayWait;
  private BooleanSupplier othersRun = () -> false;
  private CompletableFuture<Integer> going;

  private StreamOutputPort(
      OutputStream stream,
      String description,
      boolean textual,
      boolean binary,
      boolean mayWait,
      Buffering buffering) {
    super(textual, binary);
    this.stream = stream;
    this.description = description;
    this.mayWait = mayWait;
    setBuffering(buffering);
  }

  /** A port on an opened file, which is either textual or binary. */
  static StreamOutputPort ofFile(
      OutputStream stream, String description, boolean textual, boolean isRegular) {
    return new StreamOutputPort(
        stream, description, textual, !textual, !isRegular, Buffering.BLOCKS);
  }

  /** A port for text and bytes on standard output: by lines if it is a terminal. */
  public static StreamOutputPort standardOutput(OutputStream stream, boolean isTerminal) {
    return new StreamOutputPort(
        stream,
        "standard output",
        true,
        true,
        false,
        isTerminal ? Buffering.LINES : Buffering.BLOCKS);
  }

  /** The same for a reader who sees each piece at once, such as an editor. */
  public static StreamOutputPort immediateOutput(OutputStream stream) {
    return new StreamOutputPort(stream, "standard output", true, true, false, Buffering.NONE);
  }

  /** A port for text and bytes on standard error, which keeps nothing back. */
  public static StreamOutputPort standardError(OutputStream stream) {
    return new StreamOutputPort(stream, "standard error", true, true, false, Buffering.NONE);
  }

  /** From now on a write does not stop other green threads while {@code othersRun}. */
  public void sparesOthersWhile(BooleanSupplier othersRun) {
    this.othersRun = othersRun;
  }

  @Override
  protected int drain(byte[] bytes, int from, int to) {
    try {
      if (mayWait || going != null || othersRun.getAsBoolean()) {
        return drainBehind(bytes, from, to);
      }
      stream.write(bytes, from, to - from);
      return to - from;
    } catch (IOException e) {
      throw failure(e.getMessage());
    }
  }

  private int drainBehind(byte[] bytes, int from, int to) {
    if (going == null) {
      byte[] piece = Arrays.copyOfRange(bytes, from, to);
      going =
          BlockingCalls.run(
              "writer to " + description,
              () -> {
                stream.write(piece);
                return piece.length;
              });
    }
    if (!going.isDone()) {
      return WAIT;
    }
    CompletableFuture<Integer> done = going;
    going = null;
    Throwable thrown = done.handle((none, e) -> e).join();
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown != null) {
      throw failure(thrown.getMessage());
    }
    return done.join();
  }

  // Standard output is waited for, since it is what the program was run for.
  @Override
  public void flushAtEnd() {
    othersRun = () -> false;
    if (going != null && !mayWait) {
      going.handle((count, e) -> count).join();
    }
    flush();
  }

  @Override
  public Object await(Machine vm, Machine.Retry retry) {
    return vm.await(going, -1, retry);
  }

  private SchemeError failure(String cause) {
    return new SchemeError(Condition.of(Condition.Kind.SYSTEM, "write: " + cause, description));
  }

  @Override
  protected void release() {
    try {
      stream.close();
    } catch (IOException e) {
      throw failure(e.getMessage());
    }
  }

  @Override
  protected String description() {
    return description;
  }
}
