package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.expand.Binding;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;

/** Completion by names that an import would bring. */
final class CompleteImportable {
  private static final int MOST = 100;

  private record Importable(String name, LibraryName library, String order) {}

  private CompleteImportable() {}

  static void add(Map<String, Binding> visible, List<String> wanted, CompletionRequest request) {
    List<Importable> found = new ArrayList<>();
    Set<String> elsewhere = new HashSet<>();
    View view = request.view();
    for (LibraryName library : view.analyzer().libraryNames(view.world())) {
      for (String name : exports(library, view)) {
        boolean isWanted = wanted.stream().anyMatch(name::startsWith);
        if (!visible.containsKey(name)
            && request.matches(name)
            && !name.startsWith("%")
            && (!request.typed().isEmpty() || isWanted)) {
          String order = request.order(name, isWanted ? "0z" : "5") + " " + rank(library) + library;
          found.add(new Importable(name, library, order));
          if (!library.isGathering()) {
            elsewhere.add(name);
          }
        }
      }
    }
    found.stream()
        .filter(one -> !one.library.isGathering() || !elsewhere.contains(one.name))
        .sorted(Comparator.comparing(Importable::order))
        .limit(MOST)
        .forEach(one -> request.items().add(item(one, request)));
  }

  private static CompletionItem item(Importable one, CompletionRequest request) {
    CompletionItem item = request.item(one.name, CompletionItemKind.Module);
    item.setLabelDetails(CompletionRequest.details("import " + one.library));
    item.setSortText(one.order);
    JsonObject data = request.data(one.name);
    data.addProperty("library", one.library.toString());
    item.setData(data);
    if (!request.view().client().resolvesCompletionEdits()) {
      item.setAdditionalTextEdits(List.of(edit(one.library, one.name, request)));
    }
    return item;
  }

  /** The edit that imports {@code name} of {@code library} where the word stands. */
  static TextEdit edit(LibraryName library, String name, CompletionRequest request) {
    Document document = request.analysis().document();
    ImportEdits.Edit edit = ImportEdits.add(document, request.offset(), library, name);
    return new TextEdit(request.view().positions(document).range(edit.span()), edit.text());
  }

  private static int rank(LibraryName library) {
    return switch (library.parts().get(0)) {
      case "chibi" -> 1;
      case "srfi" -> 2;
      default -> 0;
    };
  }

  /** The names that {@code library} exports, one after the other. */
  static List<String> exports(LibraryName library, View view) {
    return view.library(library)
        .map(found -> found.exports().stream().map(Library.Export::name).distinct().toList())
        .orElse(List.of());
  }
}
