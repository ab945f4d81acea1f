package io.chibinet.server;

import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.ColourTokens;
import io.chibinet.server.feature.CompleteNames;
import io.chibinet.server.feature.ExploreCalls;
import io.chibinet.server.feature.Feature;
import io.chibinet.server.feature.FindReferences;
import io.chibinet.server.feature.FoldForms;
import io.chibinet.server.feature.FormatText;
import io.chibinet.server.feature.GoToDefinition;
import io.chibinet.server.feature.HighlightOccurrences;
import io.chibinet.server.feature.LinkDocuments;
import io.chibinet.server.feature.LinkNames;
import io.chibinet.server.feature.ListSymbols;
import io.chibinet.server.feature.OfferActions;
import io.chibinet.server.feature.Positions;
import io.chibinet.server.feature.RenameBinding;
import io.chibinet.server.feature.ReportProblems;
import io.chibinet.server.feature.SelectForms;
import io.chibinet.server.feature.ShowHints;
import io.chibinet.server.feature.ShowHover;
import io.chibinet.server.feature.ShowLenses;
import io.chibinet.server.feature.ShowSignature;
import io.chibinet.server.workspace.Document;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * What is said about single documents. Edits are applied at once, on the thread that reads
 * messages; everything else is delegated.
 */
final class SchemeTextDocumentService implements TextDocumentService {
  private final SchemeLanguageServer server;
  private final Requests requests;
  private final ReportProblems problems = new ReportProblems();
  private final ShowHover hover = new ShowHover();
  private final CompleteNames completion = new CompleteNames();
  private final ShowSignature signature = new ShowSignature();
  private final GoToDefinition definition = new GoToDefinition();
  private final FindReferences references = new FindReferences();
  private final HighlightOccurrences highlight = new HighlightOccurrences();
  private final RenameBinding rename = new RenameBinding();
  private final ListSymbols symbols = new ListSymbols();
  private final FoldForms folding = new FoldForms();
  private final SelectForms selection = new SelectForms();
  private final LinkDocuments links = new LinkDocuments();
  private final ExploreCalls calls = new ExploreCalls();
  private final ColourTokens colours = new ColourTokens();
  private final FormatText format = new FormatText();
  private final ShowHints hints = new ShowHints();
  private final LinkNames linkedNames = new LinkNames();
  private final OfferActions actions = new OfferActions();
  private final ShowLenses lenses = new ShowLenses();
  private final List<Feature<?, ?>> features =
      List.of(
          problems,
          hover,
          completion,
          signature,
          definition,
          references,
          highlight,
          rename,
          symbols,
          folding,
          selection,
          links,
          calls,
          colours,
          format,
          hints,
          linkedNames,
          actions,
          lenses);

  SchemeTextDocumentService(SchemeLanguageServer server, Requests requests) {
    this.server = server;
    this.requests = requests;
  }

  void advertise(ServerCapabilities offered, Client client) {
    features.forEach(feature -> feature.advertise(offered, client));
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    TextDocumentItem opened = parameters.getTextDocument();
    server.workspace().open(opened.getUri(), opened.getVersion(), opened.getText());
    server.publisher().changed();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    VersionedTextDocumentIdentifier id = parameters.getTextDocument();
    int version = id.getVersion() == null ? 0 : id.getVersion();
    server
        .workspace()
        .change(
            id.getUri(),
            document -> {
              Document changed = document;
              for (TextDocumentContentChangeEvent change : parameters.getContentChanges()) {
                changed = apply(change, changed, version);
              }
              return changed;
            });
    server.publisher().changed();
  }

  private Document apply(TextDocumentContentChangeEvent change, Document old, int version) {
    if (change.getRange() == null) {
      return old.replaced(change.getText(), version);
    }
    Positions positions = new Positions(old.text(), server.capabilities().encoding());
    return old.edited(positions.span(change.getRange()), change.getText(), version);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    server.workspace().close(parameters.getTextDocument().getUri());
    server.publisher().othersChanged();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {
    server.workspace().filesChanged();
    server.publisher().othersChanged();
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(
      DocumentDiagnosticParams parameters) {
    return requests.answer(problems, parameters);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams parameters) {
    return requests.answer(hover, parameters);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams parameters) {
    return requests.answer(view -> Either.forRight(completion.answer(parameters, view)));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    return requests.answer(view -> completion.resolve(item, view));
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams parameters) {
    return requests.answer(signature, parameters);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams parameters) {
    return requests.answer(definition, parameters);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      declaration(DeclarationParams parameters) {
    return requests.answer(view -> definition.answer(parameters, true, view));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
    return requests.answer(view -> references.answer(parameters, view));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams parameters) {
    return requests.answer(view -> highlight.answer(parameters, view));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
    return requests.answer(rename, parameters);
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams parameters) {
    return requests.answer(view -> rename.prepare(parameters, view));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams parameters) {
    return requests.answer(symbols, parameters);
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
    return requests.answer(folding, parameters);
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams parameters) {
    return requests.answer(selection, parameters);
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams parameters) {
    return requests.answer(links, parameters);
  }

  @Override
  public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(
      CallHierarchyPrepareParams parameters) {
    return requests.answer(calls, parameters);
  }

  @Override
  public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
      CallHierarchyIncomingCallsParams parameters) {
    return requests.answer(view -> calls.incoming(parameters, view));
  }

  @Override
  public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
      CallHierarchyOutgoingCallsParams parameters) {
    return requests.answer(view -> calls.outgoing(parameters, view));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams parameters) {
    return requests.answer(colours, parameters);
  }

  @Override
  public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
      SemanticTokensDeltaParams parameters) {
    return requests.answer(view -> colours.delta(parameters, view));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(
      SemanticTokensRangeParams parameters) {
    return requests.answer(view -> colours.range(parameters, view));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(
      DocumentFormattingParams parameters) {
    return requests.answer(view -> format.answer(parameters, view));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams parameters) {
    return requests.answer(view -> format.range(parameters, view));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
      DocumentOnTypeFormattingParams parameters) {
    return requests.answer(view -> format.onType(parameters, view));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
    return requests.answer(hints, parameters);
  }

  @Override
  public CompletableFuture<LinkedEditingRanges> linkedEditingRange(
      LinkedEditingRangeParams parameters) {
    return requests.answer(linkedNames, parameters);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams parameters) {
    return requests.answer(actions, parameters);
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
    return requests.answer(view -> lenses.answer(parameters, view));
  }

  @Override
  public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
    return requests.answer(view -> lenses.resolve(lens, view));
  }
}
