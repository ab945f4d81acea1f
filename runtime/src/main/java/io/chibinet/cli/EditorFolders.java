package io.chibinet.cli;

import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryName;
import io.chibinet.library.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders in which an editor finds libraries, which change as files are opened. */
final class EditorFolders implements LibraryFolder {
  private List<LibraryFolder> folders = List.of();

  void set(List<String> paths) {
    folders = paths.stream().map(path -> LibraryFolder.of(Path.of(path))).toList();
  }

  @Override
  public Optional<Source> find(String path) {
    return folders.stream().flatMap(folder -> folder.find(path).stream()).findFirst();
  }

  @Override
  public List<LibraryName> names() {
    return folders.stream().flatMap(folder -> folder.names().stream()).distinct().toList();
  }
}
