package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/documentHighlight}: the same binding elsewhere in the document. */
public final class HighlightOccurrences
    implements Feature<DocumentHighlightParams, List<DocumentHighlight>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setDocumentHighlightProvider(true);
  }

  @Override
  public List<DocumentHighlight> answer(DocumentHighlightParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return List.of();
    }
    Positions positions = view.positions(analysis.get().document());
    Optional<Occurrence> name =
        analysis.get().names().at(positions.offset(parameters.getPosition()));
    List<DocumentHighlight> found = new ArrayList<>();
    if (name.isPresent()) {
      BindingKey key = BindingKey.of(name.get().binding());
      for (Occurrence occurrence : analysis.get().names().occurrences()) {
        if (BindingKey.of(occurrence.binding()).equals(key)) {
          boolean writes = occurrence.isDefinition() || occurrence.role() == Occurrence.Role.WRITE;
          found.add(
              new DocumentHighlight(
                  positions.range(occurrence.span()),
                  writes ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
        }
      }
    }
    return found;
  }
}
