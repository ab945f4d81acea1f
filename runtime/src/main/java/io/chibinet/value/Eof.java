package io.chibinet.value;

/** The end-of-file object (R7RS 6.13.2). */
public final class Eof {
  public static final Eof EOF = new Eof();

  private Eof() {}

  @Override
  public String toString() {
    return "#<eof>";
  }
}
