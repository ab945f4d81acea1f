package io.chibinet.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A place in which libraries are looked for. */
public interface LibraryFolder {
  /** The definition at {@code path}, such as {@code scheme/base.sld}. */
  Optional<Source> find(String path);

  /** Every library name that a file here could define; for suggestions and completion. */
  List<LibraryName> names();

  /** A folder on disk; one that does not exist holds nothing. */
  static LibraryFolder of(Path folder) {
    return new LibraryFolder() {
      @Override
      public Optional<Source> find(String path) {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) ? Source.file(file) : Optional.empty();
      }

      @Override
      public List<LibraryName> names() {
        return namesBelow(folder);
      }

      @Override
      public String toString() {
        return folder.toString();
      }
    };
  }

  /** The names of the {@code .sld} files below {@code folder}, at most four levels deep. */
  static List<LibraryName> namesBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 4)) {
      return files
          .filter(file -> file.toString().endsWith(".sld"))
          .map(file -> nameOf(folder.relativize(file)))
          .sorted(java.util.Comparator.comparing(LibraryName::toString))
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static LibraryName nameOf(Path file) {
    String[] parts = new String[file.getNameCount()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = file.getName(i).toString();
    }
    String last = parts[parts.length - 1];
    parts[parts.length - 1] = last.substring(0, last.length() - ".sld".length());
    return LibraryName.of(parts);
  }
}
