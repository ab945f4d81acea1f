package io.chibinet.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Everything that an editor may ask about one place of a document. */
final class EveryRequest {
  private EveryRequest() {}

  /** Asks it all and waits; fails where an answer is an error. */
  static void at(Position place, String name, Editor editor) {
    TextDocumentIdentifier id = editor.id(name);
    TextDocumentService texts = editor.server().getTextDocumentService();
    Range around = new Range(new Position(Math.max(0, place.getLine() - 2), 0), place);
    FormattingOptions options = new FormattingOptions(2, true);
    List<CompletableFuture<?>> answers = new ArrayList<>();
    answers.add(texts.hover(new HoverParams(id, place)));
    answers.add(texts.completion(new CompletionParams(id, place)));
    answers.add(texts.signatureHelp(new SignatureHelpParams(id, place)));
    answers.add(texts.definition(new DefinitionParams(id, place)));
    answers.add(texts.declaration(new DeclarationParams(id, place)));
    answers.add(texts.references(new ReferenceParams(id, place, new ReferenceContext(true))));
    answers.add(texts.documentHighlight(new DocumentHighlightParams(id, place)));
    answers.add(texts.prepareRename(new PrepareRenameParams(id, place)));
    answers.add(texts.documentSymbol(new DocumentSymbolParams(id)));
    answers.add(texts.foldingRange(new FoldingRangeRequestParams(id)));
    answers.add(texts.selectionRange(new SelectionRangeParams(id, List.of(place))));
    answers.add(texts.documentLink(new DocumentLinkParams(id)));
    answers.add(texts.prepareCallHierarchy(new CallHierarchyPrepareParams(id, place)));
    answers.add(texts.semanticTokensFull(new SemanticTokensParams(id)));
    answers.add(texts.semanticTokensRange(new SemanticTokensRangeParams(id, around)));
    answers.add(texts.formatting(new DocumentFormattingParams(id, options)));
    answers.add(texts.rangeFormatting(new DocumentRangeFormattingParams(id, options, around)));
    answers.add(
        texts.onTypeFormatting(new DocumentOnTypeFormattingParams(id, options, place, "\n")));
    answers.add(texts.inlayHint(new InlayHintParams(id, around)));
    answers.add(texts.linkedEditingRange(new LinkedEditingRangeParams(id, place)));
    answers.add(
        texts.codeAction(
            new CodeActionParams(id, around, new CodeActionContext(editor.problems(name)))));
    answers.add(texts.codeLens(new CodeLensParams(id)));
    answers.add(texts.diagnostic(new DocumentDiagnosticParams(id)));
    for (String command : List.of("slurpForward", "barfBackward", "raise", "splice", "transpose")) {
      answers.add(
          editor
              .server()
              .getWorkspaceService()
              .executeCommand(
                  new ExecuteCommandParams("chibi-net." + command, List.of(id.getUri(), place))));
    }
    answers.forEach(EveryRequest::await);
  }

  // That a name cannot be renamed is an answer, too.
  private static void await(CompletableFuture<?> answer) {
    try {
      Editor.await(answer);
    } catch (ResponseErrorException e) {
      if (e.getResponseError().getCode() != ResponseErrorCode.RequestFailed.getValue()) {
        throw e;
      }
    }
  }
}
