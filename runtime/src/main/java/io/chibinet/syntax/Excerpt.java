package io.chibinet.syntax;

/** User text as messages quote it: in one line, and cut when long. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  static String of(CharSequence text, Span span) {
    StringBuilder excerpt = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      if (excerpt.length() >= LONGEST) {
        return excerpt.append('…').toString();
      }
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c) && !isPaired(text, i, span)) {
        excerpt.append(c == '\n' ? " " : String.format("U+%04X", (int) c));
      } else {
        excerpt.append(c);
      }
    }
    return excerpt.toString();
  }

  private static boolean isPaired(CharSequence text, int i, Span span) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < span.end() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > span.start() && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
