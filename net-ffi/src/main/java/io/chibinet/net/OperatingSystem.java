package io.chibinet.net;

import java.util.Locale;
import java.util.Optional;

/** The kernels whose socket calls, constants and struct layouts this package knows. */
enum OperatingSystem {
  LINUX("Linux"),
  MACOS("Mac OS X"),
  FREEBSD("FreeBSD"),
  OPENBSD("OpenBSD"),
  DRAGONFLY("DragonFlyBSD");

  private final String osName;

  OperatingSystem(String osName) {
    this.osName = osName;
  }

  /**
   * Returns the system that Java's {@code os.name} property names, or nothing for one without
   * bindings. NetBSD is among those: it renames its system calls from release to release ({@code
   * __socket30}), so that looking them up by their C names finds an obsolete variant.
   */
  static Optional<OperatingSystem> named(String osName) {
    String wanted = osName.toLowerCase(Locale.ROOT);
    for (OperatingSystem system : values()) {
      if (wanted.equals(system.osName.toLowerCase(Locale.ROOT))) {
        return Optional.of(system);
      }
    }
    return wanted.equals("darwin") ? Optional.of(MACOS) : Optional.empty();
  }

  /**
   * Returns the system this process runs on.
   *
   * @throws Unsupported if it has no bindings
   */
  static OperatingSystem current() {
    String osName = System.getProperty("os.name", "an unknown system");
    return named(osName).orElseThrow(() -> new Unsupported(missing(osName)));
  }

  /** Returns the message for a system without bindings. */
  static String missing(String osName) {
    return "sockets need Linux, macOS or BSD; this is " + osName;
  }

  /** Returns the name that Java gives the system. */
  String osName() {
    return osName;
  }

  boolean isLinux() {
    return this == LINUX;
  }
}
