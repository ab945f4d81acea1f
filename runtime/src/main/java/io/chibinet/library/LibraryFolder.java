package io.chibinet.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in which libraries are looked for. */
public interface LibraryFolder {
  /** How many files {@link #namesBelow} looks at. */
  int MOST_FILES = 20_000;

  /** The definition at {@code path}, such as {@code scheme/base.sld}. */
  Optional<Source> find(String path);

  /** Every library name that a file here could define; for suggestions and completion. */
  List<LibraryName> names();

  /** A folder on disk; one that does not exist holds nothing. */
  static LibraryFolder of(Path folder) {
    return new LibraryFolder() {
      @Override
      public Optional<Source> find(String path) {
        try {
          Path file = folder.resolve(path);
          return Files.isRegularFile(file) ? Source.file(file) : Optional.empty();
        } catch (InvalidPathException e) {
          // A library may be called what no file can be.
          return Optional.empty();
        }
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

  /**
   * The names of the {@code .sld} files below {@code folder}, at most four levels deep. The folder
   * may be anything, such as somebody's home: what cannot be read or is hidden is passed over, and
   * after a great many files the rest too.
   */
  static List<LibraryName> namesBelow(Path folder) {
    List<LibraryName> names = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          private int seen;

          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            boolean isHidden = !inner.equals(folder) && fileName(inner).startsWith(".");
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (fileName(file).endsWith(".sld")) {
              names.add(nameOf(folder.relativize(file)));
            }
            return ++seen < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, Set.of(), 4, visitor);
    } catch (IOException e) {
      // What was found counts.
      return names;
    }
    names.sort(Comparator.comparing(LibraryName::toString));
    return List.copyOf(names);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
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
