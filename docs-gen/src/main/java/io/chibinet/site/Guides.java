package io.chibinet.site;

import io.chibinet.library.LibraryIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the Markdown pages: our own among the resources, users' in their folders. */
final class Guides {
  private static final ClassLoader LOADER = Guides.class.getClassLoader();
  private static final String FOLDER = "guide";
  private static final String CHECKS = "checks";
  private static final String MANIFEST = "extension/package.json";

  private Guides() {}

  /** What the product's first page says of it. */
  static Guide home() {
    return new Guide("", "index", resource("guides/home.md"));
  }

  /**
   * The product's own guides, in the order of {@code guides/index.txt}.
   *
   * @param index of the bundled libraries, whose documentation is quoted
   */
  static List<Guide> bundled(LibraryIndex index) {
    List<Guide> guides = new ArrayList<>();
    resource("guides/index.txt")
        .lines()
        .filter(name -> !name.isBlank())
        .map(name -> new Guide(FOLDER, name, complete(resource("guides/" + name + ".md"), index)))
        .forEach(guides::add);
    // Not every build has the extension.
    if (LOADER.getResource(MANIFEST) != null) {
      guides.add(Settings.guide(resource(MANIFEST)));
    }
    return guides;
  }

  /** The pages of the product's checks. */
  static List<Check> bundledChecks() throws IOException {
    try {
      URI index = LOADER.getResource("guides/index.txt").toURI();
      if (!index.getScheme().equals("jar")) {
        return checks(Path.of(index).resolveSibling(CHECKS));
      }
      try (FileSystem jar = FileSystems.newFileSystem(index, Map.of())) {
        return checks(jar.getPath("guides", CHECKS));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  // Tables that would drift if they were written by hand.
  private static String complete(String markdown, LibraryIndex index) {
    return markdown
        .replace("{differences}", References.differences(index))
        .replace("{doc-commands}", References.docCommands())
        .replace("{command-line}", References.commandLine())
        .replace("{check-arguments}", References.checkArguments())
        .replace("{docs-arguments}", References.docsArguments());
  }

  /** The Markdown files in {@code folders}, in the order of their names. */
  static List<Guide> in(List<Path> folders) throws IOException {
    List<Guide> guides = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : markdown(folder)) {
        guides.add(new Guide(FOLDER, slug(file), Files.readString(file)));
      }
    }
    return guides;
  }

  /** The diagnostics that the folders {@code checks} in {@code folders} describe. */
  static List<Check> checksIn(List<Path> folders) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (Path folder : folders) {
      checks.addAll(checks(folder.resolve(CHECKS)));
    }
    return checks;
  }

  private static List<Check> checks(Path folder) throws IOException {
    List<Check> checks = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path file : markdown(folder)) {
        checks.add(new Check(Check.Group.PROGRAM, slug(file), Files.readString(file)));
      }
    }
    return checks;
  }

  /** All Markdown files of a user's folder: the guides and the pages of checks. */
  static List<Path> pages(Path folder) throws IOException {
    List<Path> pages = new ArrayList<>(markdown(folder));
    if (Files.isDirectory(folder.resolve(CHECKS))) {
      pages.addAll(markdown(folder.resolve(CHECKS)));
    }
    return pages;
  }

  /** The page that {@code file} of a user's folder becomes. */
  static String address(Path folder, Path file) {
    boolean isCheck = !file.getParent().equals(folder);
    return new Guide(isCheck ? "check" : FOLDER, slug(file), "").address().page();
  }

  /** What else stands in {@code folders}, such as pictures, by its path on the site. */
  static Map<String, byte[]> attachments(List<Path> folders) throws IOException {
    Map<String, byte[]> attachments = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path path = folder.relativize(file);
          if (!path.toString().matches("(.*/)?\\..*|.*\\.md")) {
            attachments.put(FOLDER + "/" + slashed(path), Files.readAllBytes(file));
          }
        }
      }
    }
    return attachments;
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  // 10-names.md: the number says where it stands among the others.
  private static String slug(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".md".length()).replaceFirst("^\\d+-", "");
  }

  /** The text of a resource of the site. */
  static String resource(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String path) {
    try (InputStream in = LOADER.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
