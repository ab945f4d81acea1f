package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code workspace/symbol}: definitions anywhere in the workspace, by some of their letters. */
public final class SearchSymbols implements Feature<WorkspaceSymbolParams, List<WorkspaceSymbol>> {
  private static final int MOST = 500;

  private record Found(String text, List<Outline> outline) {}

  // Reading a hundred thousand lines for each letter typed would be felt.
  private final Map<String, Found> known = new HashMap<>();

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setWorkspaceSymbolProvider(true);
  }

  @Override
  public List<WorkspaceSymbol> answer(WorkspaceSymbolParams parameters, View view) {
    String query = parameters.getQuery() == null ? "" : parameters.getQuery();
    List<WorkspaceSymbol> symbols = new ArrayList<>();
    for (String name : view.world().schemeFiles()) {
      view.cancel().checkCanceled();
      Optional<Document> document = view.world().named(name);
      if (document.isPresent()) {
        for (Outline outline : outline(document.get())) {
          collect(outline, "", query, document.get(), view, symbols);
        }
      }
    }
    symbols.sort(
        Comparator.comparing((WorkspaceSymbol symbol) -> !symbol.getName().startsWith(query))
            .thenComparing(symbol -> symbol.getName().length())
            .thenComparing(WorkspaceSymbol::getName));
    return symbols.size() > MOST ? List.copyOf(symbols.subList(0, MOST)) : symbols;
  }

  /** Reads every file of the workspace, telling {@code progress} how many are done. */
  public void read(View view, IntConsumer progress) {
    int done = 0;
    for (String name : view.world().schemeFiles()) {
      view.cancel().checkCanceled();
      view.world().named(name).ifPresent(this::outline);
      progress.accept(++done);
    }
  }

  private List<Outline> outline(Document document) {
    synchronized (known) {
      Found found = known.get(document.name());
      if (found == null || !found.text.equals(document.text().text())) {
        found = new Found(document.text().text(), Outline.of(document));
        known.put(document.name(), found);
      }
      return found.outline;
    }
  }

  private static void collect(
      Outline outline,
      String container,
      String query,
      Document document,
      View view,
      List<WorkspaceSymbol> symbols) {
    if (CompletionRequest.isSubsequence(query, outline.name())) {
      Location place =
          new Location(document.uri(), view.positions(document).range(outline.place()));
      symbols.add(
          new WorkspaceSymbol(outline.name(), outline.kind(), Either.forLeft(place), container));
    }
    for (Outline part : outline.inside()) {
      collect(part, outline.name(), query, document, view, symbols);
    }
  }
}
