package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * What one request sees: the world at the moment when it came in, whatever is edited meanwhile.
 *
 * @param cancel asked at the start of long work
 */
public record View(
    World world,
    Analyzer analyzer,
    Documentation documentation,
    Client client,
    CancelChecker cancel) {

  /** An occurrence with the analysis of the document in which it stands. */
  public record Place(Analysis analysis, Occurrence occurrence) {
    /** Where it is for the client. */
    public Location location(View view) {
      Document document = analysis.document();
      return new Location(
          view.world().address(document.name()), view.positions(document).range(occurrence.span()));
    }
  }

  public Optional<Document> document(String uri) {
    return world.document(uri);
  }

  /**
   * What is known of the document at {@code uri}.
   *
   * @throws CancellationException if nobody waits for the answer any more
   */
  public Optional<Analysis> analysis(String uri) {
    cancel.checkCanceled();
    return world.document(uri).map(this::analysis);
  }

  public Analysis analysis(Document document) {
    return analyzer.analysis(world, document);
  }

  public Positions positions(Document document) {
    return new Positions(document.text(), client.encoding());
  }

  /** What is known of {@code binding} without its comments, if {@code document} defines it. */
  public Optional<Declaration> shape(Binding binding, Document document) {
    return documentation.shape(binding, document, world, analyzer);
  }

  public Optional<Declaration> declaration(Binding binding) {
    return documentation.of(binding, world, analyzer);
  }

  /** What can be read off the library called {@code name}; empty if there is none. */
  public Optional<Library> library(LibraryName name) {
    Optional<Library> bundled = documentation.bundled().library(name);
    return bundled.isPresent()
        ? bundled
        : analyzer.definition(world, name).flatMap(documentation::library);
  }

  /** What {@code name} means where it stands. */
  public Optional<Binding> meaning(Analysis analysis, Node.Identifier name) {
    Optional<Occurrence> told = analysis.names().startingAt(name.span().start());
    return told.isPresent()
        ? told.map(Occurrence::binding)
        : analysis.scope(name.span().start()).map(scope -> scope.visible().get(name.name()));
  }

  /** Where {@code location} is for the client; empty if its text is gone. */
  public Optional<Location> location(io.chibinet.syntax.Location location) {
    String name = location.source().name();
    return world
        .named(name)
        .map(
            document ->
                new Location(world.address(name), positions(document).range(location.span())));
  }

  /**
   * Every occurrence of {@code binding} in the workspace, in the text it is defined in, and in the
   * open documents.
   */
  public List<Place> occurrences(Binding binding, Analysis asked) {
    BindingKey key = BindingKey.of(binding);
    Set<String> names = new HashSet<>();
    names.add(asked.document().name());
    names.addAll(asked.unit().textNames());
    if (binding.definition() != null) {
      names.add(binding.definition().source().name());
    }
    if (!(binding instanceof io.chibinet.expand.Variable)) {
      names.addAll(world.schemeFiles());
    }
    List<Place> places = new ArrayList<>();
    List<String> unseen = new ArrayList<>(names.stream().sorted().toList());
    // Libraries may export it under other names, which other libraries may export again.
    Set<String> spellings = new HashSet<>(Set.of(binding.name()));
    int known;
    do {
      known = spellings.size();
      unseen.removeIf(name -> isSearched(name, key, spellings, places));
    } while (spellings.size() > known);
    return places;
  }

  // Whether the text speaks of the binding; its places and further spellings are noted then.
  private boolean isSearched(
      String name, BindingKey key, Set<String> spellings, List<Place> places) {
    cancel.checkCanceled();
    Optional<Document> document = world.named(name);
    // An import may rename it, but the import says the old name then.
    if (document.isEmpty()
        || spellings.stream().noneMatch(document.get().text().text()::contains)) {
      return false;
    }
    Analysis analysis = analysis(document.get());
    for (Occurrence occurrence : analysis.names().occurrences()) {
      if (BindingKey.of(occurrence.binding()).equals(key)) {
        places.add(new Place(analysis, occurrence));
      }
    }
    analysis.unit().libraries().forEach(library -> spellings.addAll(exportedAs(library, key)));
    return true;
  }

  /** The names under which {@code library} exports a binding. */
  List<String> exportedAs(LibraryName library, BindingKey key) {
    return analyzer
        .library(world, library)
        .map(
            found ->
                found.exports().entrySet().stream()
                    .filter(entry -> BindingKey.of(entry.getValue()).equals(key))
                    .map(entry -> entry.getKey().name())
                    .toList())
        .orElse(List.of());
  }
}
