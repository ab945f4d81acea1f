package io.chibinet.server.workspace;

import io.chibinet.syntax.Node;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds, for a file that is included, a program or library that includes it. */
final class Includers {
  private record Scan(String text, Set<String> included) {}

  private final Map<String, Scan> scans = new HashMap<>();

  /** The outermost text that includes the one called {@code name}, directly or through others. */
  Optional<String> includerOf(World world, String name) {
    Map<String, String> includers = new HashMap<>();
    Set<String> files = new HashSet<>(world.schemeFiles());
    files.addAll(siblings(name));
    for (String file : files) {
      for (String included : scan(world, file)) {
        includers.putIfAbsent(included, file);
      }
    }
    String at = name;
    Set<String> seen = new HashSet<>();
    while (includers.containsKey(at) && seen.add(at)) {
      at = includers.get(at);
    }
    return at.equals(name) ? Optional.empty() : Optional.of(at);
  }

  // A file opened without its folder is usually included from its own folder or the one above.
  private static Set<String> siblings(String name) {
    Set<String> found = new HashSet<>();
    try {
      Path folder = Path.of(name).getParent();
      for (Path at : new Path[] {folder, folder == null ? null : folder.getParent()}) {
        if (at != null && at.isAbsolute()) {
          String[] files = at.toFile().list();
          for (String file : files == null ? new String[0] : files) {
            if (WorkspaceFiles.isScheme(file)) {
              found.add(at.resolve(file).toString());
            }
          }
        }
      }
    } catch (InvalidPathException e) {
      return found;
    }
    return found;
  }

  private Set<String> scan(World world, String file) {
    Optional<Document> document = world.named(file);
    if (document.isEmpty()) {
      return Set.of();
    }
    String text = document.get().text().text();
    Scan known = scans.get(file);
    if (known == null || !known.text.equals(text)) {
      Set<String> included = new HashSet<>();
      if (text.contains("(include")) {
        document.get().parsed().data().forEach(datum -> collect(file, datum, included));
      }
      known = new Scan(text, included);
      scans.put(file, known);
    }
    return known.included;
  }

  private static void collect(String file, Node node, Set<String> included) {
    if (Trees.head(node).startsWith("include")) {
      for (Node part : Trees.items(node)) {
        if (part instanceof Node.Text path) {
          try {
            included.add(Path.of(file).resolveSibling(path.value()).normalize().toString());
          } catch (InvalidPathException e) {
            continue;
          }
        }
      }
      return;
    }
    switch (Trees.head(node)) {
      case "define-library", "begin", "cond-expand", "else" ->
          Trees.items(node).forEach(part -> collect(file, part, included));
      default -> {
        if (node instanceof Node.ListNode && Trees.head(node).isEmpty()
            || !Trees.head(node).startsWith("define") && Trees.items(node).size() < 6) {
          Trees.items(node).forEach(part -> collect(file, part, included));
        }
      }
    }
  }
}
