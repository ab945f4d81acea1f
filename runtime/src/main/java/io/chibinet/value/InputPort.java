package io.chibinet.value;

import java.nio.charset.StandardCharsets;

/**
 * A port to read from. It gathers bytes in a buffer and hands out bytes, characters and lines from
 * there, in any mixture.
 *
 * <p>Reading a longer piece takes two steps: {@code scan…} makes sure that the whole piece is in
 * the buffer and answers its length in bytes, then {@code take…} consumes that many bytes. So
 * nothing is lost when a reader gives up in between.
 */
public abstract class InputPort extends Port {
  // What an idle port keeps: ten thousand silent connections must not hold megabytes.
  private static final int SMALLEST = 512;
  private static final int LARGEST_KEPT = 1 << 16;
  private static final byte[] NONE = {};

  private byte[] buffer = NONE;
  private int position;
  private int limit;
  // How many bytes stood in the buffer before the ones that are in it.
  private long gone;

  // How far the bytes from position on have been scanned for a line end, or for characters: a long
  // line that comes in many pieces is looked at once.
  private int scannedForLine;
  private int textScanStart;
  private int scannedForText;
  private int charactersScanned;

  private boolean endSeen;
  private boolean skipsLinefeed;
  private boolean foldsCase;
  private int line = 1;

  protected InputPort(boolean textual, boolean binary) {
    super(textual, binary);
  }

  /** A port whose whole content is {@code bytes}, which nobody may change any more. */
  InputPort(boolean textual, boolean binary, byte[] bytes) {
    super(textual, binary);
    buffer = bytes;
    limit = bytes.length;
  }

