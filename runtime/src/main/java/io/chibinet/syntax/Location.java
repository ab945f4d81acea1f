package io.chibinet.syntax;

/** Where something stands: a span in one source text. */
public record Location(SourceText source, Span span) {
  public int line() {
    return source.line(span.start());
  }

  public int column() {
    return source.column(span.start());
  }

  /** {@code file:line:column}, as terminals and editors make it a link. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
