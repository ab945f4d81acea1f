package io.chibinet.server.workspace;

import io.chibinet.library.LibraryName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder that an open file's libraries are looked for in when no setting says it. */
final class LibraryRoots {
  private LibraryRoots() {}

  /**
   * For a file that defines {@code (a b)} and ends in {@code a/b.sld}, the folder above; for any
   * other file, the folder it lies in.
   */
  static Optional<Path> of(Document document) {
    Path file;
    try {
      file = Path.of(document.name());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!file.isAbsolute()) {
      return Optional.empty();
    }
    for (LibraryName name : Trees.definedLibraries(document.parsed())) {
      if (file.endsWith(name.path())) {
        Path root = file;
        for (int i = 0; i < name.parts().size(); i++) {
          root = root.getParent();
        }
        return Optional.ofNullable(root);
      }
    }
    return Optional.ofNullable(file.getParent());
  }
}
