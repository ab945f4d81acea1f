package io.chibinet.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A Scheme string (R7RS 6.7): a sequence of Unicode code points, of fixed length, that can be
 * written to. Any character is found at once. Text within Latin-1 takes one byte a character, other
 * text four: a string changes from the one to the other when the first wider character is stored.
 *
 * <p>Indices count code points, ranges are half-open. Whoever calls has checked them, and that the
 * string may be changed: only callers know the name of the procedure to blame.
 */
public final class MutableString implements Comparable<MutableString> {
  // One of the two is null.
  private byte[] latin;
  private int[] wide;
  private boolean immutable;

  private MutableString(byte... latin) {
    this.latin = latin;
  }

  private MutableString(int... wide) {
    this.wide = wide;
  }

  // Making strings.

  public static MutableString of(String text) {
    int length = text.length();
    byte[] latin = new byte[length];
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit > 0xFF) {
        return new MutableString(text.codePoints().toArray());
      }
      latin[i] = (byte) unit;
    }
    return new MutableString(latin);
  }

  /** A string of these code points. */
  public static MutableString of(int... codePoints) {
    byte[] latin = new byte[codePoints.length];
    for (int i = 0; i < latin.length; i++) {
      if (codePoints[i] > 0xFF) {
        return new MutableString(codePoints.clone());
      }
      latin[i] = (byte) codePoints[i];
    }
    return new MutableString(latin);
  }

  /** {@code length} times the same character. */
  public static MutableString filled(int length, int codePoint) {
    MutableString string = new MutableString(new byte[length]);
    if (codePoint != 0) {
      string.fill(codePoint, 0, length);
    }
    return string;
  }

  /**
   * The text that these bytes of UTF-8 encode, each malformed part replaced by U+FFFD.
   *
   * @see #firstMalformed
   */
  public static MutableString ofUtf8(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return of(new String(bytes, start, end - start, StandardCharsets.UTF_8));
      }
    }
    return new MutableString(Arrays.copyOfRange(bytes, start, end));
  }

  /** The index of the first byte that is not part of well-formed UTF-8, or -1. */
  public static int firstMalformed(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int decoded = Utf8.decode(bytes, at, end, true);
      // U+FFFD itself is EF BF BD; three other bytes that decode to it are a surrogate.
      boolean replaced =
          Utf8.codePoint(decoded) == Utf8.REPLACEMENT
              && !(Utf8.length(decoded) == 3 && bytes[at] == (byte) 0xEF);
      if (replaced) {
        return at;
      }
      at += Utf8.length(decoded);
    }
    return -1;
  }

  /** Marks it as a literal constant: {@code string-set!} on it is an error. */
  public MutableString freeze() {
    immutable = true;
    return this;
  }

  public boolean isImmutable() {
    return immutable;
  }

  // Characters.

  public int length() {
    return latin != null ? latin.length : wide.length;
  }

  public int codePointAt(int index) {
    return latin != null ? latin[index] & 0xFF : wide[index];
  }

  public Char charAt(int index) {
    return Char.of(codePointAt(index));
  }

  public void set(int index, int codePoint) {
    if (latin != null && codePoint > 0xFF) {
      widen();
    }
    if (latin != null) {
      latin[index] = (byte) codePoint;
    } else {
      wide[index] = codePoint;
    }
  }

  private void widen() {
    int[] codePoints = new int[latin.length];
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = latin[i] & 0xFF;
    }
    wide = codePoints;
    latin = null;
  }

  public void fill(int codePoint, int start, int end) {
    if (latin != null && codePoint > 0xFF && start < end) {
      widen();
    }
    if (latin != null) {
      Arrays.fill(latin, start, end, (byte) codePoint);
    } else {
      Arrays.fill(wide, start, end, codePoint);
    }
  }

  /** Stores the range of {@code source} from {@code at} on; the two may be one and overlap. */
  public void copyFrom(int at, MutableString source, int start, int end) {
    if (latin != null && source.latin != null) {
      System.arraycopy(source.latin, start, latin, at, end - start);
      return;
    }
    if (latin != null && start < end) {
      widen();
    }
    if (source.wide != null && start < end) {
      System.arraycopy(source.wide, start, wide, at, end - start);
      return;
    }
    for (int i = start; i < end; i++) {
      wide[at + i - start] = source.latin[i] & 0xFF;
    }
  }

  /** A new string. */
  public MutableString substring(int start, int end) {
    return latin != null
        ? new MutableString(Arrays.copyOfRange(latin, start, end))
        : of(Arrays.copyOfRange(wide, start, end));
  }

  /** A new string: all of these, one after the other. */
  public static MutableString concatenate(MutableString... strings) {
    int length = 0;
    boolean narrow = true;
    for (MutableString string : strings) {
      length = Math.addExact(length, string.length());
      narrow &= string.latin != null;
    }
    MutableString result =
        narrow ? new MutableString(new byte[length]) : new MutableString(new int[length]);
    int at = 0;
    for (MutableString string : strings) {
      result.copyFrom(at, string, 0, string.length());
      at += string.length();
    }
    return result;
  }

  // Comparison.

  /** By code points, as {@code string<?} orders strings; UTF-16 would order some differently. */
  @Override
  public int compareTo(MutableString other) {
    if (latin != null && other.latin != null) {
      return Arrays.compareUnsigned(latin, other.latin);
    }
    int common = Math.min(length(), other.length());
    for (int i = 0; i < common; i++) {
      int difference = codePointAt(i) - other.codePointAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length() - other.length();
  }

  /** The order of the folded strings, as {@code string-ci<?} has it. */
  public int compareFolded(MutableString other) {
    if (latin == null || other.latin == null) {
      return foldcase().compareTo(other.foldcase());
    }
    int common = Math.min(latin.length, other.latin.length);
    for (int i = 0; i < common; i++) {
      int a = latin[i];
      int b = other.latin[i];
      if ((a | b) < 0) {
        // Beyond ASCII a character may fold to two.
        return foldcase().compareTo(other.foldcase());
      }
      int difference = Char.fold(a) - Char.fold(b);
      if (difference != 0) {
        return difference;
      }
    }
    return latin.length == other.latin.length ? 0 : foldcase().compareTo(other.foldcase());
  }

  /** The same characters; what {@code string=?} and {@code equal?} ask. */
  public boolean sameAs(MutableString other) {
    if (latin != null && other.latin != null) {
      return Arrays.equals(latin, other.latin);
    }
    return length() == other.length() && compareTo(other) == 0;
  }

  /** A hash of the characters: the same for strings that are {@link #sameAs the same}. */
  public int contentHash() {
    int hash = 0;
    int length = length();
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + codePointAt(i);
    }
    return hash;
  }

  // Case (R7RS 6.7): the full mappings of Unicode, which may change the length.

  public MutableString upcase() {
    return of(toString().toUpperCase(Locale.ROOT));
  }

  /** A final sigma becomes ς, another one σ. */
  public MutableString downcase() {
    return of(toString().toLowerCase(Locale.ROOT));
  }

  public MutableString foldcase() {
    StringBuilder folded = new StringBuilder(length());
    for (int i = 0; i < length(); i++) {
      Char.foldFully(codePointAt(i), folded);
    }
    return of(folded.toString());
  }

  // Other forms.

  public byte[] toUtf8(int start, int end) {
    if (latin != null && isAscii(start, end)) {
      return Arrays.copyOfRange(latin, start, end);
    }
    return toString(start, end).getBytes(StandardCharsets.UTF_8);
  }

  private boolean isAscii(int start, int end) {
    for (int i = start; i < end; i++) {
      if (latin[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The code points of a range. */
  public int[] codePoints(int start, int end) {
    int[] codePoints = new int[end - start];
    for (int i = start; i < end; i++) {
      codePoints[i - start] = codePointAt(i);
    }
    return codePoints;
  }

  public String toString(int start, int end) {
    return latin != null
        ? new String(latin, start, end - start, StandardCharsets.ISO_8859_1)
        : new String(wide, start, end - start);
  }

  @Override
  public String toString() {
    return toString(0, length());
  }
}
