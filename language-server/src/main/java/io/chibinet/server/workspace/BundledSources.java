package io.chibinet.server.workspace;

import io.chibinet.library.BundledLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The sources of bundled libraries as documents. A client that can show {@code chibi-net:} texts is
 * given that address; for others a read-only copy is written to a folder of the user's cache when
 * somebody goes there.
 */
public final class BundledSources {
  private final Path folder;

  /** Sources for a client; {@code folder} is where copies go, null when none are needed. */
  public BundledSources(Path folder) {
    this.folder = folder;
  }

  /** The name of the bundled text of which {@code name} is a copy; any other name as it is. */
  String canonical(String name) {
    if (folder != null && name.startsWith(folder.toString())) {
      return BundledLibraries.SCHEME
          + folder.relativize(Path.of(name)).toString().replace('\\', '/');
    }
    return name;
  }

  Optional<Document> document(String uri, String name) {
    return new BundledLibraries()
        .find(name.substring(BundledLibraries.SCHEME.length()))
        .map(source -> new Document(uri, name, 0, source.text().text()));
  }

  /** The address of the text called {@code name}, bundled or not. */
  String address(String name) {
    if (!name.startsWith(BundledLibraries.SCHEME) || folder == null) {
      return DocumentNames.uri(name);
    }
    Path copy = folder.resolve(name.substring(BundledLibraries.SCHEME.length()));
    try {
      Optional<Document> text = document(name, name);
      if (text.isPresent() && !sameText(copy, text.get().text().text())) {
        Files.createDirectories(copy.getParent());
        copy.toFile().setWritable(true);
        Files.writeString(copy, text.get().text().text());
        copy.toFile().setReadOnly();
      }
      return DocumentNames.uri(copy.toString());
    } catch (IOException e) {
      return name;
    }
  }

  private static boolean sameText(Path copy, String text) throws IOException {
    return Files.isRegularFile(copy) && Files.readString(copy).equals(text);
  }
}
