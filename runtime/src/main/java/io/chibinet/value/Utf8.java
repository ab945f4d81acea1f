package io.chibinet.value;

/**
 * Decodes UTF-8 that arrives in pieces. Bytes that are no UTF-8 become U+FFFD, one for each longest
 * beginning of a character; exactly what {@code new String(bytes, UTF_8)} makes of them, so that
 * reading by character and reading by line agree.
 */
final class Utf8 {
  static final int REPLACEMENT = 0xFFFD;

  /** The bytes at hand are a beginning of a character and nothing more. */
  static final int INCOMPLETE = 0;

  private Utf8() {}

  /**
   * The character that starts at {@code at}, packed with its length: see {@link #length} and {@link
   * #codePoint}.
   *
   * @param limit where the bytes at hand end; more than {@code at}
   * @param whole whether nothing will follow; if so the answer is never {@link #INCOMPLETE}
   */
  static int decode(byte[] bytes, int at, int limit, boolean whole) {
    int first = bytes[at];
    if (first >= 0) {
      return packed(1, first);
    }
    first &= 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return packed(1, REPLACEMENT);
    }
    int wanted = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    int codePoint = first & (0x7F >> wanted);
    for (int i = 1; i < wanted; i++) {
      if (at + i == limit) {
        return whole ? packed(i, REPLACEMENT) : INCOMPLETE;
      }
      int next = bytes[at + i] & 0xFF;
      if ((next & 0xC0) != 0x80 || i == 1 && isOutOfRange(first, next)) {
        return packed(i, REPLACEMENT);
      }
      codePoint = codePoint << 6 | next & 0x3F;
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return packed(wanted, surrogate ? REPLACEMENT : codePoint);
  }

  /** How many bytes the character takes. */
  static int length(int decoded) {
    return decoded >>> 21;
  }

  static int codePoint(int decoded) {
    return decoded & 0x1FFFFF;
  }

  // Overlong forms and what lies above U+10FFFF show in the second byte (Unicode, table 3-7).
  private static boolean isOutOfRange(int first, int second) {
    return first == 0xE0 && second < 0xA0
        || first == 0xF0 && second < 0x90
        || first == 0xF4 && second > 0x8F;
  }

  private static int packed(int length, int codePoint) {
    return length << 21 | codePoint;
  }
}
