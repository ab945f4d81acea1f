package io.chibinet.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chibinet.library.LibraryName;
import io.chibinet.server.feature.ChooseForms;
import io.chibinet.server.feature.Positions;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.PositionEncoding;
import io.chibinet.server.workspace.Trees;
import io.chibinet.server.workspace.Unit;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The client's session: the commands that evaluate parts of texts in it. It is started when it is
 * first needed, and anew after it has ended.
 */
final class Evaluations {
  private static final String PREFIX = "chibi-net.";
  private static final String FORM = PREFIX + "evaluateForm";
  private static final String TOP_LEVEL = PREFIX + "evaluateTopLevel";
  private static final String SELECTION = PREFIX + "evaluateSelection";
  private static final String FILE = PREFIX + "loadFile";
  private static final String TEXT = PREFIX + "evaluateText";
  private static final String INTERRUPT = PREFIX + "interrupt";
  private static final String START = PREFIX + "startSession";
  private static final String STOP = PREFIX + "stopSession";
  private static final String RESTART = PREFIX + "restartSession";

  /** What the commands are called. */
  static final List<String> COMMANDS =
      List.of(FORM, TOP_LEVEL, SELECTION, FILE, TEXT, INTERRUPT, START, STOP, RESTART);

  /** What came out of an evaluation; {@code range} is what was evaluated. */
  record Outcome(Range range, List<String> values, Boolean incomplete, Failure error) {}

  /**
   * An error: its first line, the text that the command line would print, and where it was; {@code
   * definition} is where the name is defined that it is about, if that was not evaluated yet.
   */
  record Failure(String message, String report, Location place, Location definition) {}

  private final SchemeLanguageClient client;
  private final boolean takesOutput;
  private final boolean givesInput;
  private volatile SessionProcess session;
  private volatile boolean isClosed;

  /**
   * The session of a client.
   *
   * @param takesOutput whether it knows {@code chibi-net/sessionOutput}
   * @param givesInput whether it knows {@code chibi-net/sessionInput}
   */
  Evaluations(SchemeLanguageClient client, boolean takesOutput, boolean givesInput) {
    this.client = client;
    this.takesOutput = takesOutput;
    this.givesInput = givesInput;
  }

  /** Does one of {@link #COMMANDS}; an evaluation is answered when it is over. */
  CompletableFuture<Object> execute(ExecuteCommandParams parameters, Requests requests) {
    if (parameters.getCommand().equals(INTERRUPT)) {
      // Not behind whatever else the server is doing.
      return CompletableFuture.completedFuture(interrupt());
    }
    Evaluation evaluation = new Evaluation();
    // What is evaluated later may need what was evaluated before.
    requests
        .answerInOrder(
            view -> {
              begin(parameters.getCommand(), Arguments.of(parameters), view, evaluation);
              return null;
            })
        .exceptionally(
            failure -> {
              evaluation.completeExceptionally(failure);
              return null;
            });
    return evaluation;
  }

  private void begin(String command, Arguments arguments, View view, Evaluation evaluation) {
    switch (command) {
      case START -> {
        session(view.world());
        evaluation.complete(null);
      }
      case STOP -> evaluation.complete(stop());
      case RESTART -> {
        stop();
        session(view.world());
        evaluation.complete(null);
      }
      case TEXT -> {
        String text = arguments.string(0);
        Document typed = new Document("<input>", "<input>", 0, text);
        JsonObject request = request(typed, new Span(0, text.length()));
        evaluate(
            request,
            typed,
            new Span(0, text.length()),
            UnevaluatedNames.ofOpen(view),
            view,
            evaluation);
      }
      default -> {
        String uri = arguments.string(0);
        Document document = Programs.document(uri, view);
        Optional<Span> chosen = chosen(command, arguments, document, view);
        if (chosen.isEmpty()) {
          evaluation.complete(new Outcome(null, List.of(), null, null));
        } else {
          JsonObject request = request(document, chosen.get());
          addSurroundings(request, document, chosen.get(), view);
          UnevaluatedNames names = UnevaluatedNames.around(document, view);
          evaluate(request, document, chosen.get(), names, view, evaluation);
        }
      }
    }
  }

  private static Optional<Span> chosen(
      String command, Arguments arguments, Document document, View view) {
    Positions positions = view.positions(document);
    return switch (command) {
      case FORM ->
          ChooseForms.innermost(
              view.analysis(document), positions.offset(arguments.get(1, Position.class)));
      case TOP_LEVEL ->
          ChooseForms.topLevel(document, positions.offset(arguments.get(1, Position.class)));
      case SELECTION -> Optional.of(positions.span(arguments.get(1, Range.class)));
      default -> Optional.of(new Span(0, document.text().text().length()));
    };
  }

  private static JsonObject request(Document document, Span span) {
    JsonObject request = new JsonObject();
    request.addProperty("name", document.name());
    request.addProperty("text", document.text().text());
    request.add("span", json(span));
    return request;
  }

  /** Says in which library the form stands, or what has to be imported before. */
  private static void addSurroundings(JsonObject request, Document document, Span span, View view) {
    JsonArray imports = new JsonArray();
    request.add("imports", imports);
    Optional<Node> definition = ChooseForms.library(document, span);
    if (definition.isPresent()) {
      LibraryName.of(Trees.items(definition.get()).get(1))
          .ifPresent(name -> request.addProperty("library", name.toString()));
      request.add("definition", json(definition.get().span()));
      return;
    }
    Unit unit = view.analysis(document).unit();
    Document root = view.world().named(unit.root().name()).orElse(document);
    if (unit.isLibrary() && !root.name().equals(document.name())) {
      request.addProperty("library", unit.libraries().get(0).toString());
      return;
    }
    ChooseForms.imports(root).forEach(form -> imports.add(json(form)));
    if (!root.name().equals(document.name())) {
      JsonObject importer = new JsonObject();
      importer.addProperty("name", root.name());
      importer.addProperty("text", root.text().text());
      request.add("importer", importer);
    }
  }

