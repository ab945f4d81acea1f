package io.chibinet.site;

import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import java.util.List;

/** The first page: what it is, how to start, the guides and the libraries. */
final class HomePage {
  private static final String START =
      """
      bin/chibi-net examples/echo.scm   # builds on first use, and runs
      bin/chibi-net                     # starts a session""";

  // One picture for light and one for dark: the style sheet shows the one that fits.
  private static final String EDITOR =
      """
      <figure class="editor">
      <img class="for-light" src="assets/editor-light.png" width="1120" height="620" loading="lazy" \
      alt="A program in the editor: a card shows how make-listener-socket is called and what it \
      returns, parameters' names stand at arguments, and a port that cannot be is underlined.">
      <img class="for-dark" src="assets/editor-dark.png" width="1120" height="620" loading="lazy" \
      alt="The same program in dark colours.">
      </figure>""";

  /** What the first page of the product shows, besides what all pages share. */
  static final List<String> PICTURES = List.of("editor-light.png", "editor-dark.png");

  private HomePage() {}

  static Page of(
      SiteOptions options, String logo, List<Guide> guides, List<Library> libraries, Links links) {
    StringBuilder main = new StringBuilder("<div class=\"hero\">\n");
    main.append(logo.isEmpty() ? "" : "<div class=\"mark\">" + logo + "</div>\n");
    main.append("<h1>").append(Html.escape(options.name())).append("</h1>\n<p>");
    main.append(Html.escape(options.tagline())).append("</p>\n");
    if (options.isProduct()) {
      main.append(DocHtml.plain(START));
      main.append("<p class=\"first\"><a href=\"guide/getting-started.html\">Get started</a> ")
          .append("<a href=\"chibi/net.html\">The socket library</a></p>\n");
    }
    main.append("</div>\n");
    if (options.isProduct()) {
      main.append("<div class=\"pitch\">\n")
          .append(GuidePage.body(Guides.home(), links).replace("<p>{editor}</p>", EDITOR))
          .append("</div>\n");
    }
    cards(guides, main);
    libraries(libraries, main);
    return new Page(
        "index.html", options.name(), options.tagline(), "home", main.toString(), List.of());
  }

  private static void cards(List<Guide> guides, StringBuilder main) {
    if (guides.isEmpty()) {
      return;
    }
    main.append("<h2 id=\"guides\">Guides</h2>\n<ul class=\"cards\">\n");
    for (Guide guide : guides) {
      main.append(
          "<li><a href=\"%s\">%s</a><p>%s</p></li>\n"
              .formatted(
                  guide.address().fromRoot(),
                  Html.escape(guide.title()),
                  Html.escape(DocText.firstSentence(guide.summary()))));
    }
    main.append("</ul>\n");
  }

  private static void libraries(List<Library> libraries, StringBuilder main) {
    main.append("<h2 id=\"libraries\">Libraries</h2>\n<dl class=\"names libraries\">\n");
    for (Library library : libraries) {
      main.append(
          "<div><dt><code><a href=\"%s\">%s</a></code></dt><dd>%s</dd></div>\n"
              .formatted(
                  Address.of(Links.page(library.name())).fromRoot(),
                  Html.escape(library.name().toString()),
                  Html.escape(library.summary())));
    }
    main.append("</dl>\n");
  }
}
