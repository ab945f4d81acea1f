package io.chibinet.library;

import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One import set (R7RS 5.2): a library, and what is done to its names on the way in.
 *
 * @param steps innermost first
 * @param span the whole set as written
 */
public record ImportSet(LibraryName library, List<Step> steps, Span span) {
  /** A change to the names that come in. */
  public sealed interface Step {}

  /** Only these names. */
  public record Only(Set<String> names) implements Step {}

  /** All but these names. */
  public record Except(Set<String> names) implements Step {}

  /** Each name behind {@code prefix}. */
  public record Prefix(String prefix) implements Step {}

  /** Old names to new ones; other names stay. */
  public record Rename(Map<String, String> names) implements Step {}

  public ImportSet {
    steps = List.copyOf(steps);
  }

  /** The import set that {@code node} is; empty if it is none. */
  public static Optional<ImportSet> of(Node node) {
    List<Step> steps = new ArrayList<>();
    Node at = node;
    for (Step step = step(at); step != null; step = step(at)) {
      steps.add(0, step);
      at = Forms.items(at).get(1);
    }
    return LibraryName.of(at).map(name -> new ImportSet(name, steps, node.span()));
  }

  // (only scheme base) is a library name, (only (scheme base) car) is not.
  private static Step step(Node node) {
    if (!(node instanceof Node.ListNode list)
        || list.items().size() < 2
        || !(list.items().get(1) instanceof Node.ListNode)) {
      return null;
    }
    List<Node> words = list.items().subList(2, list.items().size());
    return switch (Forms.head(list)) {
      case "only" -> new Only(Set.copyOf(Forms.names(words)));
      case "except" -> new Except(Set.copyOf(Forms.names(words)));
      case "prefix" -> new Prefix(String.join("", Forms.names(words)));
      case "rename" -> new Rename(renames(words));
      default -> null;
    };
  }

  private static Map<String, String> renames(List<Node> words) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Node word : words) {
      List<String> pair =
          word instanceof Node.ListNode list ? Forms.names(list.items()) : List.of();
      if (pair.size() == 2) {
        names.put(pair.get(0), pair.get(1));
      }
    }
    return names;
  }

  /** The names this set brings in, each with the name that the library exports. */
  public Map<String, String> visible(Collection<String> exported) {
    Map<String, String> all = new LinkedHashMap<>();
    exported.forEach(name -> all.put(name, name));
    Map<String, String> names = all;
    for (Step step : steps) {
      names = apply(step, names);
    }
    return names;
  }

  private static Map<String, String> apply(Step step, Map<String, String> names) {
    if (step instanceof Only only) {
      names.keySet().retainAll(only.names());
      return names;
    }
    if (step instanceof Except except) {
      names.keySet().removeAll(new HashSet<>(except.names()));
      return names;
    }
    Map<String, String> changed = new LinkedHashMap<>();
    names.forEach(
        (name, original) ->
            changed.put(
                step instanceof Prefix prefix
                    ? prefix.prefix() + name
                    : ((Rename) step).names().getOrDefault(name, name),
                original));
    return changed;
  }
}
