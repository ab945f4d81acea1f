package io.chibinet.server;

import io.chibinet.server.feature.EditStructure;
import io.chibinet.server.feature.OfferActions;
import io.chibinet.server.feature.Positions;
import io.chibinet.server.feature.ShowLenses;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.DocumentNames;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** {@code workspace/executeCommand}: what the server does on a user's word. */
final class Commands {
  private static final String PREFIX = "chibi-net.";
  private static final String RUN_SELECTION = PREFIX + "runSelection";
  private static final String STOP = PREFIX + "stop";

  private final SchemeLanguageServer server;

  Commands(SchemeLanguageServer server) {
    this.server = server;
  }

  void advertise(ServerCapabilities offered) {
    List<String> names = new ArrayList<>();
    EditStructure.COMMANDS.forEach(name -> names.add(PREFIX + name));
    names.addAll(List.of(ShowLenses.RUN, RUN_SELECTION, STOP, OfferActions.APPLY));
    names.addAll(Evaluations.COMMANDS);
    offered.setExecuteCommandProvider(new ExecuteCommandOptions(names));
  }

  Object execute(ExecuteCommandParams parameters, View view) {
    String command = parameters.getCommand();
    Arguments arguments = Arguments.of(parameters);
    try {
      switch (command) {
        case ShowLenses.RUN:
          return run(arguments.string(0), view);
        case RUN_SELECTION:
          return runSelection(arguments.string(0), arguments.get(1, Range.class), view);
        case STOP:
          return server.runs().stop(arguments.get(0, Integer.class));
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

  private int run(String uri, View view) throws IOException {
    Path file =
        DocumentNames.path(uri)
            .orElseThrow(
                () ->
                    Arguments.refusal(
                        ResponseErrorCode.RequestFailed, "save the program to run it"));
    Optional<Document> open =
        Optional.ofNullable(view.world().documents().get(DocumentNames.name(uri)));
    // What is on the screen runs, saved or not.
    boolean isSaved =
        open.isEmpty()
            || Files.isRegularFile(file) && Files.readString(file).equals(open.get().text().text());
    return server
        .runs()
        .start(isSaved ? file : unsaved(file, open.get().text().text()), List.of(), view.world());
  }

  // Beside the file, so that it includes what the file includes.
  private static Path unsaved(Path file, String text) throws IOException {
    Path folder = file.getParent();
    Path copy = Files.createTempFile(folder, ".unsaved-", "-" + file.getFileName());
    copy.toFile().deleteOnExit();
    return Files.writeString(copy, text);
  }

  /** Runs the imports and definitions of a file, then what is selected, and writes its values. */
  private int runSelection(String uri, Range range, View view) throws IOException {
    Document document =
        view.document(uri)
            .orElseThrow(
                () -> Arguments.refusal(ResponseErrorCode.InvalidParams, uri + ": is not known"));
    Span selected = new Positions(document.text(), view.client().encoding()).span(range);
    StringBuilder program =
        new StringBuilder(
            "(import (only (scheme base) call-with-values for-each lambda newline)"
                + " (only (scheme write) write))\n");
    for (Node node : document.parsed().data()) {
      boolean isWanted = Trees.head(node).equals("import") || Trees.head(node).startsWith("define");
      if (isWanted && node.span().end() <= selected.start() || Trees.head(node).equals("import")) {
        program.append(document.text().slice(node.span())).append('\n');
      }
    }
    program.append(shown(document.text().slice(selected)));
    Path folder = DocumentNames.path(uri).map(Path::getParent).orElse(Path.of("").toAbsolutePath());
    return server
        .runs()
        .start(
            unsaved(folder.resolve("selection.scm"), program.toString()), List.of(), view.world());
  }

  private static String shown(String selection) {
    String trimmed = selection.strip();
    if (trimmed.startsWith("(define") || trimmed.startsWith("(import")) {
      return trimmed + "\n";
    }
    return "(call-with-values (lambda () "
        + trimmed
        + "\n) (lambda values (for-each (lambda (value) (write value) (newline)) values)))\n";
  }
}
