package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion inside of imports and exports: names of libraries, and what they export. */
final class CompleteLibraries {
  private CompleteLibraries() {}

  /** Whether the cursor is in an import or export declaration, which it then completes. */
  static boolean add(CompletionRequest request) {
    List<Node> path = request.path();
    for (int i = 0; i < path.size(); i++) {
      Node node = path.get(i);
      boolean isInside = Trees.isInside(request.analysis().file(), node, request.offset());
      if (!isInside || request.offset() <= node.span().start() + Trees.head(node).length() + 1) {
        continue;
      }
      switch (Trees.head(node)) {
        case "import" -> {
          importSet(request, path.subList(i + 1, path.size()));
          return true;
        }
        case "export" -> {
          request
              .analysis()
              .visible(request.offset())
              .forEach(
                  (name, binding) -> {
                    if (request.matches(name) && binding.library() != null) {
                      request.items().add(CompleteNames.visible(name, binding, List.of(), request));
                    }
                  });
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static void importSet(CompletionRequest request, List<Node> inside) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      List<Node> items = Trees.items(inside.get(i));
      boolean isModifier =
          List.of("only", "except", "rename").contains(Trees.head(inside.get(i)))
              && items.size() > 1
              && items.get(1).span().end() < request.offset();
      if (isModifier) {
        innermostLibrary(items.get(1)).ifPresent(library -> exported(library, request));
        return;
      }
    }
    // Right behind (import, or inside the parentheses of a name that is being written.
    Node started =
        inside.stream()
            .filter(node -> node instanceof Node.ListNode)
            .filter(node -> LibraryName.of(node).isPresent() || Trees.items(node).isEmpty())
            .reduce((a, b) -> b)
            .orElse(null);
    libraries(started, request);
  }

  private static Optional<LibraryName> innermostLibrary(Node set) {
    List<Node> items = Trees.items(set);
    boolean isModifier =
        List.of("only", "except", "rename", "prefix").contains(Trees.head(set))
            && items.size() > 1
            && items.get(1) instanceof Node.ListNode;
    return isModifier ? innermostLibrary(items.get(1)) : LibraryName.of(set);
  }

  private static void exported(LibraryName library, CompletionRequest request) {
    for (String name : CompleteImportable.exports(library, request.view())) {
      if (request.matches(name)) {
        CompletionItem item = request.item(name, CompletionItemKind.Function);
        item.setSortText(request.order(name, ""));
        JsonObject data = request.data(name);
        data.addProperty("from", library.toString());
        item.setData(data);
        request.items().add(item);
      }
    }
  }

  private static void libraries(Node started, CompletionRequest request) {
    View view = request.view();
    String text = request.analysis().text();
    Span span = started == null ? request.word() : started.span();
    String typed =
        started == null ? "" : text.substring(span.start(), Math.min(request.offset(), span.end()));
    for (LibraryName library : view.analyzer().libraryNames(view.world())) {
      if (!library.toString().startsWith(typed.stripTrailing())) {
        continue;
      }
      CompletionItem item = new CompletionItem(library.toString());
      item.setKind(CompletionItemKind.Module);
      item.setFilterText(library.toString());
      item.setSortText(order(library));
      item.setTextEdit(
          Either.forLeft(
              new TextEdit(
                  view.positions(request.analysis().document()).range(span), library.toString())));
      JsonObject data = new JsonObject();
      data.addProperty("uri", request.analysis().document().uri());
      data.addProperty("about", library.toString());
      item.setData(data);
      request.items().add(item);
    }
  }

  // (srfi 2) before (srfi 11).
  private static String order(LibraryName library) {
    StringBuilder order = new StringBuilder();
    for (String part : library.parts()) {
      order.append(' ').append(part.matches("[0-9]{1,4}") ? "0".repeat(4 - part.length()) : "");
      order.append(part);
    }
    return order.toString();
  }
}