  /** A textual port over {@code text} (R7RS {@code open-input-string}). */
  public static InputPort ofString(String text) {
    return new Memory(true, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A binary port over {@code bytes} as they are now ({@code open-input-bytevector}). */
  public static InputPort ofBytes(byte[] bytes) {
    return new Memory(false, bytes.clone());
  }

  /**
   * Brings more bytes into the buffer, without waiting: asks {@link #reserve} for room, stores
   * them, and answers how many; {@link #END} when there will be none, {@link #WAIT} when there are
   * none yet.
   */
  protected abstract int fill();

  /**
   * Makes room for {@code count} bytes behind those in the buffer.
   *
   * @return where in {@link #buffer()} they go
   */
  protected final int reserve(int count) {
    if (count > buffer.length - limit) {
      int kept = limit - position;
      byte[] from = buffer;
      if (kept + count > buffer.length
          || buffer.length > LARGEST_KEPT && kept < buffer.length / 4) {
        int size = Math.max(Math.addExact(kept, count), kept + kept / 2);
        buffer = new byte[Math.max(size, SMALLEST)];
      }
      System.arraycopy(from, position, buffer, 0, kept);
      scannedForLine -= position;
      textScanStart -= position;
      scannedForText -= position;
      gone += position;
      position = 0;
      limit = kept;
    }
    return limit;
  }

  /** The array that {@link #reserve} speaks of; ask anew after each call of it. */
  protected final byte[] buffer() {
    return buffer;
  }

  /** Reads a byte: 0 to 255, {@link #END}, {@link #WAIT} or {@link #CLOSED}. */
  public final int readByte() {
    if (position < limit) {
      return consumed(1, buffer[position] & 0xFF);
    }
    int state = more();
    return state < 0 ? ended(state) : consumed(1, buffer[position] & 0xFF);
  }

  /** Like {@link #readByte}, but leaves the byte in the port. */
  public final int peekByte() {
    if (position == limit) {
      int state = more();
      if (state < 0) {
        return state;
      }
    }
    return buffer[position] & 0xFF;
  }

  /** Reads a character: a code point, {@link #END}, {@link #WAIT} or {@link #CLOSED}. */
  public final int readChar() {
    if (position < limit) {
      int first = buffer[position];
      if (first >= 0) {
        if (first == '\n') {
          line++;
        }
        return consumed(1, first);
      }
    }
    int decoded = decode();
    if (decoded < 0) {
      return ended(decoded);
    }
    int character = Utf8.codePoint(decoded);
    if (character == '\n') {
      line++;
    }
    return consumed(Utf8.length(decoded), character);
  }

  /** Like {@link #readChar}, but leaves the character in the port. */
  public final int peekChar() {
    if (position < limit && buffer[position] >= 0) {
      return buffer[position];
    }
    int decoded = decode();
    return decoded < 0 ? decoded : Utf8.codePoint(decoded);
  }

  /** Whether {@code peekByte} answers at once, be it with the end. */
  public final boolean isByteReady() {
    return peekByte() != WAIT;
  }

  /** Whether {@code peekChar} answers at once, be it with the end. */
  public final boolean isCharReady() {
    return peekChar() != WAIT;
  }

  /**
   * Gathers bytes until there are {@code count} or the port ends.
   *
   * @return how many there are, at most {@code count}; {@link #END} when there are none at all,
   *     {@link #WAIT} or {@link #CLOSED}
   */
  public final int scanBytes(int count) {
    while (limit - position < count) {
      int state = more();
      if (state == END && position < limit) {
        return limit - position;
      }
      if (state < 0) {
        return ended(state);
      }
    }
    return count;
  }

  /**
   * Gathers bytes until there are {@code count} characters or the port ends.
   *
   * @return how many bytes those characters take; {@link #END} when there are none at all, {@link
   *     #WAIT} or {@link #CLOSED}
   */
  public final int scanChars(int count) {
    startTextScan(count);
    while (!hasChars(count, false)) {
      int state = more();
      if (state == END && position < limit) {
        hasChars(count, true);
        break;
      }
      if (state < 0) {
        return ended(state);
      }
    }
    return scannedForText - position;
  }

  /** Goes on with the scan before unless something was consumed, or it went too far. */
  private void startTextScan(int count) {
    if (textScanStart != position || charactersScanned > count) {
      textScanStart = position;
      scannedForText = position;
      charactersScanned = 0;
    }
  }

  /** Goes on until {@code count} characters were seen, or all of the bytes that are there. */
  private boolean hasChars(int count, boolean whole) {
    while (charactersScanned < count && scannedForText < limit) {
      int decoded = Utf8.decode(buffer, scannedForText, limit, whole);
      if (decoded == Utf8.INCOMPLETE) {
        return false;
      }
      scannedForText += Utf8.length(decoded);
      charactersScanned++;
    }
    return charactersScanned == count;
  }

  /**
   * Gathers bytes until there is a line end (a linefeed, a return, or both in this order; R7RS
   * {@code read-line}), more of the line than {@code most} characters, or the port ends.
   *
   * @return how many bytes stand before the line end, or are the first {@code most} characters;
   *     {@link #END} when the port ends with nothing before, {@link #WAIT} or {@link #CLOSED}
   */
  public final int scanLine(int most) {
    while (true) {
      byte[] bytes = buffer;
      int end = limit;
      for (int i = Math.max(scannedForLine, position); i < end; i++) {
        byte b = bytes[i];
        if (b <= '\r' && (b == '\n' || b == '\r')) {
          scannedForLine = i;
          return i - position <= most ? i - position : Math.min(i - position, prefix(most, false));
        }
      }
      scannedForLine = limit;
      if (end - position > most && prefix(most, false) < end - position) {
        return scannedForText - position;
      }
      int state = more();
      if (state == END && position < limit) {
        return limit - position <= most ? limit - position : prefix(most, true);
      }
      if (state < 0) {
        return ended(state);
      }
    }
  }

  /** How many bytes the first {@code count} characters take; all when there are not so many. */
  private int prefix(int count, boolean whole) {
    startTextScan(count);
    return hasChars(count, whole) ? scannedForText - position : limit - position;
  }

  /** Consumes {@code count} bytes that a scan has found and any line end behind them. */
  public final MutableString takeLine(int count) {
    MutableString text = text(count);
    if (position < limit && (buffer[position] == '\n' || buffer[position] == '\r')) {
      // A linefeed that belongs to this return may still be on its way; nobody waits for it, it is
      // dropped when it comes.
      boolean isReturn = buffer[position] == '\r';
      consumed(1, 0);
      if (isReturn && position == limit) {
        skipsLinefeed = true;
      } else if (isReturn && buffer[position] == '\n') {
        consumed(1, 0);
      }
      line++;
    }
    return text;
  }

  /** Consumes {@code count} bytes that a scan has found, as text. */
  public final MutableString takeText(int count) {
    countLines(count);
    return text(count);
  }

  /** Consumes {@code count} bytes that a scan has found. */
  public final void takeBytes(byte[] target, int start, int count) {
    System.arraycopy(buffer, position, target, start, count);
    consumed(count, 0);
  }

  /**
   * Makes sure that there is something behind the next {@code count} bytes.
   *
   * @return 0; {@link #END} when the port ends with them, {@link #WAIT} or {@link #CLOSED}
   */
  public final int scanBehind(int count) {
    while (limit - position <= count) {
      int state = more();
      if (state < 0) {
        return state;
      }
    }
    return 0;
  }

  /**
   * Decodes what stands behind the next {@code count} bytes, without consuming it, until there are
   * {@code most} UTF-16 units or nothing whole is left.
   *
   * @param atEnd whether nothing will follow what is there
   * @return how many bytes that is
   */
  public final int decodeBehind(int count, StringBuilder text, int most, boolean atEnd) {
    int at = position + count;
    int enough = text.length() + most;
    while (at < limit && text.length() < enough) {
      int decoded = Utf8.decode(buffer, at, limit, atEnd);
      if (decoded == Utf8.INCOMPLETE) {
        break;
      }
      text.appendCodePoint(Utf8.codePoint(decoded));
      at += Utf8.length(decoded);
    }
    return at - position - count;
  }

  /** How many bytes the first {@code units} UTF-16 units take that stand behind {@code count}. */
  public final int lengthBehind(int count, int units) {
    int at = position + count;
    for (int i = 0; i < units; ) {
      int decoded = Utf8.decode(buffer, at, limit, true);
      at += Utf8.length(decoded);
      i += Character.charCount(Utf8.codePoint(decoded));
    }
    return at - position - count;
  }

  /** Consumes {@code count} bytes that are in the buffer. */
  public final void skip(int count) {
    countLines(count);
    consumed(count, 0);
  }

  /** How many bytes have been consumed so far. */
  public final long offset() {
    return gone + position;
  }

  /** The line of the next character, counting from 1 at the place where reading began. */
  public final int line() {
    return line;
  }

  public final void setLine(int number) {
    line = number;
  }

  /** Whether {@code read} folds the case of symbols ({@code #!fold-case}). */
  public final boolean foldsCase() {
    return foldsCase;
  }

  public final void setFoldsCase(boolean folds) {
    foldsCase = folds;
  }

  /** Brings at least one byte more: {@code 0}, {@link #END}, {@link #WAIT} or {@link #CLOSED}. */
  private int more() {
    if (!isOpen()) {
      return CLOSED;
    }
    if (endSeen) {
      return END;
    }
    int got = fill();
    if (got > 0) {
      limit += got;
      if (skipsLinefeed) {
        skipsLinefeed = false;
        if (buffer[position] == '\n') {
          consumed(1, 0);
          return position < limit ? 0 : more();
        }
      }
      return 0;
    }
    if (got == END) {
      endSeen = true;
    } else if (position == limit && buffer.length > LARGEST_KEPT / 4) {
      forget();
    }
    return got;
  }

  // The end is told once to one reader: a terminal goes on after it. Peeking does not use it up.
  private int ended(int state) {
    if (state == END) {
      endSeen = false;
    }
    return state;
  }

  private int decode() {
    boolean whole = false;
    while (true) {
      if (position < limit) {
        int decoded = Utf8.decode(buffer, position, limit, whole);
        if (decoded != Utf8.INCOMPLETE) {
          return decoded;
        }
      }
      int state = more();
      if (state == END && position < limit) {
        whole = true;
      } else if (state < 0) {
        return state;
      }
    }
  }

  private void countLines(int count) {
    for (int i = position; i < position + count; i++) {
      if (buffer[i] == '\n') {
        line++;
      }
    }
  }

  private MutableString text(int count) {
    MutableString text = MutableString.ofUtf8(buffer, position, position + count);
    consumed(count, 0);
    return text;
  }

  private int consumed(int count, int answer) {
    position += count;
    return answer;
  }

  @Override
  final void forget() {
    buffer = NONE;
    gone += position;
    position = 0;
    limit = 0;
    scannedForLine = 0;
    textScanStart = 0;
    scannedForText = 0;
    charactersScanned = 0;
  }

  @Override
  public String toString() {
    return "#<input-port " + description() + ">";
  }

  private static final class Memory extends InputPort {
    Memory(boolean textual, byte[] bytes) {
      super(textual, !textual, bytes);
    }

    @Override
    protected int fill() {
      return END;
    }

    @Override
    protected String description() {
      return isTextual() ? "string" : "bytevector";
    }
  }
}
