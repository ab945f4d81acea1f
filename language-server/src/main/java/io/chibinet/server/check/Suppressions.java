package io.chibinet.server.check;

import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that say a problem is none: {@code ; check: off CODE …} at the end of a line covers that
 * line; on a line of its own the datum below it; before the first datum of a file, the whole file
 * if an empty line follows.
 */
final class Suppressions {
  private static final Pattern SHAPE =
      Pattern.compile(";+\\s*check:\\s*off((?:\\s+[a-z][a-z0-9-]*)+)\\s*(?:--.*)?");

  private record Cover(Span span, Set<String> codes) {}

  private final List<Cover> covers = new ArrayList<>();

  private Suppressions() {}

  static Suppressions of(SourceFile file) {
    Suppressions found = new Suppressions();
    for (Comment comment : file.comments()) {
      Matcher shape = SHAPE.matcher(comment.text());
      if (comment.kind() == Comment.Kind.LINE && shape.matches()) {
        Set<String> codes = Set.of(shape.group(1).strip().split("\\s+"));
        found.covers.add(new Cover(found.extent(file, comment.span()), codes));
      }
    }
    return found;
  }

  private Span extent(SourceFile file, Span comment) {
    int line = file.text().line(comment.start());
    int start = file.text().lineStart(line);
    if (!file.text().text().substring(start, comment.start()).isBlank()) {
      return new Span(start, comment.end());
    }
    boolean isFirst = file.data().isEmpty() || file.data().get(0).span().start() > comment.start();
    boolean isApart = line < file.text().lineCount() && file.text().lineText(line + 1).isBlank();
    if (isFirst && isApart) {
      return new Span(0, file.text().text().length());
    }
    return next(file.data(), comment);
  }

  // The outermost datum that starts behind the comment.
  private static Span next(List<Node> nodes, Span comment) {
    for (Node node : nodes) {
      if (node.span().start() >= comment.end()) {
        return node.span();
      }
      if (node.span().end() > comment.end()) {
        return next(io.chibinet.server.workspace.Trees.children(node), comment);
      }
    }
    return comment;
  }

  boolean cover(Problem problem) {
    return cover(problem.code(), problem.location().span().start());
  }

  /** Whether a problem called {@code code} at {@code offset} is said to be none. */
  boolean cover(String code, int offset) {
    return covers.stream()
        .anyMatch(
            cover ->
                cover.span.start() <= offset
                    && offset < cover.span.end()
                    && (cover.codes.contains(code) || cover.codes.contains("all")));
  }
}