  private void evaluate(
      JsonObject request,
      Document document,
      Span span,
      UnevaluatedNames names,
      View view,
      Evaluation evaluation) {
    request.add("definitions", names.json());
    JsonArray folders = new JsonArray();
    CommandLine.libraryFolders(view.world()).forEach(folders::add);
    request.add("folders", folders);
    SessionProcess process = session(view.world());
    SessionProcess.Asked asked = process.evaluate(request);
    evaluation.runs(process, asked.id());
    Range range = view.positions(document).range(span);
    asked
        .answer()
        .thenAccept(answer -> evaluation.complete(outcome(answer, range, document, names, view)));
  }

  private static JsonArray json(Span span) {
    JsonArray array = new JsonArray();
    array.add(span.start());
    array.add(span.end());
    return array;
  }

  private static Outcome outcome(
      JsonObject answer, Range range, Document document, UnevaluatedNames names, View view) {
    List<String> values = new ArrayList<>();
    if (answer.has("values")) {
      for (JsonElement value : answer.getAsJsonArray("values")) {
        values.add(value.getAsString());
      }
    }
    Failure error = null;
    if (answer.has("error")) {
      JsonObject told = answer.getAsJsonObject("error");
      error =
          new Failure(
              told.get("message").getAsString(),
              told.get("report").getAsString(),
              place(told.getAsJsonObject("place"), document, view).orElse(null),
              told.has("unevaluated")
                  ? names.definition(told.get("unevaluated").getAsString(), view).orElse(null)
                  : null);
    }
    return new Outcome(range, values, answer.has("incomplete") ? true : null, error);
  }

  /** Where an error was for the client; empty in what was typed. */
  private static Optional<Location> place(JsonObject told, Document evaluated, View view) {
    if (told == null) {
      return Optional.empty();
    }
    String name = told.get("name").getAsString();
    Optional<Document> document =
        name.equals(evaluated.name()) ? Optional.of(evaluated) : view.world().named(name);
    if (document.isEmpty() || name.startsWith("<")) {
      return Optional.empty();
    }
    Positions utf16 = new Positions(document.get().text(), PositionEncoding.UTF_16);
    Positions positions = view.positions(document.get());
    // The text may have changed since it was evaluated: lines are what people go by.
    Span span =
        new Span(
            utf16.offset(position(told.getAsJsonObject("start"))),
            utf16.offset(position(told.getAsJsonObject("end"))));
    return Optional.of(new Location(view.world().address(name), positions.range(span)));
  }

  private static Position position(JsonObject told) {
    return new Position(told.get("line").getAsInt(), told.get("character").getAsInt());
  }

  // The process

  private synchronized SessionProcess session(World world) {
    if (session == null || !session.isAlive()) {
      try {
        session =
            SessionProcess.start(
                socket ->
                    CommandLine.process(
                        directory(world), world, List.of(), List.of("session", socket)),
                new Forwarder());
      } catch (IOException e) {
        throw Arguments.refusal(ResponseErrorCode.RequestFailed, e.getMessage());
      }
    }
    return session;
  }

  private static Path directory(World world) {
    return world.roots().stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  private boolean interrupt() {
    SessionProcess process = session;
    return process != null && process.isAlive() && process.interrupt(null);
  }

  /** Ends the session; false if there is none. */
  synchronized boolean stop() {
    if (session == null || !session.isAlive()) {
      return false;
    }
    session.stop();
    session = null;
    return true;
  }

  /** Ends the session without a word to the client, who is leaving. */
  void close() {
    isClosed = true;
    stop();
  }

  private final class Forwarder implements SessionProcess.Listener {
    @Override
    public void wrote(String stream, String text) {
      if (isClosed) {
        return;
      }
      if (takesOutput) {
        client.sessionOutput(new SchemeLanguageClient.SessionOutput(stream, text));
      } else {
        MessageType type = stream.equals("stderr") ? MessageType.Error : MessageType.Log;
        client.logMessage(new MessageParams(type, text.stripTrailing()));
      }
    }

    @Override
    public CompletableFuture<String> wantsInput() {
      return givesInput ? client.sessionInput() : CompletableFuture.completedFuture(null);
    }

    @Override
    public void ended(int code) {
      if (isClosed) {
        return;
      }
      if (takesOutput) {
        client.sessionEnded(new SchemeLanguageClient.SessionEnded(code));
      } else {
        client.logMessage(
            new MessageParams(MessageType.Log, "the session ended with exit code " + code));
      }
    }
  }

  /** An answer that comes late. Cancelling it interrupts the evaluation, which then answers. */
  private static final class Evaluation extends CompletableFuture<Object> {
    private SessionProcess process;
    private long id;
    private boolean isCancelled;

    synchronized void runs(SessionProcess evaluating, long number) {
      process = evaluating;
      id = number;
      if (isCancelled) {
        process.interrupt(id);
      }
    }

    @Override
    public synchronized boolean cancel(boolean mayInterrupt) {
      isCancelled = true;
      if (process != null) {
        process.interrupt(id);
      }
      return true;
    }
  }
}
