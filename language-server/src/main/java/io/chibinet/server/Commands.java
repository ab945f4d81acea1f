package io.chibinet.server;

import io.chibinet.server.feature.EditStructure;
import io.chibinet.server.feature.FindDocumentation;
import io.chibinet.server.feature.OfferActions;
import io.chibinet.server.feature.ShowLenses;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Document;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** {@code workspace/executeCommand}: what the server does on a user's word. */
final class Commands {
  private static final String PREFIX = "chibi-net.";
  private static final String RUN_SELECTION = PREFIX + "runSelection";
  private static final String STOP = PREFIX + "stop";
  private static final String DOCUMENTATION = PREFIX + "documentation";

  private final SchemeLanguageServer server;

  Commands(SchemeLanguageServer server) {
    this.server = server;
  }

  void advertise(ServerCapabilities offered) {
    List<String> names = new ArrayList<>();
    EditStructure.COMMANDS.forEach(name -> names.add(PREFIX + name));
    names.addAll(
        List.of(
            ShowLenses.RUN,
            RUN_SELECTION,
            ShowLenses.RUN_TESTS,
            DOCUMENTATION,
            STOP,
            OfferActions.APPLY));
    names.addAll(Evaluations.COMMANDS);
    offered.setExecuteCommandProvider(new ExecuteCommandOptions(names));
  }

  Object execute(ExecuteCommandParams parameters, View view) {
    String command = parameters.getCommand();
    Arguments arguments = Arguments.of(parameters);
    try {
      switch (command) {
        case ShowLenses.RUN:
          return run(arguments, view);
        case RUN_SELECTION:
          return runSelection(arguments, view);
        case ShowLenses.RUN_TESTS:
          return runTests(arguments, view);
        case DOCUMENTATION:
          return FindDocumentation.at(arguments.string(0), arguments.get(1, Position.class), view)
              .orElse(null);
        case STOP:
          return server.runs().stop(arguments.get(0, Integer.class));
        case ShowLenses.SHOW:
          return show(List.of(arguments.get(2, Location[].class)));
        case OfferActions.APPLY:
          return apply(command, arguments.get(0, WorkspaceEdit.class));
        default:
          break;
      }
      String name = command.startsWith(PREFIX) ? command.substring(PREFIX.length()) : "";
      if (EditStructure.COMMANDS.contains(name)) {
        Optional<WorkspaceEdit> edit =
            EditStructure.edit(name, arguments.string(0), arguments.get(1, Position.class), view);
        return edit.map(found -> apply(command, found)).orElse(null);
      }
    } catch (IOException e) {
      throw Arguments.refusal(ResponseErrorCode.RequestFailed, command + ": " + e.getMessage());
    }
    throw Arguments.refusal(
        ResponseErrorCode.InvalidParams, command + ": is not a command of this server");
  }

  private Object apply(String command, WorkspaceEdit edit) {
    ApplyWorkspaceEditParams request = new ApplyWorkspaceEditParams(edit);
    request.setLabel(command);
    server.client().applyEdit(request);
    return null;
  }

  // Clients that have a list of places of their own do this themselves; others go to the first.
  private List<Location> show(List<Location> places) {
    if (server.capabilities().showsDocuments() && !places.isEmpty()) {
      ShowDocumentParams first = new ShowDocumentParams(places.get(0).getUri());
      first.setSelection(places.get(0).getRange());
      first.setTakeFocus(true);
      server.client().showDocument(first);
    }
    return places;
  }

  /** How to run a program; each part may be left out. */
  private record RunOptions(List<String> arguments, String directory) {}

  private int run(Arguments arguments, View view) throws IOException {
    Optional<RunOptions> options = arguments.optional(1, RunOptions.class);
    Programs.Text text = Programs.text(Programs.document(arguments.string(0), view));
    Runs.Program program =
        Programs.program(
            text,
            options.map(RunOptions::arguments).orElse(List.of()),
            options.map(RunOptions::directory).map(this::directory));
    return start(program, view);
  }

  private Path directory(String name) {
    try {
      Path directory = Path.of(name);
      if (Files.isDirectory(directory)) {
        return directory;
      }
    } catch (InvalidPathException e) {
      // As good as one that is not there.
    }
    throw Arguments.refusal(
        ResponseErrorCode.InvalidParams, name + ": the working folder does not exist");
  }

  private int runSelection(Arguments arguments, View view) throws IOException {
    Document document = Programs.document(arguments.string(0), view);
    Span selected = view.positions(document).span(arguments.get(1, Range.class));
    Programs.Text text = Programs.selection(document, selected);
    return start(Programs.program(text, List.of(), Optional.empty()), view);
  }

  private int start(Runs.Program program, View view) throws IOException {
    int run = server.runs().next();
    server.runs().start(run, program, view.world(), () -> {});
    return run;
  }

  private int runTests(Arguments arguments, View view) throws IOException {
    Optional<String[]> ids = arguments.optional(1, String[].class);
    return server.testRuns().start(arguments.string(0), ids.map(List::of).orElse(null), view);
  }
}
