package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion inside of the strings of {@code include} and {@code load}: names of files. */
final class CompleteFiles {
  private CompleteFiles() {}

  /** Whether {@code offset} is between the quotes of {@code text}. */
  static boolean isWithin(Document document, Node.Text text, int offset) {
    boolean closed =
        text.span().length() > 1 && document.text().text().charAt(text.span().end() - 1) == '"';
    return offset < text.span().end() || !closed;
  }

  static void add(CompletionRequest request, Node.Text text) {
    List<Calls> calls = Calls.around(request.analysis(), request.offset());
    if (calls.isEmpty()
        || !List.of("include", "include-ci", "include-library-declarations", "load")
            .contains(calls.get(0).head().name())) {
      return;
    }
    int start = text.span().start() + 1;
    String typed = request.analysis().text().substring(start, request.offset());
    int slash = typed.lastIndexOf('/');
    try {
      Path folder =
          Path.of(request.analysis().document().name())
              .resolveSibling(typed.substring(0, slash + 1));
      File[] files = folder.toFile().listFiles();
      for (File file : files == null ? new File[0] : files) {
        String name = file.getName();
        if (name.startsWith(".") || !name.startsWith(typed.substring(slash + 1))) {
          continue;
        }
        CompletionItem item = new CompletionItem(name);
        item.setKind(file.isDirectory() ? CompletionItemKind.Folder : CompletionItemKind.File);
        Span written = new Span(start + slash + 1, request.offset());
        item.setTextEdit(
            Either.forLeft(
                new TextEdit(
                    request.view().positions(request.analysis().document()).range(written),
                    file.isDirectory() ? name + "/" : name)));
        request.items().add(item);
      }
    } catch (InvalidPathException e) {
      return;
    }
  }
}
