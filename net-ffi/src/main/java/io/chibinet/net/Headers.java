package io.chibinet.net;

import java.util.Arrays;
import java.util.OptionalInt;
import jnr.constants.Constant;

/**
 * What the C headers of each system say of a constant, whichever system this process runs on. The
 * documentation shows them side by side.
 */
public enum Headers {
  LINUX("Linux", "linux"),
  MACOS("macOS", "darwin"),
  FREEBSD("FreeBSD", "freebsd"),
  OPENBSD("OpenBSD", "openbsd"),
  DRAGONFLY("DragonFly BSD", "dragonflybsd");

  private final String system;
  private final String jnrPackage;

  Headers(String system, String jnrPackage) {
    this.system = system;
    this.jnrPackage = jnrPackage;
  }

  /** Returns the name that users know the system by; "Linux" is that of x86-64 and ARM64. */
  public String system() {
    return system;
  }

  /** Returns the value of {@code constant}, or nothing if these headers lack it. */
  public OptionalInt value(SocketConstant constant) {
    return value(constant.group(), constant.name(), jnrPackage);
  }

  // jnr-constants has one enum for each group of constants and system, all of the same shape; only
  // that of the running system can be named without reflection.
  static OptionalInt value(String group, String name, String jnrPackage) {
    try {
      Class<?> values = Class.forName("jnr.constants.platform." + jnrPackage + "." + group);
      return Arrays.stream(values.getEnumConstants())
          .map(Constant.class::cast)
          .filter(value -> value.name().equals(name))
          .mapToInt(Constant::intValue)
          .findFirst();
    } catch (ClassNotFoundException e) {
      return OptionalInt.empty();
    }
  }
}
