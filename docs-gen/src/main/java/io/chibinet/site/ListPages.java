package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages that list things from everywhere: all names, all topics, all checks. */
final class ListPages {
  /** The page of topics, from which the sidebar takes them too. */
  static final String TOPICS = "topics.html";

  /** The page that lists the checks. */
  static final String CHECKS = "checks.html";

  private final LibraryIndex index;
  private final List<Library> shown;
  private final Links links;

  ListPages(LibraryIndex index, List<Library> shown, Links links) {
    this.index = index;
    this.shown = shown;
    this.links = links;
  }

  /** Every name with the libraries that define it, by first letter. */
  Page names() {
    Map<String, List<Exported>> letters = new TreeMap<>();
    for (Library library : shown) {
      for (Exported exported : index.exports(library.name())) {
        if (exported.isDefinedHere()) {
          letters.computeIfAbsent(letter(exported.name()), l -> new ArrayList<>()).add(exported);
        }
      }
    }
    StringBuilder main = new StringBuilder("<h1>All names</h1>\n");
    List<Heading> contents = new ArrayList<>();
    letters.forEach(
        (letter, names) -> {
          String id = "letter-" + (letter.equals("…") ? "other" : letter.toLowerCase(Locale.ROOT));
          main.append("<h2 id=\"%s\">%s</h2>\n<dl class=\"names\">\n".formatted(id, letter));
          contents.add(new Heading(2, id, letter));
          names.sort(
              Comparator.comparing(Exported::name).thenComparing(e -> e.library().toString()));
          names.forEach(exported -> name(exported, main));
          main.append("</dl>\n");
        });
    return new Page(
        "names.html",
        "All names",
        "Every name of every library.",
        "letters",
        main.toString(),
        contents);
  }

  private static String letter(String name) {
    char first = Character.toUpperCase(name.charAt(0));
    return Character.isLetter(first) ? String.valueOf(first) : "…";
  }

  private void name(Exported exported, StringBuilder main) {
    Declaration declaration = exported.declaration().orElseThrow();
    String home = new Address(Links.page(exported.library()), Html.id(exported.name())).fromRoot();
    String library = Links.page(exported.library());
    main.append(
        "<div><dt><code><a href=\"%s\">%s</a></code> <a class=\"from\" href=\"%s\">%s</a></dt><dd>%s</dd></div>\n"
            .formatted(
                home,
                Html.name(exported.name()),
                Address.of(library).fromRoot(),
                Html.escape(exported.library().toString()),
                Html.escape(declaration.documentation().summary())));
  }

  /** The parts of all libraries, by title. */
  Page topics(List<LibraryPage> pages) {
    Map<String, List<LibraryPage.Topic>> topics =
        new TreeMap<>(Comparator.comparing((String title) -> title.toLowerCase(Locale.ROOT)));
    for (LibraryPage page : pages) {
      for (LibraryPage.Topic topic : page.topics()) {
        topics.computeIfAbsent(topic.title(), t -> new ArrayList<>()).add(topic);
      }
    }
    StringBuilder main = new StringBuilder("<h1>Topics</h1>\n");
    List<Heading> contents = new ArrayList<>();
    HeadingIds ids = new HeadingIds();
    topics.forEach(
        (title, parts) -> {
          // A title is HTML; its id is made of the words alone.
          String id = ids.next(title.replaceAll("<[^>]*>|&\\w+;", " "));
          main.append("<h2 id=\"%s\">%s</h2>\n<dl class=\"overview\">\n".formatted(id, title));
          contents.add(new Heading(2, id, title));
          parts.forEach(topic -> part(topic, main));
          main.append("</dl>\n");
        });
    return new Page(
        TOPICS, "Topics", "What there is, by topic.", "list", main.toString(), contents);
  }

  private void part(LibraryPage.Topic topic, StringBuilder main) {
    CodeHtml code = new CodeHtml(links, TOPICS, topic.library());
    String library = Html.escape(topic.library().toString());
    // A part that is called like the topic says nothing new.
    boolean isSame = topic.part().isEmpty() || topic.part().equals(topic.title());
    main.append(
        "<div><dt><a href=\"%s\">%s</a></dt><dd>%s</dd></div>\n"
            .formatted(
                topic.address().fromRoot(),
                isSame ? library : topic.part() + " <span class=\"in\">" + library + "</span>",
                code.names(topic.names())));
  }

  /** Every diagnostic with the start of its page. */
  static Page checks(List<Check> checks, Links links) {
    StringBuilder main =
        new StringBuilder("<h1>Checks</h1>\n<p>Every problem that the editor and ")
            .append("<code>chibi-net check</code> report has a code and a page.</p>\n");
    List<Heading> contents = new ArrayList<>();
    HeadingIds ids = new HeadingIds();
    for (Check.Group group : Check.Group.values()) {
      List<Check> some = checks.stream().filter(check -> check.group() == group).toList();
      if (!some.isEmpty()) {
        String id = ids.next(group.title());
        contents.add(new Heading(2, id, group.title()));
        main.append("<h2 id=\"%s\">%s</h2>\n<dl class=\"names\">\n".formatted(id, group.title()));
        some.forEach(check -> check(check, links, main));
        main.append("</dl>\n");
      }
    }
    return new Page(
        CHECKS,
        "Checks",
        "Every problem that is reported, with what to do about it.",
        "list",
        main.toString(),
        contents);
  }

  private static void check(Check check, Links links, StringBuilder main) {
    Guide guide = check.guide();
    main.append(
        "<div><dt><code><a href=\"%s\">%s</a></code></dt><dd>%s</dd></div>\n"
            .formatted(
                guide.address().fromRoot(),
                Html.escape(check.code()),
                GuidePage.firstSentence(guide, links, CHECKS)));
  }
}
