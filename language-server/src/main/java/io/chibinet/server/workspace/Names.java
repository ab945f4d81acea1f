package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Scope;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expansion found out about the names in one text. */
public final class Names {
  /** The names of {@code scope} can be used within {@code extent}. */
  public record Extent(Scope scope, Span extent) {}

  /** A name that an import set brings in; {@code text} is the set. */
  public record Imported(
      String localName, Binding binding, LibraryName from, Span set, String text) {
    /** Whether the set puts {@code prefix} before the names of its library. */
    public boolean isPrefixed(String prefix) {
      return text.contains("(prefix ") && text.contains(prefix);
    }
  }

  /** A library name in an import. */
  public record LibraryMention(LibraryName library, Span span) {}

  /** A file named in an include. */
  public record Inclusion(SourceText text, Span path) {}

  // In the order told; sorted, and one for each place, once somebody asks.
  private final List<Occurrence> told = new ArrayList<>();
  private List<Occurrence> occurrences = List.of();
  private final Map<Span, Extent> extents = new LinkedHashMap<>();
  private final List<Imported> imported = new ArrayList<>();
  private final Map<Span, LibraryMention> mentions = new LinkedHashMap<>();
  private final Map<Span, Inclusion> inclusions = new LinkedHashMap<>();
  private final Map<Span, Binding> macroUses = new LinkedHashMap<>();
  private List<Extent> ordered;

  void add(Occurrence occurrence) {
    told.add(occurrence);
  }

  // A definition says more than a use that a macro made of the same word.
  private static Occurrence stronger(Occurrence old, Occurrence other) {
    boolean keeps =
        old.isDefinition() && !other.isDefinition()
            || other.role() == Occurrence.Role.TEMPLATE
            || old.role() == Occurrence.Role.CALL && other.role() == Occurrence.Role.READ
            || old.role() == Occurrence.Role.WRITE && other.role() == Occurrence.Role.READ;
    return keeps ? old : other;
  }

  void add(Scope scope, Span extent) {
    // Of two scopes of one form the later told lies within the earlier.
    extents.remove(extent);
    extents.put(extent, new Extent(scope, extent));
  }

  /** {@code set} of {@code source} brings in {@code localName}, as {@code from} exports it. */
  void addImported(
      String localName, Binding binding, LibraryName from, Span set, SourceText source) {
    Imported last = imported.isEmpty() ? null : imported.get(imported.size() - 1);
    boolean isSameSet = last != null && last.set.equals(set);
    String text = isSameSet ? last.text : source.slice(set);
    imported.add(new Imported(localName, binding, from, set, text));
  }

  void add(LibraryMention mention) {
    mentions.put(mention.span(), mention);
  }

  void add(Inclusion inclusion) {
    inclusions.put(inclusion.path(), inclusion);
  }

  // What a macro writes, such as a use of another one, stands at the same place and comes later.
  void addMacroUse(Binding macro, Span use) {
    macroUses.putIfAbsent(use, macro);
  }

  /** All occurrences, in the order of the text. */
  public synchronized List<Occurrence> occurrences() {
    if (!told.isEmpty()) {
      List<Occurrence> all = new ArrayList<>(occurrences.size() + told.size());
      all.addAll(occurrences);
      all.addAll(told);
      // Expansion goes mostly forward, which this sort makes use of; it keeps the order told.
      all.sort(Comparator.comparingInt(occurrence -> occurrence.span().start()));
      List<Occurrence> sorted = new ArrayList<>(all.size());
      for (Occurrence next : all) {
        int last = sorted.size() - 1;
        if (last >= 0 && sorted.get(last).span().start() == next.span().start()) {
          sorted.set(last, stronger(sorted.get(last), next));
        } else {
          sorted.add(next);
        }
      }
      told.clear();
      occurrences = Collections.unmodifiableList(sorted);
    }
    return occurrences;
  }

  /** The occurrences that start within {@code span}. */
  public List<Occurrence> within(Span span) {
    List<Occurrence> all = occurrences();
    return all.subList(firstFrom(all, span.start()), firstFrom(all, span.end()));
  }

  /** The name at {@code offset}; a cursor behind its last character counts. */
  public Optional<Occurrence> at(int offset) {
    List<Occurrence> all = occurrences();
    int index = firstFrom(all, offset + 1) - 1;
    return index >= 0 && all.get(index).span().touches(offset)
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  /** The name that starts at {@code start}. */
  public Optional<Occurrence> startingAt(int start) {
    List<Occurrence> all = occurrences();
    int index = firstFrom(all, start);
    return index < all.size() && all.get(index).span().start() == start
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  // The index of the first that starts at offset or behind it.
  private static int firstFrom(List<Occurrence> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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

  /** The macros used, by the whole form as it is written. */
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
