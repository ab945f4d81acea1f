package io.chibinet.syntax;

/**
 * A piece of text that is not white space: what colouring, folding and formatting go by.
 *
 * <p>The tokens of a text stand in order and do not overlap; between them is white space only.
 * Strings, bar symbols and block comments are one token each, whether or not they are closed.
 */
public record Token(Kind kind, Span span) {
  public enum Kind {
    /** {@code (}, and the {@code [} and braces that are taken for it. */
    OPEN,
    /** {@code )}, and the {@code ]} and braces that are taken for it. */
    CLOSE,
    /** {@code #(}. */
    OPEN_VECTOR,
    /** {@code #u8(}. */
    OPEN_BYTEVECTOR,
    /** {@code '}. */
    QUOTE,
    /** {@code `}. */
    QUASIQUOTE,
    /** {@code ,}. */
    UNQUOTE,
    /** {@code ,@}. */
    UNQUOTE_SPLICING,
    /** {@code #0=}. */
    LABEL,
    /** {@code #0#}. */
    LABEL_REFERENCE,
    /** The dot of a dotted pair. */
    DOT,
    BOOLEAN,
    CHARACTER,
    NUMBER,
    STRING,
    /** A symbol, written plainly or between bars. */
    IDENTIFIER,
    /** {@code #;}, without the datum that it hides. */
    DATUM_COMMENT,
    LINE_COMMENT,
    DOC_COMMENT,
    BLOCK_COMMENT,
    DIRECTIVE,
    SHEBANG,
    /** Text that is no token of Scheme; a problem says why. */
    INVALID;

    /** Whether a reader of programs passes over it; a datum comment's datum does not count. */
    public boolean isComment() {
      return compareTo(DATUM_COMMENT) >= 0 && this != INVALID;
    }

    /** Whether a list, vector or bytevector starts with it. */
    public boolean opens() {
      return this == OPEN || this == OPEN_VECTOR || this == OPEN_BYTEVECTOR;
    }

    /** Whether it belongs to the datum behind it, as {@code '} and {@code #0=} do. */
    public boolean isPrefix() {
      return compareTo(QUOTE) >= 0 && compareTo(LABEL) <= 0 || this == DATUM_COMMENT;
    }
  }
}
