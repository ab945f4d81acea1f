package io.chibinet.server.feature;

import io.chibinet.server.check.StringForBytevector;
import io.chibinet.server.check.UnboundName;
import io.chibinet.server.check.UnusedImport;
import io.chibinet.server.workspace.Analysis;
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

  /** A change that can be made, before it is put into the client's words. */
  record Offer(String title, String kind, List<ImportEdits.Edit> edits, Diagnostic repairs) {
    static Offer refactor(String title, String kind, List<ImportEdits.Edit> edits) {
      return new Offer(title, kind, edits, null);
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
                  CodeActionKind.SourceOrganizeImports)));
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
      if (problem.getCode() != null && problem.getCode().isLeft()) {
        repair(problem, analysis.get(), view, offers);
      }
    }
    offers.addAll(Rewrites.at(selection, analysis.get(), view));
    organize(analysis.get(), view).ifPresent(offers::add);
    List<String> wanted = parameters.getContext().getOnly();
    for (Offer offer : offers) {
      if (wanted == null || wanted.stream().anyMatch(kind -> isWithin(offer.kind(), kind))) {
        actions.add(action(offer, analysis.get(), view));
      }
    }
    return actions;
  }

  private static boolean isWithin(String kind, String wanted) {
    return kind.equals(wanted) || kind.startsWith(wanted + ".");
  }

  private static Either<Command, CodeAction> action(Offer offer, Analysis analysis, View view) {
    Positions positions = view.positions(analysis.document());
    List<TextEdit> edits =
        offer.edits().stream()
            .map(edit -> new TextEdit(positions.range(edit.span()), edit.text()))
            .toList();
    var change = Edits.of(analysis.document(), edits, view);
    if (!view.client().takesCodeActions()) {
      return Either.forLeft(new Command(offer.title(), APPLY, List.of(change)));
    }
    CodeAction action = new CodeAction(offer.title());
    action.setKind(offer.kind());
    action.setEdit(change);
    if (offer.repairs() != null) {
      action.setDiagnostics(List.of(offer.repairs()));
      action.setIsPreferred(offers(offer));
    }
    return Either.forRight(action);
  }

  private static boolean offers(Offer offer) {
    return !offer.title().startsWith("Silence");
  }

  // --- Repairs ---

  private static void repair(Diagnostic problem, Analysis analysis, View view, List<Offer> offers) {
    Span place = view.positions(analysis.document()).span(problem.getRange());
    String text = analysis.text().substring(place.start(), place.end());
    switch (problem.getCode().getLeft()) {
      case UnboundName.CODE -> unbound(problem, place, text, analysis, view, offers);
      case StringForBytevector.CODE ->
          offers.add(
              fix(
                  "Encode the string with string->utf8",
                  problem,
                  new ImportEdits.Edit(place, "(string->utf8 " + text + ")")));
      case UnusedImport.CODE ->
          offers.add(
              fix(
                  "Remove the import",
                  problem,
                  new ImportEdits.Edit(withSpace(place, analysis), "")));
      default -> {}
    }
    int line = analysis.document().text().line(place.start());
    int end =
        analysis.document().text().lineStart(line)
            + analysis.document().text().lineText(line).length();
    String code = problem.getCode().getLeft();
    boolean hasComment = analysis.document().text().lineText(line).contains(";");
    if (!hasComment && problem.getSeverity() != org.eclipse.lsp4j.DiagnosticSeverity.Error) {
      offers.add(
          fix(
              "Silence " + code + " in this line",
              problem,
              new ImportEdits.Edit(new Span(end, end), " ; check: off " + code)));
    }
  }

  private static Offer fix(String title, Diagnostic problem, ImportEdits.Edit edit) {
    return new Offer(title, CodeActionKind.QuickFix, List.of(edit), problem);
  }

  private static void unbound(
      Diagnostic problem,
      Span place,
      String name,
      Analysis analysis,
      View view,
      List<Offer> offers) {
    view.documentation().homes(name).stream()
        .limit(3)
        .forEach(
            library ->
                offers.add(
                    fix(
                        "Import " + library,
                        problem,
                        ImportEdits.add(analysis.document(), place.start(), library, name))));
    for (io.chibinet.library.LibraryName library : view.analyzer().libraryNames(view.world())) {
      boolean isOwn = view.documentation().bundled().library(library).isEmpty();
      if (isOwn
          && view.library(library)
              .map(found -> found.exports().stream().anyMatch(e -> e.name().equals(name)))
              .orElse(false)) {
        offers.add(
            fix(
                "Import " + library,
                problem,
                ImportEdits.add(analysis.document(), place.start(), library, name)));
      }
    }
    io.chibinet.expand.Suggestion.near(name, analysis.visible(place.start()).keySet())
        .ifPresent(
            near ->
                offers.add(fix("Change to " + near, problem, new ImportEdits.Edit(place, near))));
  }

  private static Span withSpace(Span span, Analysis analysis) {
    int start = span.start();
    while (start > 0 && Character.isWhitespace(analysis.text().charAt(start - 1))) {
      start--;
    }
    return new Span(start, span.end());
  }

  // --- Imports as a whole ---

  private static Optional<Offer> organize(Analysis analysis, View view) {
    List<ImportEdits.Edit> edits = SortedImports.edits(analysis, view);
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(Offer.refactor("Sort imports", CodeActionKind.SourceOrganizeImports, edits));
  }
}
