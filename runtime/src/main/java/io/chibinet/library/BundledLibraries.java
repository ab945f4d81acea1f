package io.chibinet.library;

import io.chibinet.syntax.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The libraries that come with the product, as resources. Their texts are named {@code
 * chibi-net:/scheme/base.sld}, so that no message mistakes them for the user's files.
 */
public final class BundledLibraries implements LibraryFolder {
  /** What the names of bundled texts begin with. */
  public static final String SCHEME = "chibi-net:/";

  private static final String ROOT = "scheme-libraries/";

  @Override
  public Optional<Source> find(String path) {
    return read(path).map(text -> new Bundled(path, SourceText.of(SCHEME + path, text)));
  }

  @Override
  public List<LibraryName> names() {
    URL root = BundledLibraries.class.getClassLoader().getResource(ROOT + "scheme/base.sld");
    if (root == null) {
      return List.of();
    }
    try {
      URI uri = root.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return LibraryFolder.namesBelow(Path.of(uri).getParent().getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return LibraryFolder.namesBelow(jar.getPath(ROOT));
      }
    } catch (IOException | URISyntaxException e) {
      return List.of();
    }
  }

  /** Whether {@code text} is one of the product's own. */
  public static boolean isBundled(SourceText text) {
    return text.name().startsWith(SCHEME);
  }

  private static Optional<String> read(String path) {
    try (InputStream in =
        BundledLibraries.class.getClassLoader().getResourceAsStream(ROOT + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private record Bundled(String path, SourceText text) implements Source {
    @Override
    public Optional<Source> relative(String include) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      return new BundledLibraries()
          .find(URI.create("/" + folder).resolve(include).getPath().substring(1));
    }
  }

  @Override
  public String toString() {
    return "the bundled libraries";
  }
}
