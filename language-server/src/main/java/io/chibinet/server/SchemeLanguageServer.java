package io.chibinet.server;

import com.google.gson.JsonObject;
import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.FindTests;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BundledSources;
import io.chibinet.server.workspace.DocumentNames;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Workspace;
import io.chibinet.server.workspace.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** One session with one client, from {@code initialize} to {@code exit}. */
public final class SchemeLanguageServer implements LanguageServer {
  private static final Logger LOG = Logger.getLogger(SchemeLanguageServer.class.getName());

  private final IntConsumer exit;
  private final Analyzer analyzer = new Analyzer();
  private final Documentation documentation = new Documentation();
  private final Requests requests = new Requests(this::view);
  private final SchemeTextDocumentService texts;
  private final SchemeWorkspaceService workspaceService;

  private SchemeLanguageClient client;
  private volatile Workspace workspace =
      new Workspace(List.of(), new BundledSources(null), Settings.DEFAULT);
  private volatile Client capabilities = new Client(null);
  private Publisher publisher;
  private Runs runs;
  private TestRuns testRuns;
  private Evaluations evaluations;
  private State state = State.NEW;

  private enum State {
    NEW,
    INITIALIZED,
    SHUT_DOWN
  }

  /** A server; {@code exit} ends its process with the code that it is given. */
  public SchemeLanguageServer(IntConsumer exit) {
    this.exit = exit;
    this.texts = new SchemeTextDocumentService(this, requests);
    this.workspaceService = new SchemeWorkspaceService(this, requests);
  }

  /** Takes the client's end of the connection, before any message comes. */
  void connect(SchemeLanguageClient connected) {
    client = connected;
  }

  SchemeLanguageClient client() {
    return client;
  }

  Client capabilities() {
    return capabilities;
  }

  Workspace workspace() {
    return workspace;
  }

  Runs runs() {
    return runs;
  }

  TestRuns testRuns() {
    return testRuns;
  }

  Evaluations evaluations() {
    return evaluations;
  }

  Publisher publisher() {
    return publisher;
  }

  View view(CancelChecker cancel) {
    World world = workspace.world();
    return new View(world, analyzer, documentation, capabilities, cancel);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    if (state != State.NEW) {
      return failure(ResponseErrorCode.InvalidRequest, "initialize was sent twice");
    }
    capabilities = new Client(parameters.getCapabilities());
    workspace =
        new Workspace(
            roots(parameters),
            new BundledSources(
                option(parameters, "showsBundledSources") ? null : BundledCopies.folder()),
            SettingsReader.read(parameters.getInitializationOptions()));
    boolean takesOutput = option(parameters, "takesOutput");
    runs = new Runs(client, takesOutput);
    testRuns = new TestRuns(client, takesOutput, runs);
    evaluations = new Evaluations(client, takesOutput, option(parameters, "givesInput"));
    publisher = new Publisher(client, capabilities, this::view);
    if (parameters.getProcessId() != null) {
      ParentWatch.start(parameters.getProcessId(), () -> exit.accept(1));
    }
    state = State.INITIALIZED;
    requests.refuse(null);
    // Whatever is asked first will want the bundled libraries.
    requests.run(documentation::bundled);
    ServerInfo information = new ServerInfo("chibi-net", version());
    return CompletableFuture.completedFuture(new InitializeResult(offered(), information));
  }

  // What goes beyond the protocol a client says in its initialization options.
  private static boolean option(InitializeParams parameters, String name) {
    return parameters.getInitializationOptions() instanceof JsonObject options
        && options.has(name)
        && options.get(name).isJsonPrimitive()
        && options.get(name).getAsBoolean();
  }

