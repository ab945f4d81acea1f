package io.chibinet.site;

import io.chibinet.library.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of all pages, the same everywhere but for what it marks and unfolds. */
final class Sidebar {
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
        item(guide.address(), Html.escape(guide.title()), page, out).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    out.append("<h2>Libraries</h2>\n");
    families.forEach((family, libraries) -> family(family, libraries, page, out));
    if (!reference.isEmpty()) {
      out.append("<h2>Reference</h2>\n<ul>\n");
      for (Page other : reference) {
        item(Address.of(other.path()), Html.escape(other.title()), page, out).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    return out.toString();
  }

  private void family(String family, List<Library> libraries, Page page, StringBuilder out) {
    boolean isHere = libraries.stream().anyMatch(library -> isAt(library, page));
    boolean isOpen = isHere || families.size() == 1 || family.equals("chibi");
    out.append(isOpen ? "<details open>" : "<details>")
        .append("<summary>")
        .append(Html.escape(family))
        .append("</summary>\n<ul>\n");
    for (Library library : libraries) {
      String label = Html.escape(library.name().toString());
      item(Address.of(Links.page(library.name())), label, page, out);
      if (isAt(library, page)) {
        topics(page, out);
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n</details>\n");
  }

  // The page that is open shows its topics: the headings of the library.
  private static void topics(Page page, StringBuilder out) {
    List<Heading> topics =
        page.contents().stream().filter(heading -> heading.level() == 2).toList();
    if (topics.isEmpty()) {
      return;
    }
    out.append("\n<ul>\n");
    for (Heading topic : topics) {
      out.append("<li><a href=\"#")
          .append(Html.encode(topic.id()))
          .append("\">")
          .append(topic.label())
          .append("</a></li>\n");
    }
    out.append("</ul>\n");
  }

  private static boolean isAt(Library library, Page page) {
    return Links.page(library.name()).equals(page.path());
  }

  private static StringBuilder item(Address address, String label, Page page, StringBuilder out) {
    boolean isHere = address.page().equals(page.path());
    return out.append("<li><a href=\"")
        .append(isHere ? "#content" : address.from(page.path()))
        .append(isHere ? "\" aria-current=\"page\">" : "\">")
        .append(label)
        .append("</a>");
  }
}
