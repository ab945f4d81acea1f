package io.chibinet.site;

import io.chibinet.library.Library;
import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole site: a file for every page, and what pages share. The same libraries and options give
 * the same bytes.
 */
public final class Site {
  private static final List<String> ASSETS =
      List.of(
          "site.css",
          "site.js",
          "theme.js",
          "fonts/text.woff2",
          "fonts/text-italic.woff2",
          "fonts/code.woff2",
          "fonts/LICENSE.txt");

  private final SiteOptions options;
  private final LibraryIndex index;
  private final List<Library> shown;
  private final List<Guide> guides;
  private final List<Check> checks;

  private Site(
      SiteOptions options,
      LibraryIndex index,
      List<Library> shown,
      List<Guide> guides,
      List<Check> checks) {
    this.options = options;
    this.index = index;
    this.shown = shown;
    this.guides = guides;
    this.checks = checks;
  }

  /**
   * Reads the libraries and guides that {@code options} name.
   *
   * @throws IOException if a guide cannot be read
   */
  public static Site of(SiteOptions options) throws IOException {
    LibraryPath path = LibraryPath.bundled();
    List<LibraryName> names = new ArrayList<>();
    for (Path folder : options.folders()) {
      LibraryFolder libraries = LibraryFolder.of(folder);
      path = path.with(libraries);
      names.addAll(libraries.names());
    }
    LibraryIndex index = LibraryIndex.of(path);
    List<Library> shown =
        index.libraries().stream()
            .filter(library -> isShown(library.name(), options, names))
            .toList();
    List<Guide> guides = new ArrayList<>(options.isProduct() ? Guides.bundled() : List.of());
    guides.addAll(Guides.in(options.guides()));
    if (options.settings().isPresent()) {
      guides.add(Settings.guide(options.settings().get()));
    }
    List<Check> checks = new ArrayList<>(options.isProduct() ? Check.bundled() : List.of());
    checks.addAll(Guides.checksIn(options.guides()));
    checks.sort(Comparator.comparing(Check::code));
    return new Site(options, index, shown, guides, checks);
  }

  private static boolean isShown(
      LibraryName library, SiteOptions options, List<LibraryName> ofFolders) {
    return options.isProduct() ? !library.isInternal() : ofFolders.contains(library);
  }

  /** The libraries it documents, in the order of their names. */
  public List<Library> libraries() {
    return shown;
  }

  /** All that is known of the libraries it documents and of those they import. */
  public LibraryIndex index() {
    return index;
  }

  List<Guide> guides() {
    return guides;
  }

  /** What is wrong with the markup of the documentation, in the order of the libraries. */
  public List<Problem> problems() {
    return shown.stream().flatMap(library -> library.problems().stream()).toList();
  }

  /** The files of the site as HTML, by their paths from its root. */
  public SortedMap<String, byte[]> html() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String extension = options.logo().map(Site::ending).orElse(".svg");
    String icon = "assets/logo" + extension;
    String logo = options.logo().isEmpty() ? Guides.resource("site/logo.svg").strip() : "";
    files.put(
        icon,
        options.logo().isPresent()
            ? Files.readAllBytes(options.logo().get())
            : Guides.bytes("site/icon.svg"));
    for (String asset : ASSETS) {
      files.put("assets/" + asset, Guides.bytes("site/" + asset));
    }
    List<Page> reference = new ArrayList<>();
    List<Page> pages = pages(logo, reference);
    PageShell shell = new PageShell(options, new Sidebar(guides, shown, reference), icon, logo);
    for (Page page : pages) {
      if (files.put(page.path(), bytes(shell.html(page))) != null) {
        throw new IllegalStateException("two pages want to be " + page.path());
      }
    }
    SiteData data = new SiteData(options, index, shown, guides, checks);
    files.put("index.json", bytes(data.indexJson(".html")));
    files.put("assets/search.js", bytes(data.searchScript()));
    return files;
  }

  private List<Page> pages(String logo, List<Page> reference) {
    Links links = new Links(index, shown);
    Sources sources = new Sources(options.folders());
    List<Page> pages = new ArrayList<>();
    pages.add(HomePage.of(options, logo, guides, shown, links));
    List<LibraryPage> libraries = new ArrayList<>();
    for (Library library : shown) {
      libraries.add(new LibraryPage(library, index, links, sources, options.since()));
    }
    libraries.forEach(library -> pages.add(library.page()));
    guides.forEach(guide -> pages.add(GuidePage.of(guide, links)));
    ListPages lists = new ListPages(index, shown, links);
    reference.add(lists.names());
    reference.add(lists.topics(libraries));
    if (!checks.isEmpty()) {
      reference.add(ListPages.checks(checks));
    }
    pages.addAll(reference);
    checks.forEach(check -> pages.add(GuidePage.of(check.guide(), links)));
    for (SourceText text : sources.texts()) {
      pages.add(SourcePage.of(text, sources.path(text), links));
    }
    return pages;
  }

  /** The files of the site as Markdown, for other tools that make sites. */
  public SortedMap<String, byte[]> markdown() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    new MarkdownPages(options, index, shown, guides, checks)
        .files()
        .forEach((path, text) -> files.put(path, bytes(text)));
    SiteData data = new SiteData(options, index, shown, guides, checks);
    files.put("index.json", bytes(data.indexJson(".md")));
    return files;
  }

  /** Writes {@code files} below {@code folder}; other files that are there stay. */
  public static void write(Map<String, byte[]> files, Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
