package io.chibinet.server.workspace;

import io.chibinet.expand.Core;
import io.chibinet.expand.Expander;
import io.chibinet.expand.Expansion;
import io.chibinet.expand.Libraries;
import io.chibinet.expand.Library;
import io.chibinet.library.BundledLibraries;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Expands documents, without ever running them, and keeps what it found out until a text that
 * matters changes. One thread at a time works in it; the answers belong to everybody.
 */
public final class Analyzer {
  // A macro that writes without end must not keep an editor waiting: some seconds at most.
  private static final long BUDGET = 2_000_000;

  private record Entry(Unit unit, Map<String, String> texts, long epoch) {}

  private final Recorder recorder = new Recorder();
  private final WorkspaceLibraries folder = new WorkspaceLibraries();
  private final Libraries libraries =
      new Libraries(
          new LibraryPath(List.of(new BundledLibraries(), folder)), null, recorder, BUDGET);
  private final Includers includers = new Includers();
  private final Map<String, Entry> units = new HashMap<>();
  // Of an included file, the text whose unit it belongs to.
  private final Map<String, String> rootOf = new HashMap<>();
  // Grows when a library changed: what was expanded before may be out of date.
  private long epoch;
  private long worldNumber = -1;
  // Listing them opens the product's archive: once is enough.
  private List<LibraryName> bundledNames;

  /** What is known of {@code document} in {@code world}. */
  public synchronized Analysis analysis(World world, Document document) {
    enter(world);
    return new Analysis(document, unit(document));
  }

  /** Every library that can be imported in {@code world}. */
  public synchronized List<LibraryName> libraryNames(World world) {
    enter(world);
    if (bundledNames == null) {
      bundledNames = new BundledLibraries().names();
    }
    Set<LibraryName> names = new LinkedHashSet<>(bundledNames);
    names.addAll(folder.names());
    return names.stream().filter(Analyzer::isForUsers).toList();
  }

  // What the bundled libraries share among themselves is nobody else's business.
  private static boolean isForUsers(LibraryName name) {
    return !name.parts().get(0).equals("chibi-net");
  }

  /** What a library exports in {@code world}; empty when there is none of that name. */
  public synchronized Optional<Library> library(World world, LibraryName name) {
    enter(world);
    return libraries.find(name);
  }

  /** The document that defines the library called {@code name}. */
  public synchronized Optional<Document> definition(World world, LibraryName name) {
    enter(world);
    Optional<Source> bundled = new BundledLibraries().find(name.path());
    if (bundled.isPresent()) {
      return world.named(bundled.get().text().name());
    }
    return WorkspaceLibraries.locate(world, name.path()).map(Path::toString).flatMap(world::named);
  }

  private void enter(World world) {
    if (world.number() == worldNumber && folder.world() == world) {
      return;
    }
    folder.enter(world);
    worldNumber = world.number();
    Set<Path> changed = folder.changed(world);
    Set<Path> touched = new HashSet<>(changed);
    for (Entry entry : units.values()) {
      if (entry.texts.keySet().stream().anyMatch(name -> touches(changed, name))) {
        entry.texts.keySet().forEach(name -> pathOf(name).ifPresent(touched::add));
      }
    }
    // A library whose unit nobody asked for may include a changed file just as well.
    includedFrom(changed).forEach(touched::add);
    Set<LibraryName> stale = new LinkedHashSet<>(folder.moved(world));
    stale.addAll(folder.readFrom(touched));
    changed.forEach(folder::forgetText);
    for (LibraryName name : stale) {
      libraries.forget(name);
      folder.forget(name);
    }
    if (!stale.isEmpty()) {
      epoch++;
    }
  }

  private static boolean touches(Set<Path> changed, String name) {
    return pathOf(name).map(changed::contains).orElse(false);
  }

  static Optional<Path> pathOf(String name) {
    return name.startsWith("/") || name.matches("[A-Za-z]:.*")
        ? Optional.of(Path.of(name))
        : Optional.empty();
  }

  private Set<Path> includedFrom(Set<Path> changed) {
    Set<Path> roots = new HashSet<>();
    for (Path file : changed) {
      String root = rootOf.get(file.toString());
      if (root != null) {
        pathOf(root).ifPresent(roots::add);
      }
    }
    return roots;
  }

  private Unit unit(Document document) {
    String root = document.name();
    if (document.name().startsWith(BundledLibraries.SCHEME)) {
      root = bundledRoot(document);
    } else if (!Trees.standsAlone(document.parsed())) {
      root = includers.includerOf(folder.world(), document.name()).orElse(root);
    }
    Unit unit = unitOf(root, document);
    if (!root.equals(document.name()) && !unit.textNames().contains(document.name())) {
      unit = unitOf(document.name(), document);
    }
    return unit;
  }