  private static String version() {
    String version = SchemeLanguageServer.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @SuppressWarnings("deprecation") // rootUri and rootPath are what older clients send
  private static List<Path> roots(InitializeParams parameters) {
    List<Path> roots = new ArrayList<>();
    if (parameters.getWorkspaceFolders() != null) {
      for (WorkspaceFolder folder : parameters.getWorkspaceFolders()) {
        DocumentNames.path(folder.getUri()).ifPresent(roots::add);
      }
    }
    if (roots.isEmpty() && parameters.getRootUri() != null) {
      DocumentNames.path(parameters.getRootUri()).ifPresent(roots::add);
    }
    if (roots.isEmpty() && parameters.getRootPath() != null) {
      roots.add(Path.of(parameters.getRootPath()).toAbsolutePath().normalize());
    }
    return roots;
  }

  private ServerCapabilities offered() {
    ServerCapabilities offered = new ServerCapabilities();
    offered.setPositionEncoding(capabilities.encoding().protocolName());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(Either.forRight(new SaveOptions(false)));
    offered.setTextDocumentSync(sync);
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offered.setWorkspace(new WorkspaceServerCapabilities(folders));
    texts.advertise(offered, capabilities);
    workspaceService.advertise(offered, capabilities);
    return offered;
  }

  @Override
  public void initialized(InitializedParams parameters) {
    if (capabilities.watchesFiles()) {
      List<FileSystemWatcher> watchers =
          List.of(new FileSystemWatcher(Either.forLeft("**/*.{scm,sld,sps,sls,ss}")));
      client.registerCapability(
          new RegistrationParams(
              List.of(
                  new Registration(
                      "watch-scheme-files",
                      "workspace/didChangeWatchedFiles",
                      new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
    refreshSettings();
    workspaceService.index();
  }

  /** The text of a bundled library, for clients that show {@code chibi-net:} addresses. */
  @JsonRequest("chibi-net/source")
  public CompletableFuture<String> source(TextDocumentIdentifier parameters) {
    return requests.answer(
        view -> view.document(parameters.getUri()).map(found -> found.text().text()).orElse(null));
  }

  /** What {@code chibi-net/tests} asks about. */
  public record TestsParams(TextDocumentIdentifier textDocument) {}

  /** The tests that stand in a text; empty where there are none. */
  @JsonRequest("chibi-net/tests")
  public CompletableFuture<FindTests.Found> tests(TestsParams parameters) {
    return parameters == null || parameters.textDocument() == null
        ? failure(ResponseErrorCode.InvalidParams, "textDocument is missing")
        : requests.answer(view -> FindTests.answer(parameters.textDocument(), view));
  }

  /** Asks the client for the settings, where it can be asked. */
  void refreshSettings() {
    if (!capabilities.tellsConfiguration()) {
      return;
    }
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(SettingsReader.SECTION);
    client
        .configuration(new ConfigurationParams(List.of(item)))
        .thenAccept(
            answer -> {
              if (answer != null && !answer.isEmpty() && answer.get(0) instanceof JsonObject told) {
                workspace.setSettings(SettingsReader.read(told));
                publisher.othersChanged();
              }
            })
        .exceptionally(
            failure -> {
              LOG.warning("the client does not tell its settings: " + failure.getMessage());
              return null;
            });
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    state = State.SHUT_DOWN;
    requests.refuse(
        new ResponseError(ResponseErrorCode.InvalidRequest, "the server was shut down", null));
    if (publisher != null) {
      publisher.stop();
    }
    stopProcesses();
    return CompletableFuture.completedFuture(null);
  }

  private void stopProcesses() {
    if (runs != null) {
      runs.close();
      evaluations.close();
    }
  }

  @Override
  public void exit() {
    requests.stop();
    if (publisher != null) {
      publisher.stop();
    }
    stopProcesses();
    exit.accept(state == State.SHUT_DOWN ? 0 : 1);
  }

  @Override
  public void setTrace(SetTraceParams parameters) {
    // What is traced goes to the log file, whatever the client asks for.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaceService;
  }

  private static <T> CompletableFuture<T> failure(ResponseErrorCode code, String message) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, message, null)));
  }
}
