package io.chibinet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Scheme files that stand in this checkout, and conformance cases beside it. */
final class SchemeFiles {
  private SchemeFiles() {}

  /** The bundled libraries. */
  static List<Path> bundled() {
    return below(Path.of("../runtime/src/main/scheme"));
  }

  /** Programs that are right: examples, and conformance cases if they are there. */
  static List<Path> programs() {
    return Stream.of(
            Path.of("../examples"),
            Path.of("../../shared/conformance/net"),
            Path.of("../bench"),
            Path.of("../runtime/src/test/scheme"))
        .flatMap(folder -> below(folder).stream())
        .toList();
  }

  /** Everything. */
  static List<Path> all() {
    return Stream.concat(bundled().stream(), programs().stream()).toList();
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(scm|sld)"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
