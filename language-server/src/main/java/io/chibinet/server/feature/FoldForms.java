package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.ServerCapabilities;

/**
 * {@code textDocument/foldingRange}: forms and comments of more than one line. Of forms that begin
 * in one line the outermost can be folded.
 */
public final class FoldForms implements Feature<FoldingRangeRequestParams, List<FoldingRange>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setFoldingRangeProvider(true);
  }

  @Override
  public List<FoldingRange> answer(FoldingRangeRequestParams parameters, View view) {
    Optional<Document> document = view.document(parameters.getTextDocument().getUri());
    List<FoldingRange> ranges = new ArrayList<>();
    if (document.isPresent()) {
      Set<Integer> lines = new HashSet<>();
      document.get().parsed().data().forEach(node -> forms(document.get(), node, lines, ranges));
      comments(document.get(), ranges);
    }
    return ranges;
  }

  private static void forms(
      Document document, Node node, Set<Integer> lines, List<FoldingRange> ranges) {
    SourceText text = document.text();
    int first = text.line(node.span().start()) - 1;
    int last = text.line(node.span().end()) - 1;
    if (first == last) {
      return;
    }
    if (Trees.isCompound(node) && lines.add(first)) {
      FoldingRange range = new FoldingRange(first, last);
      if (Trees.head(node).equals("import")) {
        range.setKind(FoldingRangeKind.Imports);
      }
      ranges.add(range);
    }
    Trees.children(node).forEach(child -> forms(document, child, lines, ranges));
  }

  private static void comments(Document document, List<FoldingRange> ranges) {
    SourceText text = document.text();
    int first = -1;
    int last = -2;
    for (Comment comment : document.parsed().comments()) {
      int start = text.line(comment.span().start()) - 1;
      boolean isWholeLine =
          text.text().substring(text.lineStart(start + 1), comment.span().start()).isBlank();
      boolean isLine = comment.kind() == Comment.Kind.LINE || comment.kind() == Comment.Kind.DOC;
      if (isLine && isWholeLine && start == last + 1) {
        last = start;
        continue;
      }
      add(first, last, ranges);
      first = isLine && isWholeLine ? start : -1;
      last = isLine && isWholeLine ? start : -2;
      if (comment.kind() == Comment.Kind.BLOCK) {
        add(start, text.line(comment.span().end()) - 1, ranges);
      }
    }
    add(first, last, ranges);
  }

  private static void add(int first, int last, List<FoldingRange> ranges) {
    if (first >= 0 && last > first) {
      FoldingRange range = new FoldingRange(first, last);
      range.setKind(FoldingRangeKind.Comment);
      ranges.add(range);
    }
  }
}
