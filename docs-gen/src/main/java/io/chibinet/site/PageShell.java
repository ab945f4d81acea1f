package io.chibinet.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the content of every page: the head, the bar on top, the two columns. */
final class PageShell {
  private static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html lang="en" data-root="{root}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{title}</title>
      <meta name="description" content="{description}">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="{root}{icon}">
      <link rel="stylesheet" href="{root}assets/site.css">
      <script src="{root}assets/theme.js"></script>
      <script src="{root}assets/site.js" defer></script>
      </head>
      <body{style}>
      <a class="skip" href="#content">Skip to the content</a>
      <header class="top">
      <a class="brand" href="{home}">{logo}<span>{name}</span></a>
      <div class="search" role="search"></div>
      <a class="menu-link" href="#menu">Menu</a>
      </header>
      <div class="columns">
      <main id="content">
      {main}</main>
      {contents}<nav id="menu" class="menu" aria-label="Site">
      {sidebar}</nav>
      </div>
      <footer class="bottom">
      <p>{footer}</p>
      </footer>
      </body>
      </html>
      """;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  private final SiteOptions options;
  private final Sidebar sidebar;
  private final String icon;
  private final String logo;

  /**
   * For all pages of one site.
   *
   * @param icon the path of the logo from the root of the site
   * @param logo the logo as inline SVG; empty to show the icon instead
   */
  PageShell(SiteOptions options, Sidebar sidebar, String icon, String logo) {
    this.options = options;
    this.sidebar = sidebar;
    this.icon = icon;
    this.logo = logo;
  }

  /** The whole text of {@code page}. */
  String html(Page page) {
    String root = Address.rootOf(page.path());
    String name = Html.escape(options.name());
    String image =
        logo.isEmpty() ? "<img src=\"" + root + icon + "\" alt=\"\" height=\"28\">" : logo;
    String title = Html.escape(page.title());
    return fill(
        Map.ofEntries(
            Map.entry("root", root),
            Map.entry("title", page.title().equals(options.name()) ? title : title + " · " + name),
            Map.entry("description", Html.escape(page.description())),
            Map.entry("icon", icon),
            Map.entry("style", page.style().isEmpty() ? "" : " class=\"" + page.style() + "\""),
            Map.entry("home", Address.of("index.html").from(page.path())),
            Map.entry("logo", image),
            Map.entry("name", name),
            Map.entry("footer", footer()),
            Map.entry("sidebar", sidebar.html(page)),
            Map.entry("contents", contents(page.contents())),
            Map.entry("main", page.main())));
  }

  // In one pass: a value may hold what looks like a placeholder.
  private static String fill(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(TEMPLATE)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  private String footer() {
    return options.isProduct()
        ? "Written from the <code>;;&gt;</code> comments of the libraries themselves."
        : Html.escape(options.name()) + " · written by <code>chibi-net docs</code>.";
  }

  private static String contents(List<Heading> headings) {
    if (headings.size() < 2) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("<nav class=\"contents\" aria-labelledby=\"contents-title\">\n")
            .append("<p id=\"contents-title\" class=\"title\">On this page</p>\n<ul>\n");
    for (Heading heading : headings) {
      out.append("<li class=\"l")
          .append(heading.level())
          .append("\"><a href=\"#")
          .append(Html.encode(heading.id()))
          .append("\">")
          .append(heading.label())
          .append("</a></li>\n");
    }
    return out.append("</ul>\n</nav>\n").toString();
  }
}
