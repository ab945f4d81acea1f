package io.chibinet.cli;

/**
 * Which of the standard streams are terminals. The launcher knows it for nothing and says so in a
 * system property; asking from Java would need a native library at every start.
 */
record Terminals(boolean input, boolean output, boolean error) {
  /** Holds the numbers of those descriptors that are terminals, as in {@code 012}. */
  private static final String PROPERTY = "chibinet.terminals";

  static Terminals find() {
    String numbers = System.getProperty(PROPERTY);
    if (numbers == null) {
      numbers = System.console() == null ? "" : "012";
    }
    return new Terminals(numbers.contains("0"), numbers.contains("1"), numbers.contains("2"));
  }
}
