package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion by shapes that are written often. */
final class CompleteShapes {
  private CompleteShapes() {}

  /** Adds them; those that need an import only if it can be made here. */
  static void add(Map<String, Binding> visible, boolean imports, CompletionRequest request) {
    for (Snippet snippet : Snippet.ALL) {
      boolean isUsable = visible.containsKey(snippet.needs());
      boolean isForm = snippet.label().equals(snippet.needs());
      if (!request.matches(snippet.label()) || !isUsable && (isForm || !imports)) {
        continue;
      }
      CompletionItem item = new CompletionItem(snippet.label());
      item.setKind(CompletionItemKind.Snippet);
      item.setDetail(snippet.summary());
      item.setSortText(request.order(snippet.label(), "4"));
      item.setFilterText(snippet.label());
      boolean takesPlaces = request.view().client().takesSnippets();
      String body = takesPlaces ? snippet.body() : snippet.plain();
      item.setInsertTextFormat(takesPlaces ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
      item.setTextEdit(Either.forLeft(request.edit(inside(body, request))));
      if (!isUsable) {
        item.setAdditionalTextEdits(
            List.of(CompleteImportable.edit(snippet.home(), snippet.needs(), request)));
      }
      request.items().add(item);
    }
  }

  // Behind an opening parenthesis that is there already; an editor usually wrote the closing one,
  // too. Editors indent a snippet as the line in which it begins, which is not where it begins.
  private static String inside(String body, CompletionRequest request) {
    String text = request.analysis().text();
    int open = request.word().start();
    if (request.isAtHead()) {
      open--;
    }
    int line = text.lastIndexOf('\n', open - 1) + 1;
    int indentation = line;
    while (indentation < open && text.charAt(indentation) == ' ') {
      indentation++;
    }
    String shape = body.replace("\n", "\n" + " ".repeat(open - indentation));
    if (!request.isAtHead()) {
      return shape;
    }
    int end = request.word().end();
    boolean isClosed = end < text.length() && text.charAt(end) == ')';
    int last = isClosed ? shape.lastIndexOf(')') : -1;
    return last < 0 ? shape.substring(1) : shape.substring(1, last) + shape.substring(last + 1);
  }
}
