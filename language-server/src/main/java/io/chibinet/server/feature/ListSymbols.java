package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/documentSymbol}: what the document defines. */
public final class ListSymbols
    implements Feature<DocumentSymbolParams, List<Either<SymbolInformation, DocumentSymbol>>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setDocumentSymbolProvider(true);
  }

  @Override
  public List<Either<SymbolInformation, DocumentSymbol>> answer(
      DocumentSymbolParams parameters, View view) {
    Optional<Document> document = view.document(parameters.getTextDocument().getUri());
    List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
    if (document.isPresent()) {
      Positions positions = view.positions(document.get());
      for (Outline outline : Outline.of(document.get())) {
        if (view.client().takesNestedSymbols()) {
          symbols.add(Either.forRight(nested(outline, positions)));
        } else {
          flat(outline, "", document.get(), view, symbols);
        }
      }
    }
    return symbols;
  }

  private static DocumentSymbol nested(Outline outline, Positions positions) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            outline.name(),
            outline.kind(),
            positions.range(outline.form()),
            positions.range(outline.place()),
            outline.detail());
    symbol.setChildren(outline.inside().stream().map(part -> nested(part, positions)).toList());
    return symbol;
  }

  @SuppressWarnings("deprecation") // what clients without nested symbols understand
  private static void flat(
      Outline outline,
      String container,
      Document document,
      View view,
      List<Either<SymbolInformation, DocumentSymbol>> symbols) {
    Location place = new Location(document.uri(), view.positions(document).range(outline.form()));
    symbols.add(
        Either.forLeft(new SymbolInformation(outline.name(), outline.kind(), place, container)));
    for (Outline part : outline.inside()) {
      flat(part, outline.name(), document, view, symbols);
    }
  }
}
