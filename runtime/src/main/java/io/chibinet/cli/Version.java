package io.chibinet.cli;

/** Which build this is. */
final class Version {
  private Version() {}

  /** One line for {@code -V}. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "chibi-net "
        + (version == null ? "(not packaged)" : version)
        + " on Java "
        + System.getProperty("java.version");
  }
}
