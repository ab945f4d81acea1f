package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;

/**
 * {@code textDocument/selectionRange}: grows a selection datum by datum; between a list and the
 * next one around it comes what stands between its parentheses.
 */
public final class SelectForms implements Feature<SelectionRangeParams, List<SelectionRange>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setSelectionRangeProvider(true);
  }

  @Override
  public List<SelectionRange> answer(SelectionRangeParams parameters, View view) {
    Optional<Document> document = view.document(parameters.getTextDocument().getUri());
    List<SelectionRange> answers = new ArrayList<>();
    if (document.isPresent()) {
      for (Position position : parameters.getPositions()) {
        answers.add(selection(document.get(), position, view.positions(document.get())));
      }
    }
    return answers;
  }

  private static SelectionRange selection(
      Document document, Position position, Positions positions) {
    int offset = positions.offset(position);
    SelectionRange around = null;
    for (Span span : spans(document, offset)) {
      SelectionRange range = new SelectionRange();
      range.setRange(positions.range(span));
      range.setParent(around);
      around = range;
    }
    return around;
  }

  /** Everything that can be selected around {@code offset}, largest first. */
  private static Set<Span> spans(Document document, int offset) {
    Set<Span> spans = new LinkedHashSet<>();
    spans.add(new Span(0, document.text().text().length()));
    for (Node node : Trees.path(document.parsed(), offset)) {
      spans.add(node.span());
      List<Node> children = Trees.children(node);
      if (Trees.isInside(document.parsed(), node, offset) && !children.isEmpty()) {
        Node last = children.get(children.size() - 1);
        Span inside = children.get(0).span().to(last.span());
        if (inside.touches(offset)) {
          spans.add(inside);
        }
      }
      if (node instanceof Node.Text && node.span().length() > 2 && isWithin(node.span(), offset)) {
        spans.add(new Span(node.span().start() + 1, node.span().end() - 1));
      }
    }
    for (Comment comment : document.parsed().comments()) {
      if (comment.kind() != Comment.Kind.DATUM && isWithin(comment.span(), offset)) {
        spans.add(comment.span());
      }
    }
    return spans;
  }

  private static boolean isWithin(Span span, int offset) {
    return span.start() < offset && offset < span.end();
  }
}
