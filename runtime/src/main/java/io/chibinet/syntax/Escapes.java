package io.chibinet.syntax;

/** The escapes of strings and bar symbols (R7RS 6.7 and 7.1.1). */
final class Escapes {
  private Escapes() {}

  /** What {@code \letter} stands for, {@code letter} being one of {@code abtnr"\|}. */
  static char mnemonic(char letter) {
    return switch (letter) {
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }

  /** The code point of {@code \x41;}, or -1 when it is something else or no character. */
  static int hexadecimal(CharSequence text, int from, int to) {
    boolean hasShape =
        to - from > 3
            && (text.charAt(from + 1) == 'x' || text.charAt(from + 1) == 'X')
            && text.charAt(to - 1) == ';';
    return hasShape ? CharacterNames.scalarValue(text, from + 2, to - 1) : -1;
  }

  /** An escape that is none, together with the character behind a lone backslash. */
  static Span wrong(CharSequence text, Span escape) {
    if (escape.length() > 1) {
      return escape;
    }
    int letter = Character.codePointAt(text, escape.end());
    return new Span(escape.start(), escape.end() + Character.charCount(letter));
  }

  /** What is wrong with the escape in {@code span}. */
  static String complaint(CharSequence text, Span span) {
    String escape = Excerpt.of(text, span);
    char letter = text.charAt(span.start() + 1);
    if (letter != 'x' && letter != 'X') {
      return "an escape must be one of \\a \\b \\t \\n \\r \\\" \\\\ \\| \\x41;, got " + escape;
    }
    return text.charAt(span.end() - 1) == ';'
        ? escape + " is not a Unicode character"
        : "\\x must be followed by a hexadecimal number and ;, got " + escape;
  }
}
