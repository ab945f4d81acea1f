package io.chibinet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code (features)} lists and {@code cond-expand} asks for (R7RS appendix B). */
public final class Features {
  private static final List<String> NAMES = names(System.getProperty("os.name"));

  private Features() {}

  /** The features of this system, in the order in which they are listed. */
  public static List<String> names() {
    return NAMES;
  }

  private static List<String> names(String system) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "r7rs",
                "exact-closed",
                "exact-complex",
                "ieee-float",
                "full-unicode",
                "ratios",
                "threads",
                "modules",
                "chibi",
                "chibi-net",
                "jvm"));
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      names.add("windows");
    } else {
      names.add("posix");
      names.add("unix");
      if (os.startsWith("linux")) {
        names.add("linux");
        names.add("gnu-linux");
      } else if (os.startsWith("mac")) {
        names.add("darwin");
        names.add("macosx");
      } else if (os.endsWith("bsd")) {
        names.add("bsd");
        names.add(os);
      }
    }
    names.add(
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86-64";
          case "aarch64" -> "arm64";
          default -> System.getProperty("os.arch");
        });
    names.add(
        java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN
            ? "little-endian"
            : "big-endian");
    return List.copyOf(names);
  }
}
