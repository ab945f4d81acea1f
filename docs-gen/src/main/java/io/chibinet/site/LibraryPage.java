package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.LibraryName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page of one library: what it is for, then every name it exports, in the order of its text.
 */
final class LibraryPage {
  /** A piece of the page. */
  private sealed interface Item {}

  private record Section(int level, String id, String title, Optional<String> topic, String text)
      implements Item {
    Section with(Optional<String> itsTopic, String more) {
      return new Section(level, id, title, topic.or(() -> itsTopic), text + more);
    }
  }

  private record Entry(List<Declaration> declarations, DocText text) implements Item {}

  private final Library library;
  private final LibraryIndex index;
  private final String page;
  private final CodeHtml code;
  private final DocHtml doc;
  private final EntryHtml entries;
  private final Links links;
  private final Sources sources;
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder introduction = new StringBuilder();
  private final List<Item> items;

  LibraryPage(
      Library library, LibraryIndex index, Links links, Sources sources, Optional<String> since) {
    this.library = library;
    this.index = index;
    this.links = links;
    this.sources = sources;
    this.page = Links.page(library.name());
    this.code = new CodeHtml(links, page, library.name());
    this.doc = new DocHtml(code);
    this.entries = new EntryHtml(code, sources, page, since);
    index.exports(library.name()).forEach(exported -> ids.add(Html.id(exported.name())));
    this.items = withoutEmptySections(items());
  }

  Page page() {
    List<Heading> contents = new ArrayList<>();
    StringBuilder main = new StringBuilder();
    head(main);
    overview(main);
    int level = 1;
    for (Item item : items) {
      if (item instanceof Section section) {
        level = section.level() + 1;
        main.append(
            "<h%d id=\"%s\">%s<a class=\"permalink\" href=\"#%s\" aria-label=\"Link to this part\">#</a></h%d>\n"
                .formatted(
                    level,
                    Html.escape(section.id()),
                    section.title(),
                    Html.encode(section.id()),
                    level));
        main.append(section.text());
        contents.add(new Heading(level, section.id(), section.title()));
      } else if (item instanceof Entry entry) {
        main.append(entries.of(entry.declarations(), entry.text(), level + 1));
        for (Declaration declaration : entry.declarations()) {
          String id = Html.id(declaration.name());
          String label = "<code>" + Html.name(declaration.name()) + "</code>";
          contents.add(new Heading(4, id, label));
        }
      }
    }
    elsewhere(main, contents);
    String title = library.name().toString();
    return new Page(page, title, description(), "library", main.toString(), contents);
  }

  /** One sentence about the library. */
  private String description() {
    String summary = library.summary();
    return summary.isEmpty() ? "The library " + library.name() : summary;
  }

  private void head(StringBuilder main) {
    main.append("<h1><code>").append(Html.escape(library.name().toString())).append("</code>");
    main.append("<a class=\"source\" href=\"")
        .append(sources.of(library.location(), library.name()).from(page))
        .append("\">source</a></h1>\n");
    List<DocText.Block> blocks = library.documentation().blocks();
    int first = Math.min(1, blocks.size());
    // What it is, how to get it, and then the rest, whose examples may import it themselves.
    main.append("<div class=\"lead\">\n")
        .append(doc.blocks(blocks.subList(0, first)))
        .append(doc.snippet("(import " + library.name() + ")"))
        .append(doc.blocks(blocks.subList(first, blocks.size())))
        .append(introduction)
        .append("</div>\n");
  }

  // Every name in a few lines: the way in for those who know what they look for.
  private void overview(StringBuilder main) {
    StringBuilder out = new StringBuilder();
    List<String> names = new ArrayList<>();
    String title = "";
    int count = 0;
    for (Item item : items) {
      if (item instanceof Section section) {
        overviewLine(title, names, out);
        title = "<a href=\"#" + Html.encode(section.id()) + "\">" + section.title() + "</a>";
        names.clear();
      } else if (item instanceof Entry entry) {
        entry.declarations().forEach(declaration -> names.add(declaration.name()));
        count += entry.declarations().size();
      }
    }
    overviewLine(title, names, out);
    if (count > 3) {
      main.append("<dl class=\"overview\">\n").append(out).append("</dl>\n");
    }
  }

  private void overviewLine(String title, List<String> names, StringBuilder out) {
    if (!names.isEmpty()) {
      out.append("<div><dt>").append(title.isEmpty() ? "Names" : title).append("</dt><dd>");
      out.append(code.names(names)).append("</dd></div>\n");
    }
  }

