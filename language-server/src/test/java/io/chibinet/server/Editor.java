package io.chibinet.server;

import com.google.gson.JsonObject;
import io.chibinet.server.feature.FindTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemResolveSupportCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ParameterInformationCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.SignatureHelpCapabilities;
import org.eclipse.lsp4j.SignatureInformationCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that a test drives: a real client, talking to a real server over a pair of pipes. */
final class Editor implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  /** The server with what goes beyond the protocol. */
  interface Server extends LanguageServer {
    @JsonRequest("chibi-net/tests")
    CompletableFuture<FindTests.Found> tests(SchemeLanguageServer.TestsParams parameters);
  }

  /** What the server sent to the client. */
  final class Heard implements SchemeLanguageClient {
    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
    final BlockingQueue<WorkspaceEdit> edits = new LinkedBlockingQueue<>();
    final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
    final BlockingQueue<Output> output = new LinkedBlockingQueue<>();
    final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    final BlockingQueue<SessionOutput> sessionOutput = new LinkedBlockingQueue<>();
    final BlockingQueue<SessionEnded> sessionEnded = new LinkedBlockingQueue<>();
    final BlockingQueue<String> input = new LinkedBlockingQueue<>();

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
      messages.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams r) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
      messages.add(message);
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams edit) {
      edits.add(edit.getEdit());
      return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
      progress.add(params);
    }

    @Override
    public void output(Output written) {
      output.add(written);
    }

    @Override
    public void ended(Ended end) {
      ended.add(end);
    }

    final BlockingQueue<TestRuns.Result> results = new LinkedBlockingQueue<>();

    @Override
    public void testResult(TestRuns.Result result) {
      results.add(result);
    }

    @Override
    public void sessionOutput(SessionOutput written) {
      sessionOutput.add(written);
    }

    @Override
    public void sessionEnded(SessionEnded end) {
      sessionEnded.add(end);
    }

    @Override
    public CompletableFuture<String> sessionInput() {
      return CompletableFuture.completedFuture(input.poll());
    }
  }

  final Heard heard = new Heard();
  final Path root;
  final InitializeResult initialized;
  final List<Integer> exits = new ArrayList<>();
  private final Server server;
  private final Future<Void> listening;
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private int version = 1;

  /** An editor that can do everything, without files. */
  static Editor start() {
    return start(null, everything());
  }

  static Editor start(Path root) {
    return start(root, everything());
  }

  static Editor start(Path root, ClientCapabilities capabilities) {
    return start(root, capabilities, new JsonObject());
  }

  static Editor start(Path root, ClientCapabilities capabilities, JsonObject options) {
    try {
      return new Editor(root, capabilities, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Editor(Path root, ClientCapabilities capabilities, JsonObject options)
      throws IOException {
    this.root = root;
    // Pipes of the system: those of java.io break when a thread that wrote to them has ended.
    Pipe up = Pipe.open();
    Pipe down = Pipe.open();
    InputStream toServer = Channels.newInputStream(up.source());
    InputStream toClient = Channels.newInputStream(down.source());
    OutputStream fromClient = Channels.newOutputStream(up.sink());
    OutputStream fromServer = Channels.newOutputStream(down.sink());
    Thread serving =
        new Thread(() -> Lsp.serve(toServer, fromServer, exits::add), "server under test");
    serving.setDaemon(true);
    serving.start();
    Launcher<Server> launcher =
        new Launcher.Builder<Server>()
            .setLocalService(heard)
            .setRemoteInterface(Server.class)
            .setInput(toClient)
            .setOutput(fromClient)
            .setExecutorService(
                Executors.newCachedThreadPool(
                    work -> {
                      Thread thread = new Thread(work, "client");
                      thread.setDaemon(true);
                      return thread;
                    }))
            .create();
    server = launcher.getRemoteProxy();
    listening = launcher.startListening();
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(capabilities);
    options.addProperty("showsBundledSources", true);
    if (!options.has("takesOutput")) {
      options.addProperty("takesOutput", true);
    }
    options.addProperty("givesInput", true);
    parameters.setInitializationOptions(options);
    if (root != null) {
      parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "test")));
    }
    initialized = await(server.initialize(parameters));
    server.initialized(new InitializedParams());
  }

  /** Capabilities as a modern editor sends them. */
  static ClientCapabilities everything() {
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    CompletionItemCapabilities item = new CompletionItemCapabilities(true);
    item.setDocumentationFormat(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
    item.setResolveSupport(
        new CompletionItemResolveSupportCapabilities(
            List.of("documentation", "detail", "additionalTextEdits")));
    text.setCompletion(new CompletionCapabilities(item));
    text.setHover(new HoverCapabilities(List.of(MarkupKind.MARKDOWN), false));
    SignatureInformationCapabilities signature =
        new SignatureInformationCapabilities(List.of(MarkupKind.MARKDOWN));
    signature.setParameterInformation(new ParameterInformationCapabilities(true));
    text.setSignatureHelp(new SignatureHelpCapabilities(signature, false));
    DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
    symbols.setHierarchicalDocumentSymbolSupport(true);
    text.setDocumentSymbol(symbols);
    CodeActionCapabilities actions = new CodeActionCapabilities();
    actions.setCodeActionLiteralSupport(new CodeActionLiteralSupportCapabilities());
    text.setCodeAction(actions);
    text.setDiagnostic(new DiagnosticCapabilities());
    ClientCapabilities all = new ClientCapabilities();
    all.setTextDocument(text);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setApplyEdit(true);
    all.setWorkspace(workspace);
    return all;
  }

  Server server() {
    return server;
  }

  /** Has the server do {@code command}. */
  CompletableFuture<Object> execute(String command, Object... arguments) {
    return server
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams("chibi-net." + command, List.of(arguments)));
  }

  /** Waits for an answer, but not for ever. */
  static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the next of what the server sends. */
  static <T> T next(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("the server sent nothing");
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String uri(String name) {
    return root == null ? "untitled:" + name : root.resolve(name).toUri().toString();
  }

  /** Opens a text, its marks taken out. */
  Marked open(String name, String marked) {
    Marked text = Marked.of(marked);
    openPlain(name, text.text());
    return text;
  }

  void openPlain(String name, String text) {
    texts.put(name, text);
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(name), "scheme", version++, text)));
  }

  /** Writes a file that nobody opens. */
  void file(String name, String text) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as it now is in the editor. */
  String text(String name) {
    return texts.get(name);
  }

  /** Replaces a range of an open text. */
  void edit(String name, Range range, String replacement) {
    texts.compute(
        name,
        (key, old) ->
            old.substring(0, Marked.offset(old, range.getStart()))
                + replacement
                + old.substring(Marked.offset(old, range.getEnd())));
    send(name, range, replacement);
  }

  /** Sends an edit whose range counts in units that these tests do not know. */
  void send(String name, Range range, String replacement) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(name), version++),
                List.of(new TextDocumentContentChangeEvent(range, replacement))));
  }

  void close(String name) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(name)));
  }

  TextDocumentIdentifier id(String name) {
    return new TextDocumentIdentifier(uri(name));
  }

  /** What is wrong with a document, asked for. */
  List<Diagnostic> problems(String name) {
    return await(server.getTextDocumentService().diagnostic(new DocumentDiagnosticParams(id(name))))
        .getLeft()
        .getItems();
  }

  /** What is offered at {@code range}, also for the problems of its line. */
  List<CodeAction> actions(String name, Range range) {
    int line = range.getStart().getLine();
    List<Diagnostic> problems =
        problems(name).stream()
            .filter(problem -> problem.getRange().getStart().getLine() == line)
            .toList();
    CodeActionParams parameters =
        new CodeActionParams(id(name), range, new CodeActionContext(problems));
    return await(server.getTextDocumentService().codeAction(parameters)).stream()
        .map(Either::getRight)
        .toList();
  }

  /** The codes of what is wrong. */
  List<String> codes(String name) {
    return problems(name).stream().map(problem -> problem.getCode().getLeft()).toList();
  }

  /** {@code text} with {@code edits} made. */
  static String apply(String text, List<? extends TextEdit> edits) {
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(
        Comparator.comparingInt((TextEdit e) -> Marked.offset(text, e.getRange().getStart()))
            .reversed());
    StringBuilder changed = new StringBuilder(text);
    for (TextEdit edit : last) {
      changed.replace(
          Marked.offset(text, edit.getRange().getStart()),
          Marked.offset(text, edit.getRange().getEnd()),
          edit.getNewText());
    }
    return changed.toString();
  }

  static Range at(Position position) {
    return new Range(position, position);
  }

  @Override
  public void close() {
    await(server.shutdown());
    server.exit();
    listening.cancel(true);
  }
}
