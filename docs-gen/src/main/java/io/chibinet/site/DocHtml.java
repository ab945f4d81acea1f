package io.chibinet.site;

import io.chibinet.library.DocText;
import io.chibinet.library.DocText.Block;
import io.chibinet.library.DocText.Inline;
import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code ;;>} comments as HTML. */
final class DocHtml {
  private final CodeHtml code;

  DocHtml(CodeHtml code) {
    this.code = code;
  }

  /** Paragraphs, lists and code; headings and notes have places of their own on a page. */
  String blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).collect(Collectors.joining());
  }

  private String block(Block block) {
    if (block instanceof DocText.Paragraph paragraph) {
      return "<p>" + line(paragraph.text()) + "</p>\n";
    }
    if (block instanceof DocText.CodeBlock written) {
      return written.isScheme() ? snippet(written.code()) : plain(written.code());
    }
    if (block instanceof DocText.Example example) {
      return snippet(example.code());
    }
    if (block instanceof DocText.Items list) {
      return list.items().stream()
          .map(item -> "<li>" + item(item) + "</li>\n")
          .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
    return "";
  }

  // An item of one paragraph is set without the space around paragraphs.
  private String item(List<Block> blocks) {
    return blocks.size() == 1 && blocks.get(0) instanceof DocText.Paragraph paragraph
        ? line(paragraph.text())
        : blocks(blocks);
  }

  /** Scheme code on lines of its own. */
  String snippet(String text) {
    return "<pre class=\"code scheme\"><code>" + code.of(text) + "</code></pre>\n";
  }

  /** Other code on lines of its own. */
  static String plain(String text) {
    return "<pre class=\"code\"><code>" + Html.escape(text) + "</code></pre>\n";
  }

  /** Text in a line. */
  String line(List<Inline> text) {
    return text.stream().map(this::part).collect(Collectors.joining());
  }

  private String part(Inline part) {
    if (part instanceof DocText.Plain plain) {
      return Html.escape(plain.text());
    }
    if (part instanceof DocText.Variable variable) {
      return "<var>" + Html.escape(variable.name()) + "</var>";
    }
    if (part instanceof DocText.Code written) {
      return code.inline(written);
    }
    if (part instanceof DocText.Emphasis emphasis) {
      String tag = emphasis.isStrong() ? "strong" : "em";
      return "<" + tag + ">" + line(emphasis.text()) + "</" + tag + ">";
    }
    DocText.Link link = (DocText.Link) part;
    return "<a href=\"%s\">%s</a>".formatted(Html.escape(link.address()), line(link.text()));
  }
}
