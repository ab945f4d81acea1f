package io.chibinet.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Libraries, and for each exported name the declaration it leads to, however often it was renamed
 * and exported again on the way. Immutable, and safe to share between threads.
 */
public final class LibraryIndex {
  /**
   * A name that a library exports.
   *
   * @param declaration what it stands for, under the exported name; its {@code library} is the one
   *     that defines it. Empty if no definition was found, which is an error in the library.
   */
  public record Exported(String name, LibraryName library, Optional<Declaration> declaration) {
    /** Whether the library that exports it is the one that defines it. */
    public boolean isDefinedHere() {
      return declaration.isPresent() && declaration.get().library().equals(library);
    }
  }

  private static final Comparator<LibraryName> ORDER = LibraryIndex::compare;

  private final Map<LibraryName, Library> libraries;
  // Answers only, so that two threads may find the same one twice.
  private final Map<LibraryName, List<Exported>> exports = new ConcurrentHashMap<>();

  private LibraryIndex(Map<LibraryName, Library> libraries) {
    this.libraries = libraries;
  }

  public static LibraryIndex of(Collection<Library> libraries) {
    Map<LibraryName, Library> sorted = new TreeMap<>(ORDER);
    libraries.forEach(library -> sorted.put(library.name(), library));
    return new LibraryIndex(sorted);
  }

  // (chibi) before (chibi net), and (srfi 9) before (srfi 11).
  private static int compare(LibraryName a, LibraryName b) {
    int common = Math.min(a.parts().size(), b.parts().size());
    for (int i = 0; i < common; i++) {
      String one = a.parts().get(i);
      String other = b.parts().get(i);
      boolean areNumbers = isNumber(one) && isNumber(other) && one.length() != other.length();
      int order = areNumbers ? one.length() - other.length() : one.compareTo(other);
      if (order != 0) {
        return order;
      }
    }
    return a.parts().size() - b.parts().size();
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(Character::isDigit);
  }

  /** Reads every library on {@code path}; files that hold no library definition are passed over. */
  public static LibraryIndex of(LibraryPath path) {
    List<Library> found = new ArrayList<>();
    for (LibraryName name : path.names()) {
      path.find(name).flatMap(source -> Library.read(source, path)).ifPresent(found::add);
    }
    return of(found);
  }

  /** This index with {@code changed} in place of the library of the same name, if there was one. */
  public LibraryIndex with(Library changed) {
    Map<LibraryName, Library> all = new TreeMap<>(ORDER);
    all.putAll(libraries);
    all.put(changed.name(), changed);
    return new LibraryIndex(all);
  }

  /** All libraries, in the order of their names. */
  public List<Library> libraries() {
    return List.copyOf(libraries.values());
  }

  public Optional<Library> library(LibraryName name) {
    return Optional.ofNullable(libraries.get(name));
  }

  /** What {@code library} exports, in the order of its export lists; nothing if it is unknown. */
  public List<Exported> exports(LibraryName library) {
    List<Exported> known = exports.get(library);
    if (known == null) {
      known = findExports(library);
      exports.put(library, known);
    }
    return known;
  }

  private List<Exported> findExports(LibraryName name) {
    List<Exported> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Library.Export export : exportList(name)) {
      if (seen.add(export.name())) {
        Optional<Declaration> declaration = find(name, export.name(), new HashSet<>());
        found.add(new Exported(export.name(), name, declaration));
      }
    }
    return List.copyOf(found);
  }

  private List<Library.Export> exportList(LibraryName name) {
    return library(name).map(Library::exports).orElse(List.of());
  }

  /** What {@code name} stands for if it is imported from {@code library}. */
  public Optional<Declaration> find(LibraryName library, String name) {
    return exports(library).stream()
        .filter(exported -> exported.name().equals(name))
        .findFirst()
        .flatMap(Exported::declaration);
  }

  /** Every library that exports {@code name}, those that define it first. */
  public List<Exported> named(String name) {
    List<Exported> found = new ArrayList<>();
    for (LibraryName library : libraries.keySet()) {
      exports(library).stream().filter(e -> e.name().equals(name)).forEach(found::add);
    }
    found.sort(Comparator.comparing(exported -> !exported.isDefinedHere()));
    return found;
  }

  /**
   * What {@code names} from {@code imports} stand for, by the name they have behind the import
   * sets; of two of the same name the later wins.
   */
  public Map<String, Declaration> visible(List<ImportSet> imports) {
    Map<String, Declaration> visible = new LinkedHashMap<>();
    for (ImportSet set : imports) {
      Map<String, Declaration> exported = new LinkedHashMap<>();
      for (Exported export : exports(set.library())) {
        export.declaration().ifPresent(found -> exported.put(export.name(), found));
      }
      set.visible(exported.keySet())
          .forEach((name, original) -> visible.put(name, exported.get(original).as(name)));
    }
    return visible;
  }

  // Follows exports through imports; `trail` holds the questions under way, because libraries that
  // import each other would ask for ever.
  private Optional<Declaration> find(LibraryName library, String name, Set<String> trail) {
    if (!trail.add(library + " " + name)) {
      return Optional.empty();
    }
    for (Library.Export export : exportList(library)) {
      if (export.name().equals(name)) {
        Library body = libraries.get(library);
        Optional<Declaration> own =
            body.declarations().stream()
                .filter(declaration -> declaration.name().equals(export.internal()))
                .max(Comparator.comparing(declaration -> declaration.documentation().hasProse()));
        return own.or(() -> imported(body, export.internal(), trail))
            .map(declaration -> declaration.as(name));
      }
    }
    return Optional.empty();
  }

  private Optional<Declaration> imported(Library body, String name, Set<String> trail) {
    for (ImportSet set : body.imports()) {
      List<String> exported = exportList(set.library()).stream().map(Library.Export::name).toList();
      String original = set.visible(exported).get(name);
      if (original != null) {
        Optional<Declaration> found = find(set.library(), original, trail);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
