package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/documentLink}: imports and includes lead to the files they name. */
public final class LinkDocuments implements Feature<DocumentLinkParams, List<DocumentLink>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setDocumentLinkProvider(new DocumentLinkOptions(false));
  }

  @Override
  public List<DocumentLink> answer(DocumentLinkParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    List<DocumentLink> links = new ArrayList<>();
    if (analysis.isEmpty()) {
      return links;
    }
    Positions positions = view.positions(analysis.get().document());
    for (Names.LibraryMention mention : analysis.get().names().mentions()) {
      view.analyzer()
          .definition(view.world(), mention.library())
          .ifPresent(
              document ->
                  links.add(
                      new DocumentLink(
                          positions.range(mention.span()), view.world().address(document.name()))));
    }
    for (Names.Inclusion inclusion : analysis.get().names().inclusions()) {
      links.add(
          new DocumentLink(
              positions.range(inclusion.path()), view.world().address(inclusion.text().name())));
    }
    return links;
  }
}
