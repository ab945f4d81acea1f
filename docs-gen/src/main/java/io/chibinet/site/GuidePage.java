package io.chibinet.site;

import io.chibinet.library.DocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** A guide as a page: our colours and links in its Scheme code, and a link on every heading. */
final class GuidePage {
  private final Guide guide;
  private final Links links;
  private final CodeHtml code;
  private final DocHtml doc;
  private final List<io.chibinet.site.Heading> contents = new ArrayList<>();
  private final HeadingIds ids = new HeadingIds();

  private GuidePage(Guide guide, Links links, String page) {
    this.guide = guide;
    this.links = links;
    this.code = new CodeHtml(links, page, null);
    this.doc = new DocHtml(code);
  }

  /** One page for each of {@code guides}, from which readers get to those before and behind it. */
  static List<Page> of(List<Guide> guides, Links links) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < guides.size(); i++) {
      StringBuilder steps = new StringBuilder();
      if (i > 0) {
        step(guides.get(i - 1), "prev", "Before", steps);
      }
      if (i + 1 < guides.size()) {
        step(guides.get(i + 1), "next", "Next", steps);
      }
      Guide guide = guides.get(i);
      pages.add(new GuidePage(guide, links, guide.address().page()).page(steps.toString()));
    }
    return pages;
  }

  /** What stands below the title of {@code guide}, as HTML. */
  static String body(Guide guide, Links links) {
    String html = new GuidePage(guide, links, guide.address().page()).html(guide.document());
    return html.replaceFirst("(?s)<h1 .*?</h1>\\s*", "");
  }

  /** The first sentence of {@code guide}, as HTML for a line of another {@code page}. */
  static String firstSentence(Guide guide, Links links, String page) {
    return guide
        .firstParagraph()
        .map(
            paragraph -> {
              cut(paragraph, DocText.firstSentence(Guide.text(paragraph)).length());
              String html = new GuidePage(guide, links, page).html(paragraph);
              return html.strip().replaceAll("^<p>|</p>$", "");
            })
        .orElse("");
  }

  // Leaves the first letters of a paragraph.
  private static void cut(Paragraph paragraph, int letters) {
    int left = letters;
    Node next;
    for (Node part = paragraph.getFirstChild(); part != null; part = next) {
      next = part.getNext();
      int length = part instanceof SoftLineBreak ? 1 : Guide.words(part).length();
      if (left <= 0) {
        part.unlink();
      } else if (part instanceof Text text && length > left) {
        text.setLiteral(text.getLiteral().substring(0, left));
      }
      left -= length;
    }
  }

  private static void step(Guide to, String relation, String label, StringBuilder steps) {
    steps.append(
        "<a rel=\"%s\" href=\"%s.html\"><span>%s</span> %s</a>\n"
            .formatted(relation, Html.encodePath(to.slug()), label, Html.escape(to.title())));
  }

  private Page page(String steps) {
    String main = "<div class=\"prose\">\n" + html(guide.document()) + "</div>\n";
    if (!steps.isEmpty()) {
      main += "<nav class=\"steps\" aria-label=\"Before and next\">\n" + steps + "</nav>\n";
    }
    return new Page(
        guide.address().page(), guide.title(), guide.summary(), "guide", main, contents);
  }

  // Its links are as on a page in the guide's folder.
  private String html(Node node) {
    return HtmlRenderer.builder()
        .extensions(Guide.EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> (AttributeProvider) GuidePage::adjust)
        .nodeRendererFactory(Blocks::new)
        .build()
        .render(node);
  }

  /**
   * Where a link of a guide leads on the site. Guides link to each other's files, so that the links
   * work where Markdown is read as it is.
   */
  static String address(String to) {
    return to.contains(":")
        ? to
        : to.replaceFirst("(^|/)(?:\\d+-)?([^/#]+)\\.md(#.*)?$", "$1$2.html$3");
  }

  private static void adjust(Node node, String tag, Map<String, String> attributes) {
    attributes.computeIfPresent("href", (name, to) -> address(to));
    attributes.computeIfPresent("align", (name, side) -> null);
  }

  /** What looks different here than in other Markdown. */
  private final class Blocks implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter out;

    Blocks(HtmlNodeRendererContext context) {
      this.context = context;
      this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FencedCodeBlock.class, Code.class, Heading.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof FencedCodeBlock block) {
        fence(block);
      } else if (node instanceof Code inline) {
        out.raw(code.inline(new DocText.Code(inline.getLiteral(), isScheme(inline.getLiteral()))));
      } else {
        heading((Heading) node);
      }
    }

    // Markdown has one mark for code of all kinds: a list, a literal or a name with an entry is
    // Scheme; a flag or a command line is not.
    private boolean isScheme(String text) {
      return text.matches("(?s)[(#'\"].*|-?[0-9]+") || links.find(text, null).isPresent();
    }

    private void fence(FencedCodeBlock block) {
      out.line();
      String text = block.getLiteral().stripTrailing();
      String language = block.getInfo().split(" ", 2)[0];
      switch (language) {
        case "scheme" -> out.raw(doc.snippet(text));
        case "output" ->
            out.raw("<pre class=\"code output\"><code>" + Html.escape(text) + "</code></pre>\n");
        default -> out.raw(DocHtml.plain(text));
      }
    }

    private void heading(Heading heading) {
      String title = Guide.text(heading);
      String id = ids.next(title);
      out.line();
      out.raw("<h" + heading.getLevel() + " id=\"" + Html.escape(id) + "\">");
      int from = contents.size();
      for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      if (heading.getLevel() > 1) {
        out.raw(
            "<a class=\"permalink\" href=\"#%s\" aria-label=\"Link to this part\">#</a>"
                .formatted(Html.encode(id)));
        contents.add(
            from, new io.chibinet.site.Heading(heading.getLevel(), id, Html.escape(title)));
      }
      out.raw("</h" + heading.getLevel() + ">");
      out.line();
    }
  }
}
