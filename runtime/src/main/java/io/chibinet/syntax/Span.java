package io.chibinet.syntax;

/**
 * A half-open range of UTF-16 offsets in one source text: {@code start} included, {@code end} not.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The smallest span that covers this one and {@code other}. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * Whether {@code offset} lies in the span; its end counts, as a cursor behind the last character
   * does.
   */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  public int length() {
    return end - start;
  }
}
