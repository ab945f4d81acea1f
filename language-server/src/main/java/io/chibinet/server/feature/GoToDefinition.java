package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/definition} and {@code textDocument/declaration}: from a name to where it is
 * defined, or to the import that brings it in; from a library name or an include to the file.
 */
public final class GoToDefinition
    implements Feature<
        DefinitionParams,
        Either<List<? extends org.eclipse.lsp4j.Location>, List<? extends LocationLink>>> {

  private record Target(Span from, String text, Span place) {}

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setDefinitionProvider(true);
    capabilities.setDeclarationProvider(true);
  }

  @Override
  public Either<List<? extends org.eclipse.lsp4j.Location>, List<? extends LocationLink>> answer(
      DefinitionParams parameters, View view) {
    return answer(parameters, false, view);
  }

  /** The definition, or the nearest thing that brings the name into the file. */
  public Either<List<? extends org.eclipse.lsp4j.Location>, List<? extends LocationLink>> answer(
      TextDocumentPositionParams parameters, boolean declaration, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    Optional<Target> target =
        analysis.flatMap(
            found ->
                target(
                    found,
                    view.positions(found.document()).offset(parameters.getPosition()),
                    declaration,
                    view));
    if (target.isEmpty()) {
      return Either.forLeft(List.of());
    }
    Optional<Document> text = view.world().named(target.get().text());
    if (text.isEmpty()) {
      return Either.forLeft(List.of());
    }
    String uri = view.world().address(text.get().name());
    Range place = view.positions(text.get()).range(target.get().place());
    if (view.client().takesLocationLinks()) {
      Range from = view.positions(analysis.get().document()).range(target.get().from());
      return Either.forRight(List.of(new LocationLink(uri, place, place, from)));
    }
    return Either.forLeft(List.of(new org.eclipse.lsp4j.Location(uri, place)));
  }

  private static Optional<Target> target(
      Analysis analysis, int offset, boolean declaration, View view) {
    Optional<Occurrence> name = analysis.names().at(offset);
    if (name.isPresent()) {
      Span from = name.get().span();
      Optional<Names.Imported> brought =
          declaration ? imported(analysis, name.get().binding()) : Optional.empty();
      if (brought.isPresent()) {
        return Optional.of(new Target(from, analysis.document().name(), brought.get().set()));
      }
      Location place = name.get().binding().definition();
      return place == null
          ? Optional.empty()
          : Optional.of(new Target(from, place.source().name(), place.span()));
    }
    for (Names.Inclusion inclusion : analysis.names().inclusions()) {
      if (inclusion.path().touches(offset)) {
        return Optional.of(new Target(inclusion.path(), inclusion.text().name(), new Span(0, 0)));
      }
    }
    for (Names.LibraryMention mention : analysis.names().mentions()) {
      if (mention.span().touches(offset)) {
        return view.analyzer()
            .library(view.world(), mention.library())
            .filter(library -> library.definition() != null)
            .map(
                library ->
                    new Target(
                        mention.span(),
                        library.definition().source().name(),
                        library.definition().span()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Names.Imported> imported(Analysis analysis, Binding binding) {
    return analysis.names().imported().stream()
        .filter(imported -> imported.binding() == binding)
        .findFirst();
  }
}
