package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/references}: every place that speaks of the same binding. */
public final class FindReferences implements Feature<ReferenceParams, List<Location>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setReferencesProvider(true);
  }

  @Override
  public List<Location> answer(ReferenceParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return List.of();
    }
    int offset = view.positions(analysis.get().document()).offset(parameters.getPosition());
    Optional<Occurrence> name = analysis.get().names().at(offset);
    if (name.isEmpty()) {
      return List.of();
    }
    boolean withDefinition =
        parameters.getContext() == null || parameters.getContext().isIncludeDeclaration();
    List<Location> places = new ArrayList<>();
    for (View.Place place : view.occurrences(name.get().binding(), analysis.get())) {
      if (withDefinition || !place.occurrence().isDefinition()) {
        places.add(place.location(view));
      }
    }
    return places;
  }
}