  // A bundled part such as scheme/base/lists.scm belongs to the library of its folder.
  private String bundledRoot(Document document) {
    if (Trees.standsAlone(document.parsed())) {
      return document.name();
    }
    String known = rootOf.get(document.name());
    if (known == null) {
      for (LibraryName name : new BundledLibraries().names()) {
        libraries.find(name).ifPresent(library -> noteTexts(library.definition().source()));
      }
      known = rootOf.get(document.name());
    }
    return known == null ? document.name() : known;
  }

  private void noteTexts(SourceText root) {
    texts(root).keySet().forEach(text -> rootOf.put(text.name(), root.name()));
  }

  private Unit unitOf(String root, Document asked) {
    Entry entry = units.get(root);
    if (entry != null && entry.epoch == epoch && isCurrent(entry)) {
      return entry.unit;
    }
    Document document =
        root.equals(asked.name()) ? asked : folder.world().named(root).orElse(asked);
    Unit unit = expand(document);
    forgetPrograms();
    Map<String, String> texts = new HashMap<>();
    texts.put(document.name(), document.text().text());
    unit.names().keySet().forEach(text -> texts.put(text.name(), text.text()));
    texts.keySet().forEach(name -> rootOf.put(name, document.name()));
    units.put(root, new Entry(unit, texts, epoch));
    return unit;
  }

  // A unit has its names itself; those of libraries are wanted again for other units.
  private void forgetPrograms() {
    Map<SourceText, Names> needed = new IdentityHashMap<>();
    for (Library library : libraries.loaded()) {
      if (library.definition() != null) {
        collect(library.definition().source(), needed);
      }
    }
    recorder.retain(needed.keySet());
  }

  /** How many texts it keeps names of. */
  synchronized int size() {
    return recorder.size();
  }

  private boolean isCurrent(Entry entry) {
    for (Map.Entry<String, String> text : entry.texts.entrySet()) {
      Optional<Document> now = folder.world().named(text.getKey());
      if (now.isEmpty() || !now.get().text().text().equals(text.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Unit expand(Document document) {
    List<LibraryName> defined = Trees.definedLibraries(document.parsed());
    boolean isLibraryFile =
        !defined.isEmpty() && defined.stream().allMatch(name -> isHome(name, document));
    return isLibraryFile ? libraryUnit(document, defined) : programUnit(document, defined);
  }

  // Whether whoever imports the library gets this very file.
  private boolean isHome(LibraryName name, Document document) {
    Optional<Source> bundled = new BundledLibraries().find(name.path());
    if (bundled.isPresent()) {
      return bundled.get().text().name().equals(document.name());
    }
    return WorkspaceLibraries.locate(folder.world(), name.path())
        .map(file -> file.toString().equals(document.name()))
        .orElse(false);
  }

  private Unit libraryUnit(Document document, List<LibraryName> defined) {
    List<Library> found = new ArrayList<>();
    defined.forEach(name -> libraries.find(name).ifPresent(found::add));
    if (found.isEmpty()) {
      return programUnit(document, defined);
    }
    SourceText root = found.get(0).definition().source();
    List<Core> forms = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Expansion.Unbound> unbound = new ArrayList<>();
    for (Library library : found) {
      forms.addAll(library.forms());
      problems.addAll(library.problems());
      unbound.addAll(library.unbound());
    }
    return new Unit(root, defined, texts(root), forms, problems, unbound);
  }

  private Unit programUnit(Document document, List<LibraryName> defined) {
    defined.forEach(libraries::forget);
    Source source = new WorldSource(folder.world(), document, (path, text) -> {});
    Expansion expansion = Expander.program(source, libraries);
    Map<SourceText, Names> texts = texts(source.text());
    List<Core> forms = new ArrayList<>(expansion.forms());
    List<Expansion.Unbound> unbound = new ArrayList<>(expansion.unbound());
    Set<Problem> problems = new LinkedHashSet<>(expansion.problems());
    for (LibraryName name : defined) {
      libraries
          .find(name)
          .filter(library -> library.definition() != null)
          .filter(library -> texts.containsKey(library.definition().source()))
          .ifPresent(
              library -> {
                forms.addAll(0, library.forms());
                problems.addAll(library.problems());
                unbound.addAll(library.unbound());
              });
    }
    defined.forEach(libraries::forget);
    List<Problem> own =
        problems.stream()
            .filter(
                problem ->
                    problem.location() != null && texts.containsKey(problem.location().source()))
            .toList();
    return new Unit(source.text(), defined, texts, forms, own, unbound);
  }

  private Map<SourceText, Names> texts(SourceText root) {
    Map<SourceText, Names> texts = new LinkedHashMap<>();
    collect(root, texts);
    return texts;
  }

  private void collect(SourceText text, Map<SourceText, Names> texts) {
    Names names = recorder.names(text);
    if (texts.put(text, names) == null) {
      names.inclusions().forEach(inclusion -> collect(inclusion.text(), texts));
    }
  }
}
