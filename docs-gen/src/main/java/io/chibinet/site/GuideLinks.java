package io.chibinet.site;

import io.chibinet.library.DocCode;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the links and pictures of users' guides that lead nowhere on the site. */
final class GuideLinks {
  private final SortedMap<String, byte[]> site;
  private final List<Problem> problems = new ArrayList<>();

  private GuideLinks(SortedMap<String, byte[]> site) {
    this.site = site;
  }

  /**
   * A warning for each, in the order of the files.
   *
   * @param folders with the guides
   * @param site all of its files as HTML, by their paths
   */
  static List<Problem> broken(List<Path> folders, SortedMap<String, byte[]> site)
      throws IOException {
    GuideLinks links = new GuideLinks(site);
    for (Path folder : folders) {
      for (Path file : Guides.pages(folder)) {
        links.check(file, Guides.address(folder, file));
      }
    }
    return links.problems;
  }

  private void check(Path file, String page) throws IOException {
    SourceText text = SourceText.of(file.toString(), Files.readString(file));
    Parser.builder()
        .extensions(Guide.EXTENSIONS)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(text.text())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                check(link, link.getDestination());
              }

              @Override
              public void visit(Image image) {
                check(image, image.getDestination());
              }

              private void check(Node node, String to) {
                if (!to.contains(":") && !isThere(page, GuidePage.address(to))) {
                  problems.add(problem(text, node, to));
                }
                visitChildren(node);
              }
            });
  }

  private static Problem problem(SourceText text, Node node, String to) {
    SourceSpan at = node.getSourceSpans().get(0);
    Span span = new Span(at.getInputIndex(), at.getInputIndex() + at.getLength());
    return new Problem(
        DocCode.BROKEN_LINK.code(),
        Problem.Severity.WARNING,
        new Location(text, span),
        to + ": nothing on the site is there",
        List.of());
  }

  private boolean isThere(String from, String to) {
    String[] parts = to.split("#", 2);
    String path =
        parts[0].isEmpty()
            ? from
            : Path.of("/" + from)
                .resolveSibling(decode(parts[0]))
                .normalize()
                .toString()
                .substring(1);
    byte[] found = site.get(path);
    return found != null
        && (parts.length == 1
            || new String(found, StandardCharsets.UTF_8)
                .contains(" id=\"" + Html.escape(decode(parts[1])) + "\""));
  }

  // As in an address: a plus sign is itself.
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
