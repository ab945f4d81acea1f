package io.chibinet.server;

import java.nio.file.Path;

/** Where copies of the bundled libraries' sources go for clients that open files only. */
final class BundledCopies {
  private BundledCopies() {}

  /** A folder in the user's cache, as the systems want it; one for each version. */
  static Path folder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    String version = BundledCopies.class.getPackage().getImplementationVersion();
    return base.resolve("chibi-net").resolve(version == null ? "development" : version);
  }
}
