package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.LibraryName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the entry that a name in prose or code means. */
final class Links {
  /** What a name leads to. */
  record Target(Declaration declaration, Address address) {}

  // Pages of every site, which a library such as (names) must not replace.
  private static final Set<String> SITE_PAGES = Set.of("index", "names", "topics", "checks");

  // Where a name that several libraries define is most likely meant to lead.
  private static final List<LibraryName> COMMON =
      List.of(
          LibraryName.of("chibi", "net"),
          LibraryName.of("scheme", "base"),
          LibraryName.of("chibi", "filesystem"),
          LibraryName.of("srfi", "18"));

  private final LibraryIndex index;
  private final Set<LibraryName> shown = new HashSet<>();
  private final Map<String, Target> everywhere = new HashMap<>();
  private final Set<String> keywords = new HashSet<>();
  private final Map<LibraryName, Map<String, Target>> near = new HashMap<>();

  /** Links to the entries of {@code shown}, which are libraries of {@code index}. */
  Links(LibraryIndex index, List<Library> shown) {
    this.index = index;
    shown.forEach(library -> this.shown.add(library.name()));
    List<LibraryName> order = new ArrayList<>();
    shown.forEach(library -> order.add(library.name()));
    order.sort(Comparator.comparing(Links::rank));
    for (Library library : index.libraries()) {
      for (Declaration declaration : library.declarations()) {
        if (declaration.kind().isSyntax()) {
          keywords.add(declaration.name());
        }
      }
    }
    for (boolean isDefinedHere : new boolean[] {true, false}) {
      for (LibraryName library : order) {
        for (Exported exported : index.exports(library)) {
          if (exported.isDefinedHere() == isDefinedHere) {
            target(exported).ifPresent(to -> everywhere.putIfAbsent(exported.name(), to));
          }
        }
      }
    }
  }

  private static int rank(LibraryName library) {
    return COMMON.contains(library) ? COMMON.indexOf(library) : COMMON.size();
  }

  /** Whether some library, on this site or not, defines a keyword called {@code name}. */
  boolean isKeyword(String name) {
    return keywords.contains(name);
  }

  /** The page of a library: its name as a path, unless a page of the site itself is called so. */
  static String page(LibraryName library) {
    String path = String.join("/", library.parts());
    return path + (SITE_PAGES.contains(path) ? "-library" : "") + ".html";
  }

  /** The page of {@code library} if the site has one. */
  Optional<Address> library(LibraryName library) {
    return shown.contains(library) ? Optional.of(Address.of(page(library))) : Optional.empty();
  }

  /** What {@code name} means on the page of {@code library}; null for a page of no library. */
  Optional<Target> find(String name, LibraryName library) {
    if (library != null) {
      Target found = near.computeIfAbsent(library, this::namesNear).get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.ofNullable(everywhere.get(name));
  }

  // Its own exports, then what it imports.
  private Map<String, Target> namesNear(LibraryName library) {
    Map<String, Target> names = new HashMap<>();
    for (Exported exported : index.exports(library)) {
      target(exported).ifPresent(to -> names.put(exported.name(), to));
    }
    index
        .library(library)
        .ifPresent(
            body ->
                index
                    .visible(body.imports())
                    .forEach(
                        (name, declaration) ->
                            home(name, declaration).ifPresent(to -> names.putIfAbsent(name, to))));
    return names;
  }

  private Optional<Target> target(Exported exported) {
    return exported
        .declaration()
        .map(
            declaration ->
                home(exported.name(), declaration)
                    .orElse(
                        new Target(
                            declaration,
                            new Address(page(exported.library()), Html.id(exported.name())))));
  }

  /** The full entry of {@code declaration}: on the page of the library that defines it. */
  private Optional<Target> home(String name, Declaration declaration) {
    if (!shown.contains(declaration.library())) {
      return Optional.empty();
    }
    return index.exports(declaration.library()).stream()
        .filter(
            exported ->
                exported
                    .declaration()
                    .filter(own -> own.location().equals(declaration.location()))
                    .isPresent())
        .min(Comparator.comparing(exported -> !exported.name().equals(name)))
        .map(
            exported ->
                new Target(
                    declaration,
                    new Address(page(declaration.library()), Html.id(exported.name()))));
  }
}
