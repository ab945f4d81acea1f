package io.chibinet.site;

import io.chibinet.library.DocText;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scheme code as HTML: coloured by the tokens of the parser that runs it, and with a link on every
 * name that has an entry.
 */
final class CodeHtml {
  // The words of library definitions and programs; no library exports them.
  private static final Set<String> LIBRARY_WORDS =
      Set.of(
          "import", "export", "define-library", "include-library-declarations", "include-shared");

  private final Links links;
  private final String page;
  private final LibraryName library;

  /**
   * For code on one page.
   *
   * @param library whose names come first; null on a page of no library
   */
  CodeHtml(Links links, String page, LibraryName library) {
    this.links = links;
    this.page = page;
    this.library = library;
  }

  /** The code in {@code code}, without a {@code pre} around it. */
  String of(String code) {
    SourceFile file = Parser.parse(SourceText.of("code", code));
    return write(file, LocalNames.in(file.data(), name -> false));
  }

  /** A whole source text, whose exported definitions lead to their entries. */
  String write(SourceFile file) {
    return write(file, LocalNames.in(file.data(), name -> isDefinedIn(file.text(), name)));
  }

  private boolean isDefinedIn(SourceText text, String name) {
    return links
        .find(name, library)
        .filter(found -> found.declaration().location().source().equals(text))
        .isPresent();
  }

  private String write(SourceFile file, Set<Integer> local) {
    Map<Integer, Anchor> anchors = new HashMap<>();
    file.data().forEach(node -> findLibraries(node, file, anchors));
    String text = file.text().text();
    StringBuilder out = new StringBuilder();
    int at = 0;
    int anchorEnd = -1;
    for (Token token : file.tokens()) {
      int start = token.span().start();
      out.append(Html.escape(text.substring(at, start)));
      Anchor anchor = anchors.get(start);
      if (anchor != null && anchorEnd < 0) {
        out.append("<a href=\"").append(anchor.href()).append("\">");
        anchorEnd = anchor.end();
      }
      boolean isPlain = anchorEnd >= 0 || local.contains(start);
      token(token.kind(), text.substring(start, token.span().end()), isPlain, out);
      at = token.span().end();
      if (at == anchorEnd) {
        out.append("</a>");
        anchorEnd = -1;
      }
    }
    return out.append(Html.escape(text.substring(at))).toString();
  }

  /** An address on everything up to {@code end}. */
  private record Anchor(int end, String href) {}

  private void findLibraries(Node node, SourceFile file, Map<Integer, Anchor> anchors) {
    if (!(node instanceof Node.ListNode list)) {
      return;
    }
    Optional<Address> address = LibraryName.parse(nameText(list)).flatMap(links::library);
    // On a page that numbers lines, no element may go over the end of one.
    if (address.isPresent() && file.text().slice(list.span()).indexOf('\n') < 0) {
      Span span = list.span();
      anchors.put(span.start(), new Anchor(span.end(), address.get().from(page)));
    } else {
      list.items().forEach(item -> findLibraries(item, file, anchors));
    }
  }

  private static String nameText(Node.ListNode list) {
    StringBuilder name = new StringBuilder("(");
    for (Node part : list.items()) {
      if (part instanceof Node.Identifier word) {
        name.append(word.name()).append(' ');
      } else if (part instanceof Node.Number number) {
        name.append(number.text()).append(' ');
      } else {
        return "";
      }
    }
    return name.append(')').toString();
  }

  // A plain name is one that the code binds itself, or a part of a longer link.
  private void token(Token.Kind kind, String text, boolean isPlain, StringBuilder out) {
    String style = style(kind);
    if (kind == Token.Kind.IDENTIFIER) {
      identifier(barless(text), Html.escape(text), isPlain, out);
    } else if (style.isEmpty()) {
      out.append(Html.escape(text));
    } else {
      span(style, text, out);
    }
  }

  // A name in bars means what it does without them.
  private static String barless(String text) {
    boolean hasBars = text.length() > 1 && text.startsWith("|") && text.endsWith("|");
    return hasBars ? text.substring(1, text.length() - 1) : text;
  }

  private static void span(String style, String text, StringBuilder out) {
    out.append("<span class=\"").append(style).append("\">");
    out.append(Html.escape(text)).append("</span>");
  }

  // The name is what it means, the label how it is written, as HTML.
  private void identifier(String name, String label, boolean isPlain, StringBuilder out) {
    if (name.equals(DocText.Step.ARROW)) {
      span("gives", name, out);
      return;
    }
    Optional<Links.Target> target = isPlain ? Optional.empty() : links.find(name, library);
    if (target.isEmpty()) {
      if (!isPlain && (LIBRARY_WORDS.contains(name) || links.isKeyword(name))) {
        span("word", name, out);
      } else {
        out.append(label);
      }
      return;
    }
    boolean isSyntax = target.get().declaration().kind().isSyntax();
    out.append("<a href=\"").append(target.get().address().from(page)).append('"');
    out.append(isSyntax ? " class=\"word\">" : ">").append(label).append("</a>");
  }

  private static String style(Token.Kind kind) {
    return switch (kind) {
      case OPEN,
          CLOSE,
          OPEN_VECTOR,
          OPEN_BYTEVECTOR,
          DOT,
          QUOTE,
          QUASIQUOTE,
          UNQUOTE,
          UNQUOTE_SPLICING,
          LABEL,
          LABEL_REFERENCE ->
          "mark";
      case BOOLEAN, CHARACTER, NUMBER -> "value";
      case STRING -> "text";
      case DATUM_COMMENT, LINE_COMMENT, DOC_COMMENT, BLOCK_COMMENT, DIRECTIVE, SHEBANG -> "note";
      case IDENTIFIER, INVALID -> "";
    };
  }

  /** A name or code in a line of prose. */
  String inline(DocText.Code code) {
    String text = code.text();
    if (!code.isScheme()) {
      return "<code>" + Html.escape(text) + "</code>";
    }
    Optional<Address> address = LibraryName.parse(text).flatMap(links::library);
    if (address.isPresent()) {
      return "<code><a href=\"%s\">%s</a></code>"
          .formatted(address.get().from(page), Html.escape(text));
    }
    return "<code>" + of(text) + "</code>";
  }

  /** The names of {@code names} as links, where they have entries. */
  String names(List<String> names) {
    return String.join(" ", names.stream().map(this::name).toList());
  }

  private String name(String name) {
    StringBuilder out = new StringBuilder("<code>");
    identifier(name, Html.name(name), false, out);
    return out.append("</code>").toString();
  }
}
