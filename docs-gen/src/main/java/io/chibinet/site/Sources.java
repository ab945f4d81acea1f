package io.chibinet.site;

import io.chibinet.library.BundledLibraries;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that show the source texts, and the way to a line in them. */
final class Sources {
  private final List<Path> folders;
  private final Map<String, Shown> texts = new TreeMap<>();

  /**
   * A text that a page links to.
   *
   * @param path as readers know it
   * @param library that it is a part of
   */
  record Shown(SourceText text, String path, LibraryName library) {}

  /**
   * Sources of bundled libraries, and of files below {@code folders}.
   *
   * @param folders what paths of users' files are shown relative to
   */
  Sources(List<Path> folders) {
    this.folders = folders;
  }

  /** The line of {@code location} in {@code library}, on a page that the site will have. */
  Address of(Location location, LibraryName library) {
    String path = path(location.source());
    texts.putIfAbsent(path, new Shown(location.source(), path, library));
    return new Address("source/" + path + ".html", "L" + location.line());
  }

  // As readers know it: chibi/net.scm.
  private String path(SourceText text) {
    if (BundledLibraries.isBundled(text)) {
      return text.name().substring(BundledLibraries.SCHEME.length());
    }
    Path file = Path.of(text.name());
    for (Path folder : folders) {
      if (file.startsWith(folder)) {
        return folder.relativize(file).normalize().toString().replace('\\', '/');
      }
    }
    return file.getFileName().toString();
  }

  /** Every text that a page links to. */
  Collection<Shown> texts() {
    return texts.values();
  }
}
