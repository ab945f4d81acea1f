package io.chibinet.site;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import java.util.List;

/** A source text with numbered lines, each of which can be linked to. */
final class SourcePage {
  private SourcePage() {}

  static Page of(SourceText text, String path, Links links) {
    String page = "source/" + path + ".html";
    LibraryName nearest = LibraryName.of(path.replaceAll("\\.[a-z]+$", "").split("/"));
    String code = new CodeHtml(links, page, nearest).write(Parser.parse(text));
    StringBuilder main =
        new StringBuilder("<h1 class=\"file\">")
            .append(Html.escape(path))
            .append("</h1>\n<pre class=\"code scheme listing\"><code>");
    int number = 1;
    for (String line : lines(code)) {
      main.append("<span class=\"line\" id=\"L").append(number++).append("\">");
      main.append(line).append("\n</span>");
    }
    main.append("</code></pre>\n");
    return new Page(page, path, "The source text " + path, "wide", main.toString(), List.of());
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
