package io.chibinet.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The site of the small libraries among the test resources. */
final class TeaSite {
  static final Path RESOURCES = Path.of("src", "test", "resources");
  static final Path LIBRARIES = RESOURCES.resolve("libs");

  private TeaSite() {}

  static Site make() {
    try {
      return Site.of(
          new SiteOptions(
              "Tea",
              "All about tea.",
              Optional.empty(),
              List.of(LIBRARIES),
              List.of(RESOURCES.resolve("guides")),
              Optional.of(RESOURCES.resolve("package.json")),
              Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, byte[]> html() {
    try {
      return make().html();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, byte[]> markdown() {
    try {
      return make().markdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}
