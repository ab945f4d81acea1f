package io.chibinet.site;

import io.chibinet.expand.Libraries;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.syntax.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  // How many names without documentation are told by name.
  private static final int MOST_SILENT = 10;

  private final SiteOptions options;
  private final LibraryPath path;
  private final List<LibraryName> ofFolders;
  private final LibraryIndex index;
  private final List<Library> shown;
  private final List<Guide> guides;
  private final List<Check> checks;

  private Site(
      SiteOptions options,
      LibraryPath path,
      List<LibraryName> ofFolders,
      LibraryIndex index,
      List<Library> shown,
      List<Guide> guides,
      List<Check> checks) {
    this.options = options;
    this.path = path;
    this.ofFolders = ofFolders;
    this.index = index;
    this.shown = shown;
    this.guides = guides;
    this.checks = checks;
  }

  /**
   * Reads the libraries and guides that {@code options} name.
   *
   * @throws IOException if a folder holds no library, or a guide cannot be read
   */
  public static Site of(SiteOptions options) throws IOException {
    LibraryPath path = LibraryPath.bundled();
    List<LibraryName> names = new ArrayList<>();
    for (Path folder : options.folders()) {
      LibraryFolder libraries = LibraryFolder.of(folder);
      path = path.with(libraries);
      if (libraries.names().isEmpty()) {
        throw new IOException(
            folder + ": no library in it; the library (my tools) would be the file my/tools.sld");
      }
      names.addAll(libraries.names());
    }
    LibraryIndex index = LibraryIndex.of(path);
    List<Library> shown =
        index.libraries().stream()
            .filter(library -> isShown(library.name(), options, names))
            .toList();
    List<Guide> guides = new ArrayList<>(options.isProduct() ? Guides.bundled(index) : List.of());
    guides.addAll(Guides.in(options.guides()));
    if (options.settings().isPresent()) {
      guides.add(Settings.guide(options.settings().get()));
    }
    List<Check> written = new ArrayList<>(Guides.checksIn(options.guides()));
    List<Check> explained = List.of();
    if (options.isProduct()) {
      explained = Check.ofRuntime();
      written.addAll(Guides.bundledChecks());
    }
    List<Check> checks = Check.all(explained, written);
    return new Site(options, path, names, index, shown, guides, checks);
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

  /**
   * What is wrong with the libraries: markup of the documentation that nobody knows and, in users'
   * libraries, whatever would keep them from being imported. In the order of the libraries; then
   * the links of users' guides that lead nowhere.
   *
   * @throws IOException if a file can no longer be read
   */
  public List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    // One for all, because each would expand what the libraries import once more.
    Libraries expanded = new Libraries(path, null);
    shown.forEach(library -> problems.addAll(library.problems()));
    for (LibraryName name : ofFolders) {
      expanded.find(name).ifPresent(found -> problems.addAll(found.problems()));
    }
    if (!options.guides().isEmpty()) {
      problems.addAll(GuideLinks.broken(options.guides(), html()));
    }
    return problems;
  }

  /** How much it documents, in a line: {@code 2 libraries, 31 names, 1 without documentation}. */
  public String extent() {
    List<String> names = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Library library : shown) {
      for (Exported exported : index.exports(library.name())) {
        if (exported.isDefinedHere()) {
          names.add(exported.name());
          if (!exported.declaration().orElseThrow().documentation().hasProse()) {
            silent.add(exported.name());
          }
        }
      }
    }
    String text = counted(shown.size(), "library", "libraries");
    text += ", " + counted(names.size(), "name", "names");
    if (!silent.isEmpty()) {
      text +=
          "; without documentation: "
              + String.join(" ", silent.subList(0, Math.min(silent.size(), MOST_SILENT)));
      text += silent.size() > MOST_SILENT ? " and " + (silent.size() - MOST_SILENT) + " more" : "";
    }
    return text;
  }

  private static String counted(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
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
    if (options.isProduct()) {
      for (String picture : HomePage.PICTURES) {
        files.put("assets/" + picture, Guides.bytes("site/" + picture));
      }
    }
    files.putAll(Guides.attachments(options.guides()));
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
    files.put(SiteData.SCHEMA, Guides.bytes("site/" + SiteData.SCHEMA));
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
    pages.addAll(GuidePage.of(guides, links));
    ListPages lists = new ListPages(index, shown, links);
    reference.add(lists.names());
    if (libraries.stream().anyMatch(library -> !library.topics().isEmpty())) {
      reference.add(lists.topics(libraries));
    }
    if (!checks.isEmpty()) {
      reference.add(ListPages.checks(checks, links));
    }
    pages.addAll(reference);
    pages.addAll(GuidePage.of(checks.stream().map(Check::guide).toList(), links));
    for (Sources.Shown source : sources.texts()) {
      pages.add(SourcePage.of(source, links));
    }
    return pages;
  }

  /** The files of the site as Markdown, for other tools that make sites. */
  public SortedMap<String, byte[]> markdown() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(Guides.attachments(options.guides()));
    new MarkdownPages(options, index, shown, guides, checks)
        .files()
        .forEach((path, text) -> files.put(path, bytes(text)));
    SiteData data = new SiteData(options, index, shown, guides, checks);
    files.put("index.json", bytes(data.indexJson(".md")));
    files.put(SiteData.SCHEMA, Guides.bytes("site/" + SiteData.SCHEMA));
    return files;
  }

  /** Writes {@code files} below {@code folder}; other files that are there stay. */
  public static void write(Map<String, byte[]> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
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
