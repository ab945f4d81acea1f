package io.chibinet.site;

import io.chibinet.library.DocText;
import io.chibinet.syntax.Parser;
import java.util.List;

/** A source text with numbered lines, each of which can be linked to. */
final class SourcePage {
  private SourcePage() {}

  static Page of(Sources.Shown source, Links links) {
    String page = "source/" + source.path() + ".html";
    CodeHtml writer = new CodeHtml(links, page, source.library());
    String code = writer.write(Parser.parse(source.text()));
    StringBuilder main =
        new StringBuilder("<h1 class=\"file\">")
            .append(Html.escape(source.path()))
            .append("</h1>\n<p>A source text of ")
            .append(writer.inline(new DocText.Code(source.library().toString(), true)))
            .append("</p>\n<pre class=\"code scheme listing\"><code>");
    int number = 1;
    for (String line : lines(code)) {
      main.append("<span class=\"line\" id=\"L").append(number++).append("\">");
      main.append(line).append("\n</span>");
    }
    main.append("</code></pre>\n");
    String description = "A source text of " + source.library();
    return new Page(page, source.path(), description, "wide", main.toString(), List.of());
  }

  // A block comment or string over several lines is one element, which each line has to reopen.
  private static List<String> lines(String code) {
    StringBuilder out = new StringBuilder();
    String open = "";
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '<') {
        int end = code.indexOf('>', i);
        String tag = code.substring(i, end + 1);
        open = tag.startsWith("</") ? "" : tag.startsWith("<span") ? tag : open;
        out.append(tag);
        i = end;
      } else if (c == '\n' && !open.isEmpty()) {
        out.append("</span>\n").append(open);
      } else if (c != '\r') {
        out.append(c);
      }
    }
    return out.toString().stripTrailing().lines().toList();
  }
}
