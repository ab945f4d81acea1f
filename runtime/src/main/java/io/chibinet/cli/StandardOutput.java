package io.chibinet.cli;

import io.chibinet.machine.ExitRequest;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that ends the program in silence when nobody reads it any more, as SIGPIPE ends a
 * C program: {@code chibi-net numbers.scm | head -1} is no error.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream stream;
  private boolean broken;
  private IOException failure;

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (broken) {
      return;
    }
    try {
      stream.write(bytes, from, count);
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        failure = e;
        throw e;
      }
      broken = true;
      throw new ExitRequest(ExitCode.BROKEN_PIPE);
    }
  }

  /** Why something could not be written, such as a full disk; null if all was. */
  IOException failure() {
    return failure;
  }

  // Java tells the errno in words only. "The pipe is being closed" is ERROR_NO_DATA on Windows.
  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  @Override
  public void flush() throws IOException {
    if (!broken) {
      stream.flush();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
