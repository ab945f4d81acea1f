package io.chibinet.site;

import io.chibinet.library.BundledLibraries;
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
  private final Map<String, SourceText> texts = new TreeMap<>();

  /**
   * Sources of bundled libraries, and of files below {@code folders}.
   *
   * @param folders what paths of users' files are shown relative to
   */
  Sources(List<Path> folders) {
    this.folders = folders;
  }

  /** The line of {@code location}, on a page that the site will have. */
  Address of(Location location) {
    String path = path(location.source());
    texts.putIfAbsent(path, location.source());
    return new Address("source/" + path + ".html", "L" + location.line());
  }

  /** The path of a text as readers know it: {@code chibi/net.scm}. */
  String path(SourceText text) {
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
  Collection<SourceText> texts() {
    return texts.values();
  }
}
