package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;

/** The command {@code documentation}: where the documentation describes what is at the cursor. */
public final class FindDocumentation {
  /**
   * A place of the documentation site.
   *
   * @param library as it is written
   * @param name what is described; null for a whole library
   * @param page the path of a page from the root of the site
   * @param fragment the identifier in that page, not encoded; null for the page itself
   */
  public record Place(String library, String name, String page, String fragment) {}

  private FindDocumentation() {}

  /** The place; empty for what only the user's own texts describe. */
  public static Optional<Place> at(String uri, Position position, View view) {
    return view.analysis(uri).flatMap(analysis -> at(analysis, position, view));
  }

  private static Optional<Place> at(Analysis analysis, Position position, View view) {
    int offset = view.positions(analysis.document()).offset(position);
    for (Names.LibraryMention mention : analysis.names().mentions()) {
      if (mention.span().touches(offset)) {
        return DocumentationSite.describes(mention.library(), view)
            ? Optional.of(place(mention.library(), null))
            : Optional.empty();
      }
    }
    Optional<Binding> binding = analysis.names().at(offset).map(Occurrence::binding);
    List<Node> path = Trees.path(analysis.file(), offset);
    if (binding.isEmpty()
        && !path.isEmpty()
        && path.get(path.size() - 1) instanceof Node.Identifier name) {
      binding = view.meaning(analysis, name);
      if (binding.isEmpty()) {
        return home(name.name(), view);
      }
    }
    return binding.flatMap(found -> of(found, view));
  }

  private static Optional<Place> of(Binding binding, View view) {
    Optional<Declaration> declaration = view.declaration(binding);
    if (declaration.isPresent()) {
      Declaration found = declaration.get();
      return DocumentationSite.describes(found.library(), view)
          ? Optional.of(place(found.library(), found.name()))
          : Optional.empty();
    }
    boolean isUsers = binding.definition() != null;
    return isUsers ? Optional.empty() : home(binding.name(), view);
  }

  /** The library that one would import for a name that means nothing where it stands. */
  private static Optional<Place> home(String name, View view) {
    return view.documentation().home(name).map(library -> place(library, name));
  }

  private static Place place(LibraryName library, String name) {
    return new Place(library.toString(), name, DocumentationSite.page(library), name);
  }
}