  private List<Item> items() {
    Map<String, List<String>> exportedAs = new LinkedHashMap<>();
    for (Library.Export export : library.exports()) {
      exportedAs.computeIfAbsent(export.internal(), n -> new ArrayList<>()).add(export.name());
    }
    List<Item> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Library.Part part : library.parts()) {
      if (part instanceof Library.Prose prose) {
        prose(prose.text(), found);
      } else if (part instanceof Library.Entry entry) {
        List<Declaration> visible = new ArrayList<>();
        for (Declaration declaration : entry.declarations()) {
          for (String name : exportedAs.getOrDefault(declaration.name(), List.of())) {
            boolean isTheOne =
                index
                    .find(library.name(), name)
                    .filter(own -> own.location().equals(declaration.location()))
                    .isPresent();
            if (isTheOne && seen.add(name)) {
              visible.add(index.find(library.name(), name).orElseThrow());
            }
          }
        }
        if (!visible.isEmpty()) {
          found.add(new Entry(visible, entry.text()));
        }
      }
    }
    return found;
  }

  // A heading takes the text behind it up to the next heading.
  private void prose(DocText text, List<Item> found) {
    DocText.Heading heading = null;
    List<DocText.Block> blocks = new ArrayList<>();
    for (DocText.Block block : text.blocks()) {
      if (block instanceof DocText.Heading next) {
        section(heading, blocks, found);
        heading = next;
        blocks.clear();
      } else {
        blocks.add(block);
      }
    }
    section(heading, blocks, found);
  }

  private void section(DocText.Heading heading, List<DocText.Block> blocks, List<Item> found) {
    String text = doc.blocks(blocks);
    Optional<String> topic = new DocText(blocks, List.of()).topic();
    int last = found.size() - 1;
    if (heading != null) {
      String title = DocText.plain(heading.text());
      found.add(new Section(heading.level(), freeId(title), doc.line(heading.text()), topic, text));
    } else if (last < 0) {
      introduction.append(text);
    } else if (found.get(last) instanceof Section above) {
      found.set(last, above.with(topic, text));
    } else if (!text.isEmpty()) {
      // Text between two entries needs a heading of its own to be seen as such.
      found.add(new Section(1, freeId("more"), "More", Optional.empty(), text));
    }
  }

  // Names come first: an entry's id is its name, whatever the headings are called.
  private String freeId(String title) {
    String slug = Html.slug(title);
    String id = slug.isEmpty() ? "part" : slug;
    for (int i = 2; !ids.add(id); i++) {
      id = slug + "." + i;
    }
    return id;
  }

  private static List<Item> withoutEmptySections(List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Section section && section.text().isEmpty()) {
        boolean isLast = i + 1 == items.size();
        boolean isClosed =
            !isLast && items.get(i + 1) instanceof Section next && next.level() <= section.level();
        if (isLast || isClosed) {
          continue;
        }
      }
      kept.add(items.get(i));
    }
    return kept;
  }

  // Names that come from other libraries have a line here and their entry there.
  private void elsewhere(StringBuilder main, List<Heading> contents) {
    Map<LibraryName, List<Exported>> origins = new LinkedHashMap<>();
    for (Exported exported : index.exports(library.name())) {
      if (exported.declaration().isPresent() && !exported.isDefinedHere()) {
        origins
            .computeIfAbsent(exported.declaration().get().library(), o -> new ArrayList<>())
            .add(exported);
      }
    }
    for (Map.Entry<LibraryName, List<Exported>> origin : origins.entrySet()) {
      String id = freeId("from " + String.join(" ", origin.getKey().parts()));
      String name = code.inline(new DocText.Code(origin.getKey().toString(), true));
      main.append("<h2 id=\"%s\">From %s</h2>\n".formatted(id, name));
      contents.add(
          new Heading(2, id, "From <code>" + Html.escape(origin.getKey().toString()) + "</code>"));
      main.append("<dl class=\"names\">\n");
      origin.getValue().forEach(exported -> line(exported, main));
      main.append("</dl>\n");
    }
  }

  private void line(Exported exported, StringBuilder main) {
    Declaration declaration = exported.declaration().orElseThrow();
    String name = Html.name(exported.name());
    Optional<Address> home =
        links
            .find(exported.name(), library.name())
            .map(Links.Target::address)
            .filter(address -> !address.page().equals(page));
    main.append("<div><dt id=\"%s\"><code>".formatted(Html.escape(Html.id(exported.name()))));
    main.append(
        home.map(to -> "<a href=\"%s\">%s</a>".formatted(to.from(page), name)).orElse(name));
    main.append("</code></dt><dd>")
        .append(Html.escape(declaration.documentation().summary()))
        .append("</dd></div>\n");
  }

  /**
   * Names of a library that belong together.
   *
   * @param title of the topic
   * @param part the heading they stand under, as HTML; empty if the library has none for them
   * @param address of that heading, or of the library
   */
  record Topic(
      String title, LibraryName library, String part, Address address, List<String> names) {}

  /**
   * The names of the library by topic, in the order of the page. A section belongs to the topic
   * that it or the library names, and else is a topic of its own.
   */
  List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    Section open = null;
    List<String> names = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Section section && section.level() == 1) {
        topic(open, names, topics);
        open = section;
        names.clear();
      } else if (item instanceof Entry entry) {
        entry.declarations().forEach(declaration -> names.add(declaration.name()));
      }
    }
    topic(open, names, topics);
    return topics;
  }

  private void topic(Section section, List<String> names, List<Topic> topics) {
    Optional<String> named = library.documentation().topic();
    if (section != null) {
      named = section.topic().or(() -> library.documentation().topic());
    }
    if (names.isEmpty() || section == null && named.isEmpty()) {
      return;
    }
    String part = section == null ? "" : section.title();
    Address address = new Address(page, section == null ? "" : section.id());
    topics.add(
        new Topic(
            named.map(Html::escape).orElse(part),
            library.name(),
            part,
            address,
            List.copyOf(names)));
  }
}
