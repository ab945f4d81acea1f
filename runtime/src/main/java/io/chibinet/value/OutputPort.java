package io.chibinet.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A port to write to. It gathers bytes in a buffer and passes them on in large pieces.
 *
 * <p>Writing takes two steps: {@code write…} puts everything into the buffer, which always succeeds
 * on an open port, then {@link #settle} passes on what should not stay there and says whether the
 * writer must wait. So each write goes out whole and in order, whoever else writes while its writer
 * waits.
 */
public abstract class OutputPort extends Port {
  /** When written bytes are passed on without being flushed. */
  public enum Buffering {
    /** When there are many. */
    BLOCKS,
    /** As soon as a line is complete, as a terminal wants. */
    LINES,
    /** At once. */
    NONE
  }

  private static final int SMALLEST = 512;
  private static final int ENOUGH = 1 << 14;
  private static final byte[] NONE = {};

  private byte[] buffer = NONE;
  private int start;
  private int end;
  private int lineEnd;
  private Buffering buffering = Buffering.BLOCKS;
  private int enough = ENOUGH;

  protected OutputPort(boolean textual, boolean binary) {
    super(textual, binary);
  }

  /** A textual port that keeps what is written (R7RS {@code open-output-string}). */
  public static OutputPort toText() {
    return new Memory(true);
  }

  /** A binary port that keeps what is written ({@code open-output-bytevector}). */
  public static OutputPort toBytes() {
    return new Memory(false);
  }

  /**
   * Passes on bytes without waiting.
   *
   * @return how many it took, at least one; {@link #WAIT} when it can take none now
   */
  protected abstract int drain(byte[] bytes, int from, int to);

  protected final void setBuffering(Buffering how) {
    buffering = how;
    enough = how == Buffering.NONE ? 1 : ENOUGH;
  }

  public final void writeByte(int value) {
    room(1)[end++] = (byte) value;
    if (value == '\n' && buffering == Buffering.LINES) {
      lineEnd = end;
    }
  }

  public final void writeBytes(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, room(to - from), end, to - from);
    end += to - from;
    if (buffering == Buffering.LINES) {
      lineEnd = end;
    }
  }

  public final void writeChar(int codePoint) {
    if (codePoint < 0x80) {
      writeByte(codePoint);
      return;
    }
    byte[] bytes = room(4);
    if (codePoint < 0x800) {
      bytes[end++] = (byte) (0xC0 | codePoint >> 6);
    } else {
      if (codePoint < 0x10000) {
        bytes[end++] = (byte) (0xE0 | codePoint >> 12);
      } else {
        bytes[end++] = (byte) (0xF0 | codePoint >> 18);
        bytes[end++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      }
      bytes[end++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    }
    bytes[end++] = (byte) (0x80 | codePoint & 0x3F);
  }

  public final void writeText(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the characters of a range of {@code string}. */
  public final void writeText(MutableString string, int from, int to) {
    writeBytes(string.toUtf8(from, to));
  }

  private void writeBytes(byte[] bytes) {
    System.arraycopy(bytes, 0, room(bytes.length), end, bytes.length);
    end += bytes.length;
    if (buffering == Buffering.LINES && holdsLine(bytes)) {
      lineEnd = end;
    }
  }

  private static boolean holdsLine(byte[] text) {
    for (byte b : text) {
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }

  /**
   * Passes on what a writer should not leave behind: everything or nothing, as {@link Buffering}
   * says.
   *
   * @return whether that is done; if not, wait until the port is ready and settle again
   */
  public final boolean settle() {
    return end - start < enough && lineEnd <= start || flush();
  }

  /**
   * Passes on everything. When passing on fails, what was waiting is dropped and the error goes to
   * the writer: a peer that is gone must not make the buffer grow for ever.
   *
   * @return whether that is done; if not, wait until the port is ready and flush again
   */
  public boolean flush() {
    while (start < end) {
      int taken;
      try {
        taken = drain(buffer, start, end);
      } catch (SchemeError e) {
        forget();
        throw e;
      }
      if (taken == WAIT) {
        return false;
      }
      start += taken;
    }
    start = 0;
    end = 0;
    lineEnd = 0;
    if (buffer.length > 2 * ENOUGH) {
      buffer = NONE;
    }
    return true;
  }

  /** Passes on everything that can be at the end of the program, which waits for no port. */
  public void flushAtEnd() {
    flush();
  }

  /** How many bytes wait to be passed on. */
  public final int pending() {
    return end - start;
  }

  /** The bytes in the buffer; all that was ever written, for a port that keeps it. */
  public final byte[] bytes() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  /** The bytes in the buffer as text. */
  public final String text() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  /** Whether it keeps what is written, for {@link #text} and {@link #bytes}. */
  public boolean keepsAll() {
    return false;
  }

  // Room for count bytes behind end.
  private byte[] room(int count) {
    if (count > buffer.length - end) {
      int kept = end - start;
      byte[] from = buffer;
      int wanted = Math.addExact(kept, count);
      if (wanted > buffer.length) {
        int doubled = (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8);
        buffer = new byte[Math.max(Math.max(wanted, doubled), SMALLEST)];
      }
      System.arraycopy(from, start, buffer, 0, kept);
      lineEnd -= start;
      start = 0;
      end = kept;
    }
    return buffer;
  }

  @Override
  void forget() {
    buffer = NONE;
    start = 0;
    end = 0;
    lineEnd = 0;
  }

  @Override
  public String toString() {
    return "#<output-port " + description() + ">";
  }

  private static final class Memory extends OutputPort {
    Memory(boolean textual) {
      super(textual, !textual);
    }

    @Override
    protected int drain(byte[] bytes, int from, int to) {
      throw new IllegalStateException("a port in memory is never drained");
    }

    @Override
    public boolean flush() {
      return true;
    }

    // What was written can still be asked for when the port is closed.
    @Override
    void forget() {}

    @Override
    public boolean keepsAll() {
      return true;
    }

    @Override
    protected String description() {
      return isTextual() ? "string" : "bytevector";
    }
  }
}
