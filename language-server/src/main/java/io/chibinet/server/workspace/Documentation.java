package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.library.BundledLibraries;
import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what the sources say about a binding: its signature, its {@code ;;>} text, its value. Any
 * thread may use it.
 */
public final class Documentation {
  /** What declarations of programs name as their library. */
  public static final LibraryName PROGRAM = LibraryName.of("program");

  private record UnitRead(SourceText root, Map<String, Declaration> places) {}

  private record LibraryRead(String text, Optional<Library> library) {}

  private final Map<String, LibraryRead> libraries = new HashMap<>();
  private LibraryIndex bundled;
  private Map<String, Declaration> bundledPlaces;
  // By the name of the root text; the identity of the text is that of its unit.
  private final Map<String, UnitRead> units = new HashMap<>();

  /** The bundled libraries, read on the first question. */
  public synchronized LibraryIndex bundled() {
    if (bundled == null) {
      LibraryIndex index = LibraryIndex.of(LibraryPath.bundled());
      Map<String, Declaration> places = new HashMap<>();
      for (Library library : index.libraries()) {
        add(library, places);
      }
      bundledPlaces = places;
      bundled = index;
    }
    return bundled;
  }

  /**
   * The bundled library that one would import to use {@code name}: of those that export it, one of
   * the report's before others, and the smallest, which is about little else.
   */
  public Optional<LibraryName> home(String name) {
    return homes(name).stream().findFirst();
  }

  /** The bundled libraries that export {@code name}, the one to import first. */
  public List<LibraryName> homes(String name) {
    return bundled().named(name).stream()
        .map(LibraryIndex.Exported::library)
        .filter(library -> !library.parts().get(0).equals("chibi-net"))
        .sorted(
            Comparator.comparingInt(Documentation::rank)
                .thenComparingInt(library -> bundled().exports(library).size()))
        .toList();
  }

  private static int rank(LibraryName library) {
    if (library.isGathering()) {
      return 3;
    }
    String name = library.toString();
    return name.startsWith("(scheme ") ? 0 : name.startsWith("(chibi ") ? 1 : 2;
  }

  private static void add(Library library, Map<String, Declaration> places) {
    for (Declaration declaration : library.declarations()) {
      places.merge(
          key(declaration.location()),
          declaration,
          (old, other) -> other.documentation().hasProse() ? other : old);
    }
  }

  private static String key(Location location) {
    return location.source().name() + ":" + location.span().start();
  }

  /** What can be read off the first library definition of {@code document}. */
  public Optional<Library> library(Document document) {
    String text = document.text().text();
    synchronized (libraries) {
      LibraryRead known = libraries.get(document.name());
      if (known != null && known.text.equals(text)) {
        return known.library;
      }
    }
    Source source =
        Source.of(document.text(), java.nio.file.Path.of(document.name()).resolveSibling(""));
    Optional<Library> library = Library.read(source, LibraryPath.bundled());
    synchronized (libraries) {
      libraries.put(document.name(), new LibraryRead(text, library));
    }
    return library;
  }

  /** What is said about {@code binding}; {@code world} is where its text is looked up. */
  public Optional<Declaration> of(Binding binding, World world, Analyzer analyzer) {
    Location place = binding.definition();
    if (place == null) {
      return Optional.empty();
    }
    if (BundledLibraries.isBundled(place.source())) {
      bundled();
      return Optional.ofNullable(bundledPlaces.get(key(place)));
    }
    Optional<Document> document = world.named(place.source().name());
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = analyzer.analysis(world, document.get()).unit();
    Declaration known = declarations(unit, world).get(key(place));
    return known != null ? Optional.of(known) : local(document.get(), place, binding);
  }

  /**
   * What is said about {@code binding}; of what {@code document} defines itself, its form alone.
   * Reading the comments of a whole document takes longer than expanding it.
   */
  public Optional<Declaration> shape(
      Binding binding, Document document, World world, Analyzer analyzer) {
    Location place = binding.definition();
    boolean isHere =
        place != null
            && place.source().name().equals(document.name())
            && !BundledLibraries.isBundled(place.source());
    return isHere ? local(document, place, binding) : of(binding, world, analyzer);
  }

  /** Everything that the texts of {@code unit} define at top level, by place. */
  private Map<String, Declaration> declarations(Unit unit, World world) {
    synchronized (units) {
      UnitRead known = units.get(unit.root().name());
      if (known != null && known.root == unit.root()) {
        return known.places;
      }
    }
    Map<String, Declaration> places = new HashMap<>();
    for (Library library : read(unit, world)) {
      add(library, places);
    }
    synchronized (units) {
      units.put(unit.root().name(), new UnitRead(unit.root(), places));
    }
    return places;
  }

  private static List<Library> read(Unit unit, World world) {
    Source source = source(unit.root(), world);
    if (!unit.isLibrary()) {
      return List.of(Library.program(source, PROGRAM, LibraryPath.bundled()));
    }
    return Library.read(source, LibraryPath.bundled()).map(List::of).orElse(List.of());
  }

  private static Source source(SourceText root, World world) {
    Optional<Source> file =
        Analyzer.pathOf(root.name()).flatMap(path -> world.source(path, (read, text) -> {}));
    return file.orElseGet(() -> Source.of(root, java.nio.file.Path.of("")));
  }

  // A definition inside of a body; its comments are not documentation, its shape is.
  private static Optional<Declaration> local(Document document, Location place, Binding binding) {
    // (define (name …) …): the name, its list, the form.
    List<Node> around = document.nodes().around(place.span().start(), 3);
    for (int i = around.size() - 1; i >= 0; i--) {
      for (Declaration declaration :
          Declaration.definedBy(document.text(), around.get(i), PROGRAM)) {
        if (declaration.location().span().start() == place.span().start()
            && declaration.name().equals(binding.name())) {
          return Optional.of(declaration);
        }
      }
    }
    return around.size() < 2
        ? Optional.empty()
        : formals(document, around.get(around.size() - 2), around.get(around.size() - 1))
            .flatMap(formals -> procedure(binding.name(), formals));
  }

  // What a local procedure without a definition takes: (name (lambda (a b) …)) in a let, or
  // (let name ((a 1) (b 2)) …).
  private static Optional<String> formals(Document document, Node form, Node name) {
    List<Node> items = Trees.items(form);
    if (items.size() == 2 && items.get(0) == name && Trees.head(items.get(1)).equals("lambda")) {
      List<Node> lambda = Trees.items(items.get(1));
      if (lambda.size() < 3) {
        return Optional.empty();
      }
      String text = document.text().slice(lambda.get(1).span());
      return lambda.get(1) instanceof Node.ListNode
          ? Optional.of(text.substring(1, text.length() - 1))
          : Optional.of(". " + text);
    }
    if (items.size() > 3 && items.get(1) == name && Trees.head(form).equals("let")) {
      List<String> names = new ArrayList<>();
      for (Node variable : Trees.items(items.get(2))) {
        names.add(Trees.items(variable).isEmpty() ? "" : Trees.name(Trees.items(variable).get(0)));
      }
      return Optional.of(String.join(" ", names));
    }
    return Optional.empty();
  }

  private static Optional<Declaration> procedure(String name, String formals) {
    SourceText text = SourceText.of("", "(define (" + name + " " + formals + ") #f)");
    List<Node> data = Parser.parse(text).data();
    return data.size() == 1
        ? Declaration.definedBy(text, data.get(0), PROGRAM).stream().findFirst()
        : Optional.empty();
  }
}
