package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;

/** Which forms a user means who asks for the value of what the cursor is at. */
public final class ChooseForms {
  private ChooseForms() {}

  /**
   * The innermost form at {@code offset}: the one that touches it, else the one before it within
   * the same list, else that list. Of a quotation it is the whole; where a keyword such as {@code
   * if} stands at the head of a form, that form.
   */
  public static Optional<Span> innermost(Analysis analysis, int offset) {
    Document document = analysis.document();
    List<Node> path = Trees.path(document.parsed(), offset);
    List<Node> around = Trees.enclosing(document.parsed(), offset);
    if (isDeclaration(path)) {
      return Optional.of(path.get(0).span());
    }
    Node list = around.isEmpty() ? null : around.get(around.size() - 1);
    if (path.isEmpty() || path.get(path.size() - 1) == list) {
      List<Node> siblings = list == null ? document.parsed().data() : Trees.children(list);
      Node before = null;
      for (Node sibling : siblings) {
        before = sibling.span().end() <= offset ? sibling : before;
      }
      if (before == null || isKeyword(analysis, before)) {
        return Optional.ofNullable(list).map(Node::span);
      }
      return Optional.of(before.span());
    }
    int at = literal(path);
    while (at > 0 && isKeyword(analysis, path.get(at))) {
      at--;
    }
    return Optional.of(path.get(at).span());
  }

  /** The index of the outermost datum of {@code path} whose inside is no code; else the last. */
  private static int literal(List<Node> path) {
    int quoted = -1;
    for (int i = 0; i < path.size(); i++) {
      Node node = path.get(i);
      if (node instanceof Node.Abbreviation mark) {
        boolean isCode =
            mark.kind() == Node.Abbreviation.Kind.UNQUOTE
                || mark.kind() == Node.Abbreviation.Kind.UNQUOTE_SPLICING;
        quoted = isCode && i + 1 < path.size() ? -1 : quoted < 0 ? i : quoted;
      } else if (quoted < 0
          && (node instanceof Node.VectorNode
              || node instanceof Node.BytevectorNode
              || node instanceof Node.Label)) {
        quoted = i;
      }
    }
    return quoted < 0 ? path.size() - 1 : quoted;
  }

  private static boolean isKeyword(Analysis analysis, Node node) {
    return node instanceof Node.Identifier
        && analysis
            .names()
            .startingAt(node.span().start())
            .filter(name -> name.role() == Occurrence.Role.SYNTAX)
            .isPresent();
  }

  /**
   * The top-level form at {@code offset}, else the one before it, else the first. In a library it
   * is what stands directly within a {@code begin}; elsewhere in its definition, the whole.
   */
  public static Optional<Span> topLevel(Document document, int offset) {
    Node best = at(document.parsed().data(), offset);
    if (best != null && Trees.head(best).equals("define-library")) {
      Node body = at(Trees.items(best), offset);
      boolean isInside = body != null && body.span().touches(offset) && isBody(body);
      Node form = isInside ? at(Trees.items(body), offset) : null;
      if (form != null && Trees.isCompound(form)) {
        best = form;
      }
    }
    return Optional.ofNullable(best).map(Node::span);
  }

  private static Node at(List<Node> nodes, int offset) {
    Node best = null;
    for (Node node : nodes) {
      if (best == null || node.span().start() <= offset) {
        best = node;
      }
    }
    return best;
  }

  private static boolean isBody(Node declaration) {
    return Trees.head(declaration).equals("begin");
  }

  /** Whether {@code path} leads to a part of a library's definition that is no form of its body. */
  private static boolean isDeclaration(List<Node> path) {
    return path.size() > 1
        && Trees.head(path.get(0)).equals("define-library")
        && (path.size() == 2
            || !isBody(path.get(1))
            || path.size() == 3 && Trees.name(path.get(2)).equals("begin"));
  }

  /** The library definition in which {@code span} is evaluated: that of a form of its body. */
  public static Optional<Node> library(Document document, Span span) {
    return document.parsed().data().stream()
        .filter(node -> Trees.head(node).equals("define-library"))
        .filter(node -> node.span().start() < span.start() && span.end() < node.span().end())
        .findFirst();
  }

  /** The import forms of a program, by their spelling, as nothing is bound before them. */
  public static List<Span> imports(Document document) {
    return document.parsed().data().stream()
        .filter(node -> Trees.head(node).equals("import"))
        .map(Node::span)
        .toList();
  }
}
