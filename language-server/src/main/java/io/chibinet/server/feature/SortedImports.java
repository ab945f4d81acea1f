package io.chibinet.server.feature;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts import sets in order: the report's, then others' by name; without those unused. */
final class SortedImports {
  private static final int WIDTH = 80;

  private SortedImports() {}

  /** The changes that do it; {@code unusedSets} are left out. */
  static List<ImportEdits.Edit> edits(Analysis analysis, List<Span> unusedSets) {
    Set<Span> unused = new HashSet<>(unusedSets);
    List<ImportEdits.Edit> edits = new ArrayList<>();
    for (Node node : analysis.file().data()) {
      if (Trees.head(node).equals("import")) {
        form(node, unused, analysis, edits);
      } else if (Trees.head(node).equals("define-library")) {
        for (Node part : Trees.items(node)) {
          if (Trees.head(part).equals("import")) {
            form(part, unused, analysis, edits);
          }
        }
      }
    }
    return edits;
  }

  private static void form(
      Node form, Set<Span> unused, Analysis analysis, List<ImportEdits.Edit> edits) {
    // A comment says something about its neighbour, which must not move away.
    for (Comment comment : analysis.file().comments()) {
      if (form.span().start() < comment.span().start()
          && comment.span().end() < form.span().end()) {
        return;
      }
    }
    List<String> sets = new ArrayList<>();
    for (Node set : Trees.items(form).subList(1, Trees.items(form).size())) {
      if (!unused.contains(set.span())) {
        sets.add(analysis.document().text().slice(set.span()));
      }
    }
    List<String> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt(SortedImports::rank).thenComparing(SortedImports::bare));
    int count = Trees.items(form).size() - 1;
    if (sorted.isEmpty() || sorted.equals(sets) && sets.size() == count) {
      return;
    }
    int line = analysis.document().text().line(form.span().start());
    int column = form.span().start() - analysis.document().text().lineStart(line);
    edits.add(new ImportEdits.Edit(form.span(), written(sorted, column)));
  }

  private static int rank(String set) {
    String name = bare(set);
    return name.startsWith("(scheme ") ? 0 : name.startsWith("(srfi ") ? 2 : 1;
  }

  // The library within only, except, prefix and rename.
  private static String bare(String set) {
    String name = set;
    while (name.matches("(?s)\\((only|except|prefix|rename)\\s+\\(.*")) {
      name = name.substring(name.indexOf('(', 1));
    }
    return name;
  }

  private static String written(List<String> sets, int column) {
    StringBuilder text = new StringBuilder("(import");
    int at = column + text.length();
    for (String set : sets) {
      if (at + 1 + set.length() >= WIDTH && at > column + "(import".length()) {
        text.append('\n').append(" ".repeat(column + "(import ".length()));
        at = column + "(import ".length();
      } else {
        text.append(' ');
        at++;
      }
      text.append(set);
      at += set.length();
    }
    return text.append(')').toString();
  }
}
