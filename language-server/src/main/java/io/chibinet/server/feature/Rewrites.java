package io.chibinet.server.feature;

import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;

/** Changes of shape that keep the meaning, or make it safer. */
final class Rewrites {
  private Rewrites() {}

  /** What can be done with what is selected, or with the forms around the cursor. */
  static List<Offer> at(Span selection, Analysis analysis, View view) {
    // What cannot be read is not what its author means.
    if (!analysis.file().problems().isEmpty()) {
      return List.of();
    }
    Passage passage = new Passage(analysis, view);
    List<Node> path = passage.path(selection.start());
    List<Offer> offers = new ArrayList<>();
    Extraction.offer(selection, path, passage, offers);
    for (int i = path.size() - 1; i >= 0; i--) {
      if (LetForm.of(path.get(i)).isPresent()) {
        LetForm let = LetForm.of(path.get(i)).get();
        sequential(let, passage, offers);
        SocketRewrites.offer(let, passage, offers);
        break;
      }
    }
    SocketRewrites.offerListener(path, passage, offers);
    Inlining.offer(selection.start(), path, passage, offers);
    return offers;
  }

  private static void sequential(LetForm let, Passage passage, List<Offer> offers) {
    if (let.keyword().name().equals("let") && let.bindings().size() > 1) {
      offers.add(
          Offer.refactor(
              "Change let to let*",
              CodeActionKind.RefactorRewrite,
              passage.analysis().document(),
              starred(let, passage)));
    }
  }

  /** A star behind let, and the lines of the bindings one column further in. */
  static List<Edit> starred(LetForm let, Passage passage) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(let.keyword().span(), "let*"));
    SourceText text = passage.analysis().document().text();
    int last = text.line(let.bindings().get(let.bindings().size() - 1).span().end());
    for (int line = text.line(let.keyword().span().start()) + 1; line <= last; line++) {
      int start = text.lineStart(line);
      boolean isInString =
          passage.path(start).stream()
              .anyMatch(node -> node instanceof Node.Text && node.span().start() < start);
      if (!isInString && !text.lineText(line).isBlank()) {
        edits.add(new Edit(new Span(start, start), " "));
      }
    }
    return edits;
  }
}
