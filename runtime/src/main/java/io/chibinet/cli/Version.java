package io.chibinet.cli;

/** Which build this is. */
final class Version {
  private Version() {}

  /** One line for {@code -V}. */
  static String text() {
    return "chibi-net " + number() + " on Java " + System.getProperty("java.version");
  }

  /** The version alone. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
