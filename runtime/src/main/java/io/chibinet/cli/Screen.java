package io.chibinet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;

/**
 * Standard output of a session in which someone may be typing: what a green thread writes meanwhile
 * goes above the line that is being edited. Used by the engine's thread.
 */
final class Screen extends OutputStream {
  private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
  private volatile LineReader reader;
  private boolean startsLine = true;

  /** From now on {@code reader} edits lines. */
  void sharedWith(LineReader editor) {
    reader = editor;
  }

  /** Whether the next character would stand at the start of a line. */
  boolean startsLine() {
    return startsLine;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return;
    }
    LineReader editor = reader;
    if (editor != null && editor.isReading()) {
      editor.printAbove(new String(bytes, from, count, StandardCharsets.UTF_8));
      startsLine = true;
    } else {
      stream.write(bytes, from, count);
      startsLine = bytes[from + count - 1] == '\n';
    }
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }
}
