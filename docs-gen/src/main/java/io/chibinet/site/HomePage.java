package io.chibinet.site;

import io.chibinet.library.Library;
import java.util.List;

/** The first page: what it is, a taste of it, the guides and the libraries. */
final class HomePage {
  private static final String SAMPLE =
      """
      (import (scheme base) (scheme write) (chibi net))

      (with-net-io "localhost" 8080
        (lambda (in out)
          (write-string "GET / HTTP/1.0\\r\\n\\r\\n" out)
          (flush-output-port out)
          (display (read-line in))))""";

  private HomePage() {}

  static Page of(
      SiteOptions options, String logo, List<Guide> guides, List<Library> libraries, Links links) {
    StringBuilder main = new StringBuilder("<div class=\"hero\">\n");
    main.append(logo.isEmpty() ? "" : "<div class=\"mark\">" + logo + "</div>\n");
    main.append("<h1>").append(Html.escape(options.name())).append("</h1>\n<p>");
    main.append(Html.escape(options.tagline())).append("</p>\n</div>\n");
    if (options.isProduct()) {
      main.append(new DocHtml(new CodeHtml(links, "index.html", null)).snippet(SAMPLE));
    }
    if (!guides.isEmpty()) {
      main.append("<h2 id=\"guides\">Guides</h2>\n<ul class=\"cards\">\n");
      for (Guide guide : guides) {
        main.append(
            "<li><a href=\"%s\">%s</a><p>%s</p></li>\n"
                .formatted(
                    guide.address().fromRoot(),
                    Html.escape(guide.title()),
                    Html.escape(guide.summary())));
      }
      main.append("</ul>\n");
    }
    main.append("<h2 id=\"libraries\">Libraries</h2>\n<dl class=\"names\">\n");
    for (Library library : libraries) {
      main.append(
          "<div><dt><code><a href=\"%s\">%s</a></code></dt><dd>%s</dd></div>\n"
              .formatted(
                  Address.of(Links.page(library.name())).fromRoot(),
                  Html.escape(library.name().toString()),
                  Html.escape(library.summary())));
    }
    main.append("</dl>\n");
    return new Page(
        "index.html", options.name(), options.tagline(), "home", main.toString(), List.of());
  }
}
