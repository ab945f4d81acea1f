package io.chibinet.server.workspace;

import io.chibinet.library.BundledLibraries;
import io.chibinet.library.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a request may see, at one moment: the open texts, the folders, the files behind them.
 * Immutable but for the files on disk; any thread may use it.
 *
 * @param documents the open texts by name
 * @param roots the folders of the workspace
 * @param settings what the user configured
 * @param number grows with each change
 * @param diskGeneration grows whenever files may have changed
 */
public record World(
    Map<String, Document> documents,
    List<Path> roots,
    Settings settings,
    BundledSources bundled,
    DiskTexts disk,
    WorkspaceFiles files,
    long number,
    long diskGeneration) {

  public World {
    documents = Map.copyOf(documents);
    roots = List.copyOf(roots);
  }

  /** The text at {@code uri}, open or not. */
  public Optional<Document> document(String uri) {
    String name = bundled.canonical(DocumentNames.name(uri));
    Document open = documents.get(name);
    return open != null ? Optional.of(open) : closed(uri, name);
  }

  /** The text called {@code name}, open or not. */
  public Optional<Document> named(String name) {
    Document open = documents.get(name);
    return open != null ? Optional.of(open) : closed(address(name), name);
  }

  private Optional<Document> closed(String uri, String name) {
    if (name.startsWith(BundledLibraries.SCHEME)) {
      return bundled.document(uri, name);
    }
    try {
      return disk.read(Path.of(name), diskGeneration).map(text -> new Document(uri, name, 0, text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The address under which the client can open the text called {@code name}. */
  public String address(String name) {
    Document open = documents.get(name);
    return open != null ? open.uri() : bundled.address(name);
  }

  /** The text of {@code file}, as the editor has it or as it is on disk. */
  public Optional<String> text(Path file) {
    Document open = documents.get(file.toString());
    return open != null ? Optional.of(open.text().text()) : disk.read(file, diskGeneration);
  }

  /** The folders in which libraries are looked for behind the bundled ones, best first. */
  public List<Path> libraryFolders() {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path root : roots) {
      folders.add(root.resolve("lib"));
      folders.add(root);
      settings.libraryPath().forEach(more -> folders.add(root.resolve(more).normalize()));
    }
    for (Document document : documents.values()) {
      LibraryRoots.of(document).ifPresent(folders::add);
    }
    return new ArrayList<>(folders);
  }

  /** Every Scheme file of the workspace's folders, open ones included. */
  public Collection<String> schemeFiles() {
    Set<String> names = new LinkedHashSet<>();
    files.below(roots, diskGeneration).forEach(file -> names.add(file.toString()));
    documents.keySet().stream()
        .filter(name -> !name.startsWith(BundledLibraries.SCHEME))
        .forEach(names::add);
    return names;
  }

  /** The text of {@code file} with the way to what it includes, as this world has them. */
  Optional<Source> source(Path file, java.util.function.BiConsumer<Path, String> reader) {
    return named(file.toString())
        .map(
            document -> {
              reader.accept(file, document.text().text());
              return new WorldSource(this, document, reader);
            });
  }
}
