package io.chibinet.library;

/** Finds where code in braces ends, without being misled by braces in strings and characters. */
final class CodeScan {
  private CodeScan() {}

  /**
   * The offset of the {@code close} that belongs to an {@code open} just before {@code from}, or
   * -1. Code in other languages may hold a single quotation mark, so the search that knows strings
   * is followed by one that only counts.
   */
  static int closing(String text, int from, char open, char close) {
    int end = closing(text, from, open, close, true);
    return end >= 0 ? end : closing(text, from, open, close, false);
  }

  private static int closing(String text, int from, char open, char close, boolean knowsStrings) {
    int depth = 0;
    boolean inString = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"' && knowsStrings) {
        inString = true;
      } else if (c == '#' && text.startsWith("#\\", i)) {
        i += 2;
      } else if (c == open) {
        depth++;
      } else if (c == close && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }
}
