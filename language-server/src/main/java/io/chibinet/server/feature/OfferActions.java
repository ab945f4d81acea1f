package io.chibinet.server.feature;

import io.chibinet.server.check.Checks;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/codeAction}: repairs of problems, and changes of shape at the cursor. */
public final class OfferActions
    implements Feature<CodeActionParams, List<Either<Command, CodeAction>>> {
  /** The command that makes an edit for clients that know no other code actions. */
  public static final String APPLY = "chibi-net.apply";

  private static final String REMOVE_IMPORTS = CodeActionKind.Source + ".removeUnusedImports";

  /**
   * A change that can be made, before it is put into the client's words.
   *
   * @param document the text that it changes
   * @param repairs the problem that goes away; null if there was none
   */
  record Offer(
      String title,
      String kind,
      Document document,
      List<ImportEdits.Edit> edits,
      Diagnostic repairs,
      boolean isPreferred) {
    static Offer refactor(
        String title, String kind, Document document, List<ImportEdits.Edit> edits) {
      return new Offer(title, kind, document, edits, null, false);
    }
  }

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    if (client.takesCodeActions()) {
      capabilities.setCodeActionProvider(
          new CodeActionOptions(
              List.of(
                  CodeActionKind.QuickFix,
                  CodeActionKind.RefactorExtract,
                  CodeActionKind.RefactorInline,
                  CodeActionKind.RefactorRewrite,
                  CodeActionKind.SourceOrganizeImports,
                  REMOVE_IMPORTS)));
    } else {
      capabilities.setCodeActionProvider(true);
    }
  }

  @Override
  public List<Either<Command, CodeAction>> answer(CodeActionParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    if (analysis.isEmpty()) {
      return actions;
    }
    Span selection = view.positions(analysis.get().document()).span(parameters.getRange());
    List<Offer> offers = new ArrayList<>();
    for (Diagnostic problem : parameters.getContext().getDiagnostics()) {
      boolean isOwn = problem.getSource() == null || problem.getSource().equals("chibi-net");
      if (isOwn && problem.getCode() != null && problem.getCode().isLeft()) {
        offers.addAll(Repairs.of(problem, new Passage(analysis.get(), view)));
      }
    }
    for (Offer rewrite : Rewrites.at(selection, analysis.get(), view)) {
      if (offers.stream().noneMatch(repair -> repair.title().equals(rewrite.title()))) {
        offers.add(rewrite);
      }
    }
    List<Span> unused = Checks.unusedImports(analysis.get(), view.world());
    organize(analysis.get(), unused).ifPresent(offers::add);
    removeImports(new Passage(analysis.get(), view), unused).ifPresent(offers::add);
    List<String> wanted = parameters.getContext().getOnly();
    for (Offer offer : offers) {
      if (wanted == null || wanted.stream().anyMatch(kind -> isWithin(offer.kind(), kind))) {
        actions.add(action(offer, view));
      }
    }
    return actions;
  }

  private static boolean isWithin(String kind, String wanted) {
    return kind.equals(wanted) || kind.startsWith(wanted + ".");
  }

  private static Either<Command, CodeAction> action(Offer offer, View view) {
    Positions positions = view.positions(offer.document());
    List<TextEdit> edits =
        offer.edits().stream()
            .map(edit -> new TextEdit(positions.range(edit.span()), edit.text()))
            .toList();
    var change = Edits.of(offer.document(), edits, view);
    if (!view.client().takesCodeActions()) {
      return Either.forLeft(new Command(offer.title(), APPLY, List.of(change)));
    }
    CodeAction action = new CodeAction(offer.title());
    action.setKind(offer.kind());
    action.setEdit(change);
    if (offer.repairs() != null) {
      action.setDiagnostics(List.of(offer.repairs()));
      action.setIsPreferred(offer.isPreferred());
    }
    return Either.forRight(action);
  }

  // --- Imports as a whole ---

  private static Optional<Offer> organize(Analysis analysis, List<Span> unused) {
    List<ImportEdits.Edit> edits = SortedImports.edits(analysis, unused);
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Offer.refactor(
                "Sort imports", CodeActionKind.SourceOrganizeImports, analysis.document(), edits));
  }

  private static Optional<Offer> removeImports(Passage passage, List<Span> unused) {
    List<ImportEdits.Edit> edits = new ArrayList<>();
    for (Span place : unused) {
      passage.path(place.start()).stream()
          .filter(node -> node.span().equals(place))
          .findFirst()
          .ifPresent(set -> edits.add(passage.without(set)));
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Offer.refactor(
                "Remove unused imports", REMOVE_IMPORTS, passage.analysis().document(), edits));
  }
}
