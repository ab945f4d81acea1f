package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Scope;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What expansion found out about the names in one text. */
public final class Names {
  /** The names of {@code scope} can be used within {@code extent}. */
  public record Extent(Scope scope, Span extent) {}

  /** A name that an import set brings in. */
  public record Imported(String localName, Binding binding, LibraryName from, Span set) {}

  /** A library name in an import. */
  public record LibraryMention(LibraryName library, Span span) {}

  /** A file named in an include. */
  public record Inclusion(SourceText text, Span path) {}

  private final TreeMap<Integer, Occurrence> occurrences = new TreeMap<>();
  private final Map<Span, Extent> extents = new LinkedHashMap<>();
  private final List<Imported> imported = new ArrayList<>();
  private final Map<Span, LibraryMention> mentions = new LinkedHashMap<>();
  private final Map<Span, Inclusion> inclusions = new LinkedHashMap<>();
  private final Map<Span, Binding> macroUses = new LinkedHashMap<>();
  private List<Extent> ordered;

  // A definition says more than a use that a macro made of the same word.
  void add(Occurrence occurrence) {
    occurrences.merge(
        occurrence.span().start(),
        occurrence,
        (old, other) -> old.isDefinition() && !other.isDefinition() ? old : stronger(old, other));
  }

  private static Occurrence stronger(Occurrence old, Occurrence other) {
    boolean keeps =
        other.role() == Occurrence.Role.TEMPLATE
            || old.role() == Occurrence.Role.CALL && other.role() == Occurrence.Role.READ
            || old.role() == Occurrence.Role.WRITE && other.role() == Occurrence.Role.READ;
    return keeps ? old : other;
  }

  void add(Scope scope, Span extent) {
    // Of two scopes of one form the later told lies within the earlier.
    extents.remove(extent);
    extents.put(extent, new Extent(scope, extent));
  }

  void add(Imported name) {
    imported.add(name);
  }

  void add(LibraryMention mention) {
    mentions.put(mention.span(), mention);
  }

  void add(Inclusion inclusion) {
    inclusions.put(inclusion.path(), inclusion);
  }

  void addMacroUse(Binding macro, Span use) {
    macroUses.put(use, macro);
  }

  /** All occurrences, in the order of the text. */
  public List<Occurrence> occurrences() {
    return List.copyOf(occurrences.values());
  }

  /** The occurrences that start within {@code span}. */
  public List<Occurrence> within(Span span) {
    return List.copyOf(occurrences.subMap(span.start(), span.end()).values());
  }

  /** The name at {@code offset}; a cursor behind its last character counts. */
  public Optional<Occurrence> at(int offset) {
    Map.Entry<Integer, Occurrence> entry = occurrences.floorEntry(offset);
    return entry != null && entry.getValue().span().touches(offset)
        ? Optional.of(entry.getValue())
        : Optional.empty();
  }

  /** The name that starts at {@code start}. */
  public Optional<Occurrence> startingAt(int start) {
    return Optional.ofNullable(occurrences.get(start));
  }

  public List<Imported> imported() {
    return List.copyOf(imported);
  }

  public List<LibraryMention> mentions() {
    return List.copyOf(mentions.values());
  }

  public List<Inclusion> inclusions() {
    return List.copyOf(inclusions.values());
  }

  /** The macro uses, by the whole form. */
  public Map<Span, Binding> macroUses() {
    return Map.copyOf(macroUses);
  }

  /** The smallest extent around {@code offset}. */
  public Optional<Extent> innermost(int offset) {
    Extent best = null;
    for (Extent extent : orderedExtents()) {
      if (extent.extent.start() > offset) {
        break;
      }
      if (extent.extent.touches(offset)
          && (best == null || extent.extent.length() <= best.extent.length())) {
        best = extent;
      }
    }
    return Optional.ofNullable(best);
  }

  private synchronized List<Extent> orderedExtents() {
    if (ordered == null) {
      ordered = new ArrayList<>(extents.values());
      ordered.sort(Comparator.comparingInt(extent -> extent.extent.start()));
    }
    return ordered;
  }
}
