package io.chibinet.syntax;

/**
 * What can be wrong with a text before any meaning is given to it. The names are stable: users
 * search for them and suppress by them.
 */
public enum SyntaxCode {
  UNCLOSED_LIST(
      "A list, vector or bytevector has no closing parenthesis before the text ends or before the"
          + " next form starts in the first column. The place is the opening parenthesis, because"
          + " where the closing one was meant to stand cannot be known."),
  UNEXPECTED_CLOSE(
      "A closing parenthesis has no opening one. Usually a form above it was closed one"
          + " parenthesis too early."),
  UNTERMINATED_STRING(
      "A string has no closing quote, so that the rest of the text belongs to it. The place is the"
          + " opening quote."),
  UNTERMINATED_SYMBOL(
      "A symbol between bars has no closing bar, so that the rest of the text belongs to it. The"
          + " place is the opening bar."),
  UNTERMINATED_BLOCK_COMMENT(
      "A block comment has no closing |#. Block comments nest: each #| inside one needs a |# of its"
          + " own."),
  BAD_NUMBER(
      "Text that starts as a number does is not one: a digit that the radix does not have, a"
          + " fraction with denominator zero, letters behind digits. A symbol that looks like this"
          + " is written between bars."),
  BAD_CHARACTER(
      "What follows #\\ is neither a single character, nor the name of one, nor x and the"
          + " hexadecimal number of a Unicode scalar value."),
  BAD_ESCAPE(
      "A backslash in a string or bar symbol starts none of the escapes of R7RS: \\a \\b \\t \\n"
          + " \\r \\\" \\\\ \\| \\x41; and, in strings, a backslash at the end of a line. The"
          + " semicolon belongs to \\x41; and cannot be left out."),
  BAD_DOT(
      "A dot stands where no pair can be made: it needs a datum before it and exactly one behind it,"
          + " in a list."),
  BAD_BYTE("An item of a bytevector is not an exact integer from 0 to 255."),
  BAD_BRACKET(
      "R7RS has no square brackets and no braces. They are read as parentheses, so that the rest of"
          + " the text makes sense, but the program does not run."),
  BAD_HASH_SYNTAX(
      "A # starts no datum that R7RS knows. It starts #t #f #true #false, numbers with a prefix, #\\"
          + " characters, #( vectors, #u8( bytevectors, #0= labels, #; and #| comments and #!"
          + " directives."),
  UNKNOWN_DIRECTIVE(
      "R7RS has the directives #!fold-case and #!no-fold-case; and a file may start with a line such"
          + " as #!/usr/bin/env chibi-net. Other directives are passed over."),
  DUPLICATE_LABEL("A label such as #0= is given twice within one outermost datum."),
  UNKNOWN_LABEL(
      "A reference such as #0# has no label #0= in front of it within the same outermost datum, or"
          + " is the very datum that it labels."),
  MISSING_DATUM(
      "A mark that belongs to the datum behind it, such as ' or ,@ or #; or #0=, has none behind it."),
  UNEXPECTED_CHARACTER(
      "A backslash or a control character stands outside of strings and comments. A symbol may hold"
          + " such characters between bars.");

  private final String code;
  private final String explanation;

  SyntaxCode(String explanation) {
    this.code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    this.explanation = explanation;
  }

  /** The name users see, such as {@code unclosed-list}. */
  public String code() {
    return code;
  }

  /** What it means and what to do, in a few sentences. */
  public String explanation() {
    return explanation;
  }
}
