package io.chibinet.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a site is made of and how it introduces itself.
 *
 * @param name what stands in its corner and in every title
 * @param tagline one sentence under the name on the first page
 * @param logo an SVG or PNG file to put in place of ours
 * @param folders library folders to document; none stands for the bundled libraries
 * @param guides folders of Markdown pages; a folder {@code checks} in them holds a page for each
 *     diagnostic
 * @param settings the {@code package.json} of a VS Code extension whose settings get a page
 * @param since the version of every entry that names none; empty shows none
 */
public record SiteOptions(
    String name,
    String tagline,
    Optional<Path> logo,
    List<Path> folders,
    List<Path> guides,
    Optional<Path> settings,
    Optional<String> since) {
  public SiteOptions {
    folders = List.copyOf(folders);
    guides = List.copyOf(guides);
  }

  /** The product's own site. */
  public static SiteOptions ofProduct() {
    return new SiteOptions(
        "Chibi Net",
        "A Scheme for network programs, on the JVM.",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        // Everything without a version of its own was there from the start.
        Optional.of("0.1.0"));
  }

  /** A site for the libraries below {@code folders}. */
  public static SiteOptions ofFolders(String name, List<Path> folders) {
    return new SiteOptions(
        name,
        "Documentation of its libraries.",
        Optional.empty(),
        folders,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the site is about the bundled libraries. */
  public boolean isProduct() {
    return folders.isEmpty();
  }
}
