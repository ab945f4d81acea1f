package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Remembers what expansion finds out about names, and answers as a tool would. */
final class Recording implements ExpansionLog {
  /** {@code use} is null where {@code name} defines the binding. */
  record Occurrence(Binding binding, Location name, Use use) {
    boolean isDefinition() {
      return use == null;
    }
  }

  /** A name that an import set brings in. */
  record ImportedName(String name, Binding binding, LibraryName from, Location set) {}

  /** A library name in an import set. */
  record LibraryReference(LibraryName library, Location name) {}

  /** A file that an include names. */
  record Inclusion(SourceText text, Location path) {}

  /** A macro use. */
  record MacroUse(Macro macro, Location use) {}

  private record Extent(Span span, Scope scope, int order) {}

  private static final class OfText {
    final TreeMap<Integer, List<Occurrence>> byStart = new TreeMap<>();
    final List<Extent> extents = new ArrayList<>();
  }

  private final Map<SourceText, OfText> texts = new IdentityHashMap<>();
  private final Map<Binding, Set<Occurrence>> occurrences = new IdentityHashMap<>();
  private final List<ImportedName> imports = new ArrayList<>();
  private final List<LibraryReference> libraries = new ArrayList<>();
  private final List<Inclusion> inclusions = new ArrayList<>();
  private final List<MacroUse> macroUses = new ArrayList<>();

  // --- Asking ---

  /** What the name at {@code offset} means, where the cursor may stand behind its last letter. */
  Optional<Occurrence> at(SourceText text, int offset) {
    OfText of = texts.get(text);
    if (of == null) {
      return Optional.empty();
    }
    var entry = of.byStart.floorEntry(offset);
    return entry == null
        ? Optional.empty()
        : entry.getValue().stream()
            .filter(occurrence -> occurrence.name().span().touches(offset))
            .findFirst();
  }

  /** Everything that is said about {@code binding}, in the order of expansion. */
  List<Occurrence> occurrences(Binding binding) {
    return List.copyOf(occurrences.getOrDefault(binding, Set.of()));
  }

  /** Every occurrence of a name in {@code text}, in order of place. */
  List<Occurrence> occurrences(SourceText text) {
    OfText of = texts.get(text);
    return of == null ? List.of() : of.byStart.values().stream().flatMap(List::stream).toList();
  }

  /** Every binding that occurs anywhere. */
  Set<Binding> bindings() {
    return occurrences.keySet();
  }

  /**
   * The innermost scope at {@code offset}: what {@link Scope#visible} says can be written there.
   */
  Optional<Scope> scopeAt(SourceText text, int offset) {
    OfText of = texts.get(text);
    return of == null
        ? Optional.empty()
        : of.extents.stream()
            .filter(extent -> extent.span.touches(offset))
            .min(
                Comparator.<Extent>comparingInt(extent -> extent.span.length())
                    .thenComparing(Comparator.comparingInt(Extent::order).reversed()))
            .map(Extent::scope);
  }

  List<ImportedName> imports() {
    return List.copyOf(imports);
  }

  List<LibraryReference> libraries() {
    return List.copyOf(libraries);
  }

  List<Inclusion> inclusions() {
    return List.copyOf(inclusions);
  }

  List<MacroUse> macroUses() {
    return List.copyOf(macroUses);
  }

  // --- Hearing ---

  @Override
  public void defined(Binding binding, Location name) {
    add(new Occurrence(binding, name, null));
  }

  @Override
  public void referred(Binding binding, Location name, Use use) {
    add(new Occurrence(binding, name, use));
  }

  // A macro may copy its argument: what is known already is no news. That a name is called says
  // more than that it is read.
  private void add(Occurrence occurrence) {
    if (occurrences
        .computeIfAbsent(occurrence.binding, binding -> new LinkedHashSet<>())
        .add(occurrence)) {
      of(occurrence.name)
          .byStart
          .computeIfAbsent(occurrence.name.span().start(), start -> new ArrayList<>(1))
          .add(occurrence);
    }
  }

  private OfText of(Location place) {
    return texts.computeIfAbsent(place.source(), text -> new OfText());
  }

  @Override
  public void expanded(Macro macro, Location use) {
    macroUses.add(new MacroUse(macro, use));
  }

  @Override
  public void imported(String localName, Binding binding, LibraryName from, Location set) {
    imports.add(new ImportedName(localName, binding, from, set));
  }

  @Override
  public void named(LibraryName library, Location name) {
    libraries.add(new LibraryReference(library, name));
  }

  @Override
  public void included(SourceText text, Location path) {
    inclusions.add(new Inclusion(text, path));
  }

  @Override
  public void scoped(Scope scope, Location extent) {
    OfText of = of(extent);
    of.extents.add(new Extent(extent.span(), scope, of.extents.size()));
  }
}
