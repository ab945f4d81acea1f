package io.chibinet.server;

import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.DocumentNames;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What is run of a text: what is on the screen, saved or not, under the name of its file. */
final class Programs {
  /**
   * A text that can be run.
   *
   * @param name of its file, or what it is called without one
   * @param folder where it is run unless something else is said
   * @param showsValue whether the value of the last form is written
   */
  record Text(String name, String text, boolean isSaved, Path folder, boolean showsValue) {
    Text followedBy(String more) {
      return new Text(name, text + more, false, folder, showsValue);
    }
  }

  private Programs() {}

  static Text text(Document document) {
    Optional<Path> file = DocumentNames.path(document.uri());
    Path folder =
        file.map(Path::getParent)
            .filter(Files::isDirectory)
            .orElseGet(() -> Path.of(System.getProperty("user.home")));
    String text = document.text().text();
    boolean isSaved = file.filter(at -> holds(at, text)).isPresent();
    return new Text(document.name(), text, isSaved, folder, false);
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.isRegularFile(file) && Files.readString(file).equals(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** The program that the text belongs to: for one that is included, what includes it. */
  static Text root(Analysis analysis, View view) {
    SourceText root = analysis.unit().root();
    return text(view.world().named(root.name()).orElse(analysis.document()));
  }

  static Runs.Program program(Text text, List<String> arguments, Optional<Path> directory) {
    List<String> words = new ArrayList<>();
    words.add(text.name);
    words.addAll(arguments);
    return new Runs.Program(
        words,
        text.isSaved ? null : text.text,
        directory.orElse(text.folder),
        Map.of(),
        text.showsValue);
  }

  /**
   * The imports and definitions of a file, then what is selected, whose value is written. Each part
   * stands on the line and in the column that it has in the file.
   */
  static Text selection(Document document, Span selected) {
    Text whole = text(document);
    StringBuilder program = blank(whole.text.substring(0, selected.end()));
    for (Node node : document.parsed().data()) {
      boolean isImport = Trees.head(node).equals("import");
      boolean isBefore = node.span().end() <= selected.start();
      if (isBefore && (isImport || Trees.head(node).startsWith("define"))) {
        copy(document, node.span(), program);
      }
    }
    copy(document, selected, program);
    return new Text(whole.name, program.toString(), false, whole.folder, true);
  }

  private static StringBuilder blank(String text) {
    StringBuilder blank = new StringBuilder(text);
    for (int i = 0; i < blank.length(); i++) {
      if (blank.charAt(i) != '\n' && blank.charAt(i) != '\r') {
        blank.setCharAt(i, ' ');
      }
    }
    return blank;
  }

  private static void copy(Document document, Span span, StringBuilder program) {
    program.replace(span.start(), span.end(), document.text().slice(span));
  }

  /** The text at {@code uri}. */
  static Document document(String uri, View view) {
    return view.document(uri)
        .orElseThrow(
            () -> Arguments.refusal(ResponseErrorCode.InvalidParams, uri + ": is not known"));
  }
}
