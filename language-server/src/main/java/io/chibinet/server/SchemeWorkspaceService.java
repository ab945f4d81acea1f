package io.chibinet.server;

import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.ReportProblems;
import io.chibinet.server.feature.SearchSymbols;
import io.chibinet.server.workspace.DocumentNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What is said about the workspace as a whole. */
final class SchemeWorkspaceService implements WorkspaceService {
  private final SchemeLanguageServer server;
  private final Requests requests;
  private final ReportProblems problems = new ReportProblems();
  private final SearchSymbols symbols = new SearchSymbols();
  private final Commands commands;

  SchemeWorkspaceService(SchemeLanguageServer server, Requests requests) {
    this.server = server;
    this.requests = requests;
    this.commands = new Commands(server);
  }

  void advertise(ServerCapabilities offered, Client client) {
    symbols.advertise(offered, client);
    commands.advertise(offered);
  }

  /** Starts reading the workspace's files in the background. */
  void index() {
    requests.answer(
        view -> {
          new Indexing(symbols, server.client()).run(view);
          return null;
        });
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
    if (server.capabilities().tellsConfiguration()) {
      server.refreshSettings();
    } else {
      server.workspace().setSettings(SettingsReader.read(parameters.getSettings()));
      server.publisher().othersChanged();
    }
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
    server.workspace().filesChanged();
    server.publisher().othersChanged();
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
    List<Path> roots = new ArrayList<>(server.workspace().world().roots());
    parameters
        .getEvent()
        .getRemoved()
        .forEach(folder -> DocumentNames.path(folder.getUri()).ifPresent(roots::remove));
    parameters
        .getEvent()
        .getAdded()
        .forEach(folder -> DocumentNames.path(folder.getUri()).ifPresent(roots::add));
    server.workspace().setRoots(roots);
    server.publisher().othersChanged();
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(
      WorkspaceDiagnosticParams parameters) {
    return requests.answer(view -> problems.workspace(parameters, view));
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams parameters) {
    return requests.answer(view -> Either.forRight(symbols.answer(parameters, view)));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams parameters) {
    // Before initialize there are none, and the request is refused like any other.
    boolean evaluates =
        server.evaluations() != null && Evaluations.COMMANDS.contains(parameters.getCommand());
    return evaluates
        ? server.evaluations().execute(parameters, requests)
        : requests.answer(view -> commands.execute(parameters, view));
  }
}
