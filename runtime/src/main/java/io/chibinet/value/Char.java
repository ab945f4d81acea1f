package io.chibinet.value;

/** A character: a Unicode scalar value (R7RS 6.6). Compare with {@code equals}, not {@code ==}. */
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

  public int codePoint() {
    return codePoint;
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
