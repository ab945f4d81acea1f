package io.chibinet.server.feature;

import io.chibinet.expand.PatternVariable;
import io.chibinet.expand.Variable;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/linkedEditingRange}: a local name changes everywhere while it is typed. */
public final class LinkNames implements Feature<LinkedEditingRangeParams, LinkedEditingRanges> {
  private static final String WORD = "[^\\s()\\[\\]{}\";'`,|#][^\\s()\\[\\]{}\";'`,|]*";

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setLinkedEditingRangeProvider(true);
  }

  @Override
  public LinkedEditingRanges answer(LinkedEditingRangeParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return null;
    }
    Positions positions = view.positions(analysis.get().document());
    Optional<Occurrence> name =
        analysis.get().names().at(positions.offset(parameters.getPosition()));
    if (name.isEmpty()
        || !(name.get().binding() instanceof Variable
            || name.get().binding() instanceof PatternVariable)) {
      return null;
    }
    BindingKey key = BindingKey.of(name.get().binding());
    List<Range> ranges = new ArrayList<>();
    for (Occurrence occurrence : analysis.get().names().occurrences()) {
      if (BindingKey.of(occurrence.binding()).equals(key)) {
        ranges.add(positions.range(occurrence.span()));
      }
    }
    return new LinkedEditingRanges(ranges, WORD);
  }
}
