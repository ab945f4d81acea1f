package io.chibinet.server.workspace;

import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryName;
import io.chibinet.library.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user's libraries as the current world has them. Remembers which texts it handed out, so that
 * it can tell which libraries a change touches.
 */
final class WorkspaceLibraries implements LibraryFolder {
  private record Defined(String text, List<LibraryName> names) {}

  private World world;
  private final Map<String, Defined> defined = new HashMap<>();
  private final Map<String, Path> found = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Map<Path, String> read = new HashMap<>();

  void enter(World current) {
    world = current;
  }

  World world() {
    return world;
  }

  void noteRead(Path file, String text) {
    read.put(file, text);
  }

  @Override
  public Optional<Source> find(String path) {
    Optional<Path> file = locate(world, path);
    if (file.isEmpty()) {
      missing.add(path);
      return Optional.empty();
    }
    found.put(path, file.get());
    return world.source(file.get(), this::noteRead);
  }

  /** The file that defines the library at {@code path}, such as {@code foo/bar.sld}. */
  static Optional<Path> locate(World world, String path) {
    for (Path folder : world.libraryFolders()) {
      try {
        Path file = folder.resolve(path).normalize();
        if (world.text(file).isPresent()) {
          return Optional.of(file);
        }
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The file that the library called {@code name} was read from. */
  Optional<Path> fileOf(LibraryName name) {
    return Optional.ofNullable(found.get(name.path()));
  }

  /** The files handed out whose text is another one in {@code next}. */
  Set<Path> changed(World next) {
    Set<Path> changed = new HashSet<>();
    read.forEach(
        (file, text) -> {
          if (!next.text(file).map(text::equals).orElse(false)) {
            changed.add(file);
          }
        });
    return changed;
  }

  /** The libraries that would now be found elsewhere, or at all, or no more. */
  Set<LibraryName> moved(World next) {
    Set<LibraryName> moved = new HashSet<>();
    found.forEach(
        (path, file) -> {
          if (!locate(next, path).equals(Optional.of(file))) {
            moved.add(nameOf(path));
          }
        });
    for (String path : missing) {
      if (locate(next, path).isPresent()) {
        moved.add(nameOf(path));
      }
    }
    return moved;
  }

  /** The libraries that were read from {@code files}. */
  Set<LibraryName> readFrom(Set<Path> files) {
    Set<LibraryName> names = new HashSet<>();
    found.forEach(
        (path, file) -> {
          if (files.contains(file)) {
            names.add(nameOf(path));
          }
        });
    return names;
  }

  void forget(LibraryName name) {
    found.remove(name.path());
    missing.remove(name.path());
  }

  void forgetText(Path file) {
    read.remove(file);
  }

  private static LibraryName nameOf(String path) {
    String stem = path.substring(0, path.length() - ".sld".length());
    return LibraryName.of(stem.split("/"));
  }

  @Override
  public List<LibraryName> names() {
    Set<LibraryName> names = new LinkedHashSet<>();
    for (Path folder : world.libraryFolders()) {
      for (String file : world.schemeFiles()) {
        if (file.endsWith(".sld") && Path.of(file).startsWith(folder)) {
          LibraryName name = nameOf(folder.relativize(Path.of(file)).toString().replace('\\', '/'));
          // The file lies below several folders, but means one name.
          if (definedIn(file).contains(name)) {
            names.add(name);
          }
        }
      }
    }
    return List.copyOf(names);
  }

  private List<LibraryName> definedIn(String file) {
    Optional<Document> document = world.named(file);
    if (document.isEmpty()) {
      return List.of();
    }
    String text = document.get().text().text();
    Defined known = defined.get(file);
    if (known == null || !known.text.equals(text)) {
      known = new Defined(text, Trees.definedLibraries(document.get().parsed()));
      defined.put(file, known);
    }
    return known.names;
  }

  @Override
  public String toString() {
    return "the workspace";
  }
}
