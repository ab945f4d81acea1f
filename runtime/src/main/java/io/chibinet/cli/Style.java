package io.chibinet.cli;

/** How parts of a message stand out: by colours on a terminal, not at all elsewhere. */
enum Style {
  PLAIN,
  COLOURED;

  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[34m";
  private static final String END = "\u001b[m";

  /**
   * What suits an output.
   *
   * @param noColour the value of {@code NO_COLOR} (no-color.org), or null when it is not set
   * @param terminal the value of {@code TERM}, or null
   */
  static Style of(boolean isTerminal, String noColour, String terminal) {
    boolean wanted = noColour == null || noColour.isEmpty();
    return isTerminal && wanted && !"dumb".equals(terminal) ? COLOURED : PLAIN;
  }

  String strong(String text) {
    return in(BOLD, text);
  }

  String error(String text) {
    return in(RED, text);
  }

  String warning(String text) {
    return in(YELLOW, text);
  }

  String margin(String text) {
    return in(BLUE, text);
  }

  private String in(String colour, String text) {
    return this == PLAIN ? text : colour + text + END;
  }
}
