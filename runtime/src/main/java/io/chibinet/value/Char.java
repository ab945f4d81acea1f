package io.chibinet.value;

import java.util.Locale;

/**
 * A character: a Unicode scalar value (R7RS 6.6), with its properties and simple case mappings as
 * the JDK's Unicode data has them. Compare with {@code equals}, not {@code ==}.
 */
public final class Char {
  private static final Char[] LATIN = new Char[256];

  static {
    for (int i = 0; i < LATIN.length; i++) {
      LATIN[i] = new Char(i);
    }
  }

  private final int codePoint;

  private Char(int codePoint) {
    this.codePoint = codePoint;
  }

  public static Char of(int codePoint) {
    return codePoint >= 0 && codePoint < LATIN.length ? LATIN[codePoint] : new Char(codePoint);
  }

  /** Whether it is a Unicode scalar value: a code point and no surrogate. */
  public static boolean isScalar(long codePoint) {
    return codePoint >= 0 && codePoint < 0xD800 || codePoint > 0xDFFF && codePoint <= 0x10FFFF;
  }

  public int codePoint() {
    return codePoint;
  }

  public boolean isAlphabetic() {
    return Character.isAlphabetic(codePoint);
  }

  /** Whether it is a decimal digit of any script (general category Nd). */
  public boolean isNumeric() {
    return Character.isDigit(codePoint);
  }

  /** The value of a decimal digit of any script, or -1. */
  public int digitValue() {
    return Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
  }

  /** Unicode's White_Space: separators of all kinds and the control characters that move. */
  public boolean isWhitespace() {
    return Character.isSpaceChar(codePoint)
        || codePoint >= '\t' && codePoint <= '\r'
        || codePoint == 0x85;
  }

  public boolean isUpperCase() {
    return Character.isUpperCase(codePoint);
  }

  public boolean isLowerCase() {
    return Character.isLowerCase(codePoint);
  }

  public Char upcase() {
    return of(Character.toUpperCase(codePoint));
  }

  public Char downcase() {
    return of(Character.toLowerCase(codePoint));
  }

  public Char foldcase() {
    return of(fold(codePoint));
  }

  /** Unicode's simple case folding. */
  static int fold(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
    }
    if (codePoint == 0x130 || codePoint == 0x131) {
      // The Turkish i's fold to nothing but themselves, or all languages would take them for i.
      return codePoint;
    }
    int upper = Character.toUpperCase(codePoint);
    // Cherokee got its lower case late, so its letters fold upwards.
    return upper >= 0x13A0 && upper <= 0x13F5 ? upper : Character.toLowerCase(upper);
  }

  /** Unicode's full case folding, which maps one character to up to three. */
  static void foldFully(int codePoint, StringBuilder target) {
    if (codePoint == 0x1E9E) {
      // The capital sharp s has no other upper case.
      target.append("ss");
      return;
    }
    if (codePoint == 0x130) {
      target.append("i\u0307");
      return;
    }
    if (codePoint < 128 || codePoint == 0x131) {
      target.append((char) fold(codePoint));
      return;
    }
    // What expands does so in upper case.
    Character.toString(codePoint)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .forEach(upper -> target.appendCodePoint(fold(upper)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Char that && that.codePoint == codePoint;
  }

  @Override
  public int hashCode() {
    return codePoint;
  }
}
