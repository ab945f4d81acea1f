package io.chibinet.server;

import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.Positions;
import io.chibinet.server.feature.ReportProblems;
import io.chibinet.server.workspace.Document;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * What is said about single documents. Edits are applied at once, on the thread that reads
 * messages; everything else is delegated.
 */
final class SchemeTextDocumentService implements TextDocumentService {
  private final SchemeLanguageServer server;
  private final Requests requests;
  private final ReportProblems problems = new ReportProblems();

  SchemeTextDocumentService(SchemeLanguageServer server, Requests requests) {
    this.server = server;
    this.requests = requests;
  }

  void advertise(ServerCapabilities offered, Client client) {
    problems.advertise(offered, client);
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
}
