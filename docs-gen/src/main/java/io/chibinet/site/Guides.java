package io.chibinet.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the Markdown pages: our own among the resources, users' in their folders. */
final class Guides {
  private static final String FOLDER = "guide";

  private Guides() {}

  /** The product's own guides, in the order of {@code guides/index.txt}. */
  static List<Guide> bundled() {
    return resource("guides/index.txt")
        .lines()
        .filter(name -> !name.isBlank())
        .map(name -> new Guide(FOLDER, name, complete(resource("guides/" + name + ".md"))))
        .toList();
  }

  // Tables that would drift if they were written by hand.
  private static String complete(String markdown) {
    return markdown
        .replace("{doc-commands}", References.docCommands())
        .replace("{command-line}", References.commandLine());
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
      Path inside = folder.resolve("checks");
      if (Files.isDirectory(inside)) {
        for (Path file : markdown(inside)) {
          checks.add(new Check(slug(file), Files.readString(file)));
        }
      }
    }
    return checks;
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
    try (InputStream in = Guides.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
