package io.chibinet.server.feature;

import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the place at which a text imports, and what to write there. */
final class ImportEdits {
  /** Text to put in place of a span. */
  record Edit(Span span, String text) {}

  private ImportEdits() {}

  /** What makes {@code name} of {@code library} usable at {@code offset} of {@code document}. */
  static Edit add(Document document, int offset, LibraryName library, String name) {
    List<Node> imports = imports(document, offset);
    for (Node form : imports) {
      for (Node set : Trees.items(form).subList(1, Trees.items(form).size())) {
        Optional<Edit> wider = widen(set, library, name);
        if (wider.isPresent()) {
          return wider.get();
        }
      }
    }
    if (!imports.isEmpty()) {
      Node last = imports.get(imports.size() - 1);
      int end =
          Trees.isClosed(document.text().text(), last) ? last.span().end() - 1 : last.span().end();
      return new Edit(new Span(end, end), before(document, last) + library);
    }
    int at = firstLine(document, offset);
    boolean inLibrary = enclosingLibrary(document, offset).isPresent();
    String form = "(import " + library + ")";
    return new Edit(new Span(at, at), inLibrary ? "\n  " + form : form + "\n");
  }

  // On a line of its own where the sets stand one below the other.
  private static String before(Document document, Node form) {
    List<Node> sets = Trees.items(form).subList(1, Trees.items(form).size());
    if (sets.size() < 2) {
      return " ";
    }
    int last = sets.get(sets.size() - 1).span().start();
    int start = lineStart(document, last);
    boolean isBelow = lineStart(document, sets.get(sets.size() - 2).span().start()) < start;
    boolean isAlone = document.text().text().substring(start, last).isBlank();
    return isBelow && isAlone ? "\n" + document.text().text().substring(start, last) : " ";
  }

  // (only (lib) a) becomes (only (lib) a name); other shapes are left alone.
  private static Optional<Edit> widen(Node set, LibraryName library, String name) {
    List<Node> items = Trees.items(set);
    if (Trees.head(set).equals("only")
        && items.size() > 1
        && LibraryName.of(items.get(1)).equals(Optional.of(library))) {
      int end = items.get(items.size() - 1).span().end();
      return Optional.of(new Edit(new Span(end, end), " " + name));
    }
    return Optional.empty();
  }

  /** The import forms that hold at {@code offset}. */
  static List<Node> imports(Document document, int offset) {
    Optional<Node> library = enclosingLibrary(document, offset);
    List<Node> candidates =
        library.isPresent() ? Trees.items(library.get()) : document.parsed().data();
    List<Node> found = new ArrayList<>();
    for (Node node : candidates) {
      if (Trees.head(node).equals("import")) {
        found.add(node);
      }
    }
    return found;
  }

  private static Optional<Node> enclosingLibrary(Document document, int offset) {
    return document.parsed().data().stream()
        .filter(node -> node.span().touches(offset) && Trees.head(node).equals("define-library"))
        .findFirst();
  }

  private static int firstLine(Document document, int offset) {
    Optional<Node> library = enclosingLibrary(document, offset);
    if (library.isPresent()) {
      List<Node> items = Trees.items(library.get());
      return items.get(Math.min(1, items.size() - 1)).span().end();
    }
    // Behind a #! line and the comment at the top, before the first form.
    return document.parsed().data().isEmpty()
        ? document.text().text().length()
        : lineStart(document, document.parsed().data().get(0).span().start());
  }

  private static int lineStart(Document document, int offset) {
    return document.text().lineStart(document.text().line(offset));
  }
}
