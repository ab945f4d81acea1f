package io.chibinet.server.feature;

import io.chibinet.server.workspace.PositionEncoding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What the client can do; a client that does not say can do the least. */
public final class Client {
  private final ClientCapabilities capabilities;
  private final PositionEncoding encoding;

  public Client(ClientCapabilities capabilities) {
    this.capabilities = capabilities == null ? new ClientCapabilities() : capabilities;
    List<String> offered =
        Optional.ofNullable(this.capabilities.getGeneral())
            .map(GeneralClientCapabilities::getPositionEncodings)
            .orElse(List.of());
    this.encoding = PositionEncoding.negotiate(offered);
  }

  public PositionEncoding encoding() {
    return encoding;
  }

  private <T> Optional<T> text(Function<TextDocumentClientCapabilities, T> part) {
    return Optional.ofNullable(capabilities.getTextDocument()).map(part);
  }

  private <T> Optional<T> workspace(Function<WorkspaceClientCapabilities, T> part) {
    return Optional.ofNullable(capabilities.getWorkspace()).map(part);
  }

  private Optional<CompletionItemCapabilities> completionItem() {
    return text(TextDocumentClientCapabilities::getCompletion).map(c -> c.getCompletionItem());
  }

  private static boolean isTrue(Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  public boolean takesSnippets() {
    return completionItem().map(c -> isTrue(c.getSnippetSupport())).orElse(false);
  }

  /** Whether documentation of completions may be Markdown. */
  public boolean takesMarkdownInCompletion() {
    return completionItem()
        .map(c -> c.getDocumentationFormat())
        .map(formats -> formats.contains(MarkupKind.MARKDOWN))
        .orElse(false);
  }

  /** Whether an added import may be told only when an item is looked at. */
  public boolean resolvesCompletionEdits() {
    return completionItem()
        .map(c -> c.getResolveSupport())
        .map(support -> support.getProperties())
        .map(properties -> properties.contains("additionalTextEdits"))
        .orElse(false);
  }

  public boolean takesMarkdownInHover() {
    return text(TextDocumentClientCapabilities::getHover)
        .map(hover -> hover.getContentFormat())
        .map(formats -> formats.contains(MarkupKind.MARKDOWN))
        .orElse(false);
  }

  public boolean takesMarkdownInSignatures() {
    return text(TextDocumentClientCapabilities::getSignatureHelp)
        .map(help -> help.getSignatureInformation())
        .map(information -> information.getDocumentationFormat())
        .map(formats -> formats.contains(MarkupKind.MARKDOWN))
        .orElse(false);
  }

  /** Whether a parameter may be given by its place in the signature's text. */
  public boolean takesLabelOffsets() {
    return text(TextDocumentClientCapabilities::getSignatureHelp)
        .map(help -> help.getSignatureInformation())
        .map(information -> information.getParameterInformation())
        .map(parameter -> isTrue(parameter.getLabelOffsetSupport()))
        .orElse(false);
  }

  public boolean takesNestedSymbols() {
    return text(TextDocumentClientCapabilities::getDocumentSymbol)
        .map(symbols -> isTrue(symbols.getHierarchicalDocumentSymbolSupport()))
        .orElse(false);
  }

  public boolean takesLocationLinks() {
    return text(TextDocumentClientCapabilities::getDefinition)
        .map(definition -> isTrue(definition.getLinkSupport()))
        .orElse(false);
  }

  /** Whether the client asks for diagnostics itself, so that they need not be sent. */
  public boolean pullsDiagnostics() {
    return text(TextDocumentClientCapabilities::getDiagnostic).isPresent();
  }

  public boolean refreshesDiagnostics() {
    return workspace(WorkspaceClientCapabilities::getDiagnostics)
        .map(diagnostics -> isTrue(diagnostics.getRefreshSupport()))
        .orElse(false);
  }

  public boolean takesRelatedPlaces() {
    return text(TextDocumentClientCapabilities::getPublishDiagnostics)
            .map(publish -> isTrue(publish.getRelatedInformation()))
            .orElse(false)
        || pullsDiagnostics();
  }

  /** Whether code actions may be more than commands. */
  public boolean takesCodeActions() {
    return text(TextDocumentClientCapabilities::getCodeAction)
        .map(action -> action.getCodeActionLiteralSupport() != null)
        .orElse(false);
  }

  public boolean appliesEdits() {
    return workspace(w -> isTrue(w.getApplyEdit())).orElse(false);
  }

  public boolean takesVersionedEdits() {
    return workspace(WorkspaceClientCapabilities::getWorkspaceEdit)
        .map(edit -> isTrue(edit.getDocumentChanges()))
        .orElse(false);
  }

  public boolean tellsConfiguration() {
    return workspace(w -> isTrue(w.getConfiguration())).orElse(false);
  }

  public boolean watchesFiles() {
    return workspace(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(watched -> isTrue(watched.getDynamicRegistration()))
        .orElse(false);
  }

  public boolean showsProgress() {
    return Optional.ofNullable(capabilities.getWindow())
        .map(WindowClientCapabilities::getWorkDoneProgress)
        .map(Client::isTrue)
        .orElse(false);
  }

  public boolean showsDocuments() {
    return Optional.ofNullable(capabilities.getWindow())
        .map(WindowClientCapabilities::getShowDocument)
        .map(ShowDocumentCapabilities::isSupport)
        .orElse(false);
  }
}
