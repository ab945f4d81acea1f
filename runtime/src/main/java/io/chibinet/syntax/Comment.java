package io.chibinet.syntax;

/**
 * A comment as it stands in the text.
 *
 * @param text the whole comment, its marks included; a datum comment is {@code #;} and its datum
 */
public record Comment(Span span, Kind kind, String text) {
  public enum Kind {
    /** {@code ; to the end of the line}. */
    LINE,
    /** {@code ;;> documentation} or the closing {@code ;;/}. */
    DOC,
    /** {@code #| nested |#}. */
    BLOCK,
    /** {@code #;datum}. */
    DATUM,
    /** {@code #!fold-case}, {@code #!no-fold-case}. */
    DIRECTIVE,
    /** {@code #!/usr/bin/env …} in the first line of a file. */
    SHEBANG
  }
}
