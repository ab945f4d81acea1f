package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Puts edits of documents into the shape that the client understands. */
final class Edits {
  private Edits() {}

  static WorkspaceEdit of(Document document, List<TextEdit> edits, View view) {
    return of(Map.of(document, edits), view);
  }

  static WorkspaceEdit of(Map<Document, List<TextEdit>> edits, View view) {
    if (!view.client().takesVersionedEdits()) {
      Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
      edits.forEach((document, list) -> changes.put(view.world().address(document.name()), list));
      return new WorkspaceEdit(changes);
    }
    WorkspaceEdit edit = new WorkspaceEdit();
    edit.setDocumentChanges(new ArrayList<>());
    edits.forEach(
        (document, list) -> {
          // Only an open document has a version that the client knows.
          boolean isOpen = view.world().documents().containsKey(document.name());
          VersionedTextDocumentIdentifier id =
              new VersionedTextDocumentIdentifier(
                  view.world().address(document.name()), isOpen ? document.version() : null);
          edit.getDocumentChanges()
              .add(
                  Either.forLeft(
                      new TextDocumentEdit(
                          id,
                          list.stream()
                              .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                              .toList())));
        });
    return edit;
  }
}
