package io.chibinet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page written in Markdown. Its first heading is its title, its first paragraph its summary.
 *
 * @param folder the folder of its page on the site, such as {@code guide}
 * @param slug the name of its file without ending
 */
record Guide(String folder, String slug, String markdown) {
  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** A piece of code in a fence; {@code info} is what stands behind the opening marks. */
  record Fence(String info, String code) {}

  Address address() {
    return Address.of((folder.isEmpty() ? "" : folder + "/") + slug + ".html");
  }

  Node document() {
    return Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
  }

  String title() {
    for (Node node = document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        return text(node);
      }
    }
    return slug;
  }

  String summary() {
    return firstParagraph().map(Guide::text).orElse("");
  }

  Optional<Paragraph> firstParagraph() {
    for (Node node = document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        return Optional.of(paragraph);
      }
    }
    return Optional.empty();
  }

  /**
   * A part of the page.
   *
   * @param id of its heading; empty for the part under the title
   * @param summary its first paragraph
   * @param words all of it, code too, without markup
   */
  record Section(String id, String title, String summary, String words) {}

  /** The parts between headings, in order; the first is the one under the title. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    HeadingIds ids = new HeadingIds();
    String id = "";
    String title = title();
    List<Node> body = new ArrayList<>();
    for (Node node = document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String own = ids.next(text(heading));
        if (heading.getLevel() > 1) {
          sections.add(section(id, title, body));
          id = own;
          title = text(heading);
          body.clear();
        }
      } else {
        body.add(node);
      }
    }
    sections.add(section(id, title, body));
    return sections;
  }

  private static Section section(String id, String title, List<Node> body) {
    String summary =
        body.stream().filter(Paragraph.class::isInstance).map(Guide::text).findFirst().orElse("");
    StringBuilder words = new StringBuilder();
    body.forEach(node -> words.append(text(node)).append(' '));
    return new Section(id, title, summary, words.toString().replaceAll("\\s+", " ").strip());
  }

  /** All code in fences, in order. */
  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                fences.add(new Fence(block.getInfo(), block.getLiteral()));
              }
            });
    return fences;
  }

  /** The words of {@code node} without markup. */
  static String text(Node node) {
    return words(node).strip();
  }

  /** The same with the space around them. */
  static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(FencedCodeBlock block) {
            words.append(' ').append(block.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }

          // Between the paragraphs of a list and the cells of a table stands nothing else.
          @Override
          protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof CustomNode) {
              words.append(' ');
            }
          }
        });
    return words.toString();
  }
}
