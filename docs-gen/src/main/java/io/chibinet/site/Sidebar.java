package io.chibinet.site;

import io.chibinet.library.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of all pages, the same everywhere but for what it marks and unfolds. */
final class Sidebar {
  private static final int MOST_OPEN_LIBRARIES = 12;
  private static final int MOST_OPEN_TOPICS = 8;

  private final List<Guide> guides;
  private final List<Page> reference;
  private final Map<String, List<Library>> families = new LinkedHashMap<>();

  /**
   * A sidebar.
   *
   * @param reference pages that list things, such as all names
   */
  Sidebar(List<Guide> guides, List<Library> libraries, List<Page> reference) {
    this.guides = guides;
    this.reference = reference;
    for (Library library : libraries) {
      families
          .computeIfAbsent(library.name().parts().get(0), family -> new ArrayList<>())
          .add(library);
    }
  }

  String html(Page page) {
    StringBuilder out = new StringBuilder();
    if (!guides.isEmpty()) {
      out.append("<h2>Guides</h2>\n<ul>\n");
      for (Guide guide : guides) {
        item(guide.address(), Html.escape(guide.title()), "", page, out);
        if (guide.address().page().equals(page.path())) {
          sections(page, "narrow", out);
        }
        out.append("</li>\n");
      }
      out.append("</ul>\n");
    }
    out.append("<h2>Libraries</h2>\n");
    families.forEach((family, libraries) -> family(family, libraries, page, out));
    reference.stream()
        .filter(other -> other.path().equals(ListPages.TOPICS))
        .forEach(topics -> topics(topics, page, out));
    if (!reference.isEmpty()) {
      out.append("<h2>Reference</h2>\n<ul>\n");
      for (Page other : reference) {
        item(Address.of(other.path()), Html.escape(other.title()), "", page, out).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    return out.toString();
  }

  private void family(String family, List<Library> libraries, Page page, StringBuilder out) {
    boolean isHere = libraries.stream().anyMatch(library -> isAt(library, page));
    boolean isShort = families.values().stream().mapToInt(List::size).sum() <= MOST_OPEN_LIBRARIES;
    boolean isOpen = isHere || isShort || family.equals("chibi");
    out.append(isOpen ? "<details open>" : "<details>")
        .append("<summary>")
        .append(Html.escape(family))
        .append("</summary>\n<ul>\n");
    for (Library library : libraries) {
      String label = Html.escape(library.name().toString());
      // A number says little of a library.
      item(Address.of(Links.page(library.name())), label, library.summary(), page, out);
      if (isAt(library, page)) {
        sections(page, "wide", out);
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n</details>\n");
  }

  // The page that is open shows its own headings; those of a guide only where there is no room for
  // "On this page".
  private static void sections(Page page, String style, StringBuilder out) {
    List<Heading> sections = headings(page);
    if (!sections.isEmpty()) {
      out.append("\n<ul class=\"sections ").append(style).append("\">\n");
      sections.forEach(heading -> link("#" + Html.encode(heading.id()), heading.label(), out));
      out.append("</ul>\n");
    }
  }

  // The other way in: what there is for a purpose, in whatever library it is.
  private static void topics(Page topics, Page page, StringBuilder out) {
    boolean isOpen = page == topics || headings(topics).size() <= MOST_OPEN_TOPICS;
    out.append(isOpen ? "<details open>" : "<details>")
        .append("<summary>By topic</summary>\n<ul>\n");
    for (Heading topic : headings(topics)) {
      link(new Address(topics.path(), topic.id()).from(page.path()), topic.label(), out);
    }
    out.append("</ul>\n</details>\n");
  }

  private static List<Heading> headings(Page page) {
    return page.contents().stream().filter(heading -> heading.level() == 2).toList();
  }

  private static void link(String address, String label, StringBuilder out) {
    out.append("<li><a href=\"%s\">%s</a></li>\n".formatted(address, label));
  }

  private static boolean isAt(Library library, Page page) {
    return Links.page(library.name()).equals(page.path());
  }

  private static StringBuilder item(
      Address address, String label, String hint, Page page, StringBuilder out) {
    boolean isHere = address.page().equals(page.path());
    // The pages of single checks are too many to be listed.
    boolean isAbove = address.page().equals(ListPages.CHECKS) && page.path().startsWith("check/");
    return out.append("<li><a href=\"")
        .append(isHere ? "#content" : address.from(page.path()))
        .append(isHere ? "\" aria-current=\"page" : isAbove ? "\" aria-current=\"true" : "")
        .append(hint.isEmpty() ? "\">" : "\" title=\"" + Html.escape(hint) + "\">")
        .append(label)
        .append("</a>");
  }
}
