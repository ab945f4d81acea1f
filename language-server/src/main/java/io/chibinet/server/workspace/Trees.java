package io.chibinet.server.workspace;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Questions about the shape of a tree. */
public final class Trees {
  private Trees() {}

  /** The data directly within {@code node}, in order. */
  public static List<Node> children(Node node) {
    if (node instanceof Node.ListNode list) {
      if (list.tail() == null) {
        return list.items();
      }
      List<Node> all = new ArrayList<>(list.items());
      all.add(list.tail());
      return all;
    }
    if (node instanceof Node.VectorNode vector) {
      return vector.items();
    }
    if (node instanceof Node.BytevectorNode bytes) {
      return bytes.items();
    }
    if (node instanceof Node.Abbreviation mark) {
      return List.of(mark.datum());
    }
    if (node instanceof Node.Label label) {
      return List.of(label.datum());
    }
    return List.of();
  }

  /** The items of a list; nothing for anything else. */
  public static List<Node> items(Node node) {
    return node instanceof Node.ListNode list ? list.items() : List.of();
  }

  /** The identifier at the head of a list, or the empty string. */
  public static String head(Node node) {
    List<Node> items = items(node);
    return items.isEmpty() ? "" : name(items.get(0));
  }

  /** The name that {@code node} is, or the empty string. */
  public static String name(Node node) {
    return node instanceof Node.Identifier word ? word.name() : "";
  }

  /** The libraries that the text itself defines. */
  public static List<LibraryName> definedLibraries(SourceFile file) {
    List<LibraryName> names = new ArrayList<>();
    for (Node datum : file.data()) {
      if (head(datum).equals("define-library") && items(datum).size() > 1) {
        LibraryName.of(items(datum).get(1)).ifPresent(names::add);
      }
    }
    return names;
  }

  /** Whether the text says for itself what its names mean: it imports, or defines libraries. */
  public static boolean standsAlone(SourceFile file) {
    return file.data().stream()
        .map(Trees::head)
        .anyMatch(head -> head.equals("import") || head.equals("define-library"));
  }

  /**
   * The data around {@code offset}, outermost first; a datum counts up to and including the place
   * behind its last character. Where two touch, the one that starts there is taken.
   */
  public static List<Node> path(SourceFile file, int offset) {
    List<Node> path = new ArrayList<>();
    Node at = touching(file.data(), offset);
    while (at != null) {
      path.add(at);
      at = touching(children(at), offset);
    }
    return path;
  }

  /**
   * The lists, vectors and the like that {@code offset} is inside of, outermost first. What is
   * never closed goes on over the white space behind it.
   */
  public static List<Node> enclosing(SourceFile file, int offset) {
    String text = file.text().text();
    int from = Math.min(offset, text.length());
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    List<Node> around = new ArrayList<>();
    for (Node node : path(file, from)) {
      if (isInside(file, node, offset)) {
        around.add(node);
      }
    }
    return around;
  }

  /** Whether {@code offset} lies between the parentheses of {@code node}. */
  public static boolean isInside(SourceFile file, Node node, int offset) {
    if (!isCompound(node)) {
      return false;
    }
    Span span = node.span();
    String text = file.text().text();
    int opening = text.indexOf('(', span.start());
    int start = node instanceof Node.ListNode || opening < 0 ? span.start() + 1 : opening + 1;
    return offset >= start && (offset < span.end() || !isClosed(text, node));
  }

  /** Whether {@code node} stands between parentheses. */
  public static boolean isCompound(Node node) {
    return node instanceof Node.ListNode
        || node instanceof Node.VectorNode
        || node instanceof Node.BytevectorNode;
  }

  /** Whether {@code node} has a closing parenthesis of its own. */
  public static boolean isClosed(String text, Node node) {
    Span span = node.span();
    List<Node> children = children(node);
    int inner =
        children.isEmpty() ? span.start() + 1 : children.get(children.size() - 1).span().end();
    if (span.end() <= inner) {
      return false;
    }
    char last = text.charAt(span.end() - 1);
    return last == ')' || last == ']' || last == '}';
  }

  private static Node touching(List<Node> nodes, int offset) {
    int low = 0;
    int high = nodes.size() - 1;
    Node before = null;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Node node = nodes.get(middle);
      if (node.span().start() > offset) {
        high = middle - 1;
      } else {
        before = node;
        low = middle + 1;
      }
    }
    return before != null && before.span().touches(offset) ? before : null;
  }

  /** The index of the first token that ends behind {@code offset}; the count if there is none. */
  public static int tokenIndex(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
