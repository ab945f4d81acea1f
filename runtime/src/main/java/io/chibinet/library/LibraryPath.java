package io.chibinet.library;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folders in which libraries are looked for, first match first. The bundled libraries stand
 * before all others: nobody's folder can replace {@code (scheme base)}.
 */
public record LibraryPath(List<LibraryFolder> folders) {
  public LibraryPath {
    folders = List.copyOf(folders);
  }

  /** The bundled libraries alone. */
  public static LibraryPath bundled() {
    return new LibraryPath(List.of(new BundledLibraries()));
  }

  /**
   * What the command line asks for: the bundled libraries, then {@code -I} folders, then {@code
   * CHIBI_MODULE_PATH} or else {@code ./lib} and {@code .}, then {@code -A} folders.
   *
   * @param modulePath the value of the environment variable, or null when it is not set
   */
  public static LibraryPath of(List<String> prepended, String modulePath, List<String> appended) {
    List<String> paths = new ArrayList<>(prepended);
    paths.addAll(
        modulePath == null || modulePath.isEmpty()
            ? List.of("lib", ".")
            : List.of(modulePath.split(File.pathSeparator)));
    paths.addAll(appended);
    List<LibraryFolder> folders = new ArrayList<>();
    folders.add(new BundledLibraries());
    for (String path : paths) {
      folders.add(LibraryFolder.of(Path.of(path)));
    }
    return new LibraryPath(folders);
  }

  /** This path with {@code folder} behind the others. */
  public LibraryPath with(LibraryFolder folder) {
    List<LibraryFolder> all = new ArrayList<>(folders);
    all.add(folder);
    return new LibraryPath(all);
  }

  /** This path with {@code folder} before all but the bundled libraries. */
  public LibraryPath startingWith(LibraryFolder folder) {
    List<LibraryFolder> all = new ArrayList<>(folders);
    all.add(startsWithBundled() ? 1 : 0, folder);
    return new LibraryPath(all);
  }

  /** Whether the bundled libraries stand before all others, as they do but for tests. */
  public boolean startsWithBundled() {
    return !folders.isEmpty() && folders.get(0) instanceof BundledLibraries;
  }

  /** The text that should define {@code name}. */
  public Optional<Source> find(LibraryName name) {
    return find(name.path());
  }

  /** The text at {@code path}, such as {@code scheme/base.sld}, below the first folder with one. */
  public Optional<Source> find(String path) {
    for (LibraryFolder folder : folders) {
      Optional<Source> found = folder.find(path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Every library that could be imported, each once, in the order of the folders. */
  public List<LibraryName> names() {
    Set<LibraryName> names = new LinkedHashSet<>();
    for (LibraryFolder folder : folders) {
      names.addAll(folder.names());
    }
    return List.copyOf(names);
  }
}
