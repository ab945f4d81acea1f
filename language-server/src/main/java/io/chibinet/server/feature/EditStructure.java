package io.chibinet.server.feature;

import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * Moves parentheses instead of characters, as commands of the server: {@code slurpForward} and its
 * kin. Each takes a place and answers the edits that keep the rest of the text balanced.
 */
public final class EditStructure {
  /** What can be done, by the name of the command. */
  public static final List<String> COMMANDS =
      List.of(
          "slurpForward",
          "slurpBackward",
          "barfForward",
          "barfBackward",
          "raise",
          "splice",
          "wrap",
          "transpose");

  private final Document document;
  private final String text;
  private final List<Node> path;
  private final List<Node> around;

  private EditStructure(Document document, int offset) {
    this.document = document;
    this.text = document.text().text();
    this.path = Trees.path(document.parsed(), offset);
    this.around = Trees.enclosing(document.parsed(), offset);
  }

  /** The edits of {@code command} at {@code offset}; none where it makes no sense. */
  static List<ImportEdits.Edit> edits(String command, Document document, int offset) {
    EditStructure structure = new EditStructure(document, offset);
    Optional<List<ImportEdits.Edit>> edits =
        switch (command) {
          case "slurpForward" -> structure.slurpForward();
          case "slurpBackward" -> structure.slurpBackward();
          case "barfForward" -> structure.barfForward();
          case "barfBackward" -> structure.barfBackward();
          case "raise" -> structure.raise();
          case "splice" -> structure.splice();
          case "wrap" -> structure.wrap(offset);
          case "transpose" -> structure.transpose(offset);
          default -> Optional.empty();
        };
    return edits.orElse(List.of());
  }

  private Optional<Node> list() {
    return around.isEmpty()
        ? Optional.empty()
        : Optional.of(around.get(around.size() - 1)).filter(list -> Trees.isClosed(text, list));
  }

  private Node parent(Node node) {
    Node parent = null;
    for (Node outer : path) {
      if (outer == node) {
        break;
      }
      parent = outer;
    }
    return parent;
  }

  private List<Node> siblings(Node node) {
    Node parent = parent(node);
    return parent == null ? document.parsed().data() : Trees.children(parent);
  }

  /** {@code node} with the quotes before it, which go where it goes. */
  private Node quoted(Node node) {
    Node whole = node;
    while (parent(whole) instanceof Node.Abbreviation mark) {
      whole = mark;
    }
    return whole;
  }

  private int opening(Node list) {
    return text.indexOf('(', list.span().start());
  }

  private static ImportEdits.Edit insert(int at, String text) {
    return new ImportEdits.Edit(new Span(at, at), text);
  }

  /** Takes a parenthesis away; what stood at its sides does not become one word. */
  private ImportEdits.Edit delete(int from, int to) {
    boolean joins = from > 0 && to < text.length() && isPart(from - 1, '(') && isPart(to, ')');
    return new ImportEdits.Edit(new Span(from, to), joins ? " " : "");
  }

  private boolean isPart(int at, char boundary) {
    return !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != boundary;
  }

  private Optional<List<ImportEdits.Edit>> slurpForward() {
    for (int i = around.size() - 1; i >= 0; i--) {
      Node list = around.get(i);
      List<Node> siblings = siblings(quoted(list));
      int next = siblings.indexOf(quoted(list)) + 1;
      if (next < siblings.size() && Trees.isClosed(text, list)) {
        int end = list.span().end();
        return Optional.of(
            List.of(
                delete(end - 1, end),
                insert(siblings.get(next).span().end(), text.substring(end - 1, end))));
      }
    }
    return Optional.empty();
  }

  private Optional<List<ImportEdits.Edit>> slurpBackward() {
    for (int i = around.size() - 1; i >= 0; i--) {
      Node list = around.get(i);
      List<Node> siblings = siblings(quoted(list));
      int before = siblings.indexOf(quoted(list)) - 1;
      if (before >= 0) {
        Span opening = new Span(quoted(list).span().start(), opening(list) + 1);
        return Optional.of(
            List.of(
                insert(siblings.get(before).span().start(), document.text().slice(opening)),
                delete(opening.start(), opening.end())));
      }
    }
    return Optional.empty();
  }

  private Optional<List<ImportEdits.Edit>> barfForward() {
    return list()
        .filter(list -> !Trees.children(list).isEmpty())
        .map(
            list -> {
              List<Node> children = Trees.children(list);
              int end = list.span().end();
              int to =
                  children.size() > 1
                      ? children.get(children.size() - 2).span().end()
                      : opening(list) + 1;
              String space = Character.isWhitespace(text.charAt(to)) || to == end - 1 ? "" : " ";
              return List.of(
                  insert(to, text.substring(end - 1, end) + space), delete(end - 1, end));
            });
  }

  private Optional<List<ImportEdits.Edit>> barfBackward() {
    return list()
        .filter(list -> !Trees.children(list).isEmpty())
        .map(
            list -> {
              List<Node> children = Trees.children(list);
              Span opening = new Span(quoted(list).span().start(), opening(list) + 1);
              int to = children.size() > 1 ? children.get(1).span().start() : list.span().end() - 1;
              String space = Character.isWhitespace(text.charAt(to - 1)) ? "" : " ";
              return List.of(
                  delete(opening.start(), opening.end()),
                  insert(to, space + document.text().slice(opening)));
            });
  }

  private Optional<List<ImportEdits.Edit>> raise() {
    Node node = path.isEmpty() ? null : quoted(path.get(path.size() - 1));
    Node parent = node == null ? null : parent(node);
    if (parent == null) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(new ImportEdits.Edit(parent.span(), document.text().slice(node.span()))));
  }

  private Optional<List<ImportEdits.Edit>> splice() {
    return list()
        .map(
            list ->
                List.of(
                    delete(list.span().start(), opening(list) + 1),
                    delete(list.span().end() - 1, list.span().end())));
  }

  private Optional<List<ImportEdits.Edit>> wrap(int offset) {
    return path.isEmpty()
        ? Optional.of(List.of(insert(offset, "()")))
        : Optional.of(
            List.of(
                insert(path.get(path.size() - 1).span().start(), "("),
                insert(path.get(path.size() - 1).span().end(), ")")));
  }

  // The datum before the cursor, and the one at it or behind it.
  private Optional<List<ImportEdits.Edit>> transpose(int offset) {
    List<Node> siblings =
        around.isEmpty() ? document.parsed().data() : Trees.children(around.get(around.size() - 1));
    for (int i = 1; i < siblings.size(); i++) {
      Span first = siblings.get(i - 1).span();
      Span second = siblings.get(i).span();
      if (offset <= second.end()) {
        return Optional.of(
            List.of(
                new ImportEdits.Edit(first, document.text().slice(second)),
                new ImportEdits.Edit(second, document.text().slice(first))));
      }
    }
    return Optional.empty();
  }

  /** The edits of {@code command} in the client's words. */
  public static Optional<org.eclipse.lsp4j.WorkspaceEdit> edit(
      String command, String uri, org.eclipse.lsp4j.Position position, View view) {
    return view.document(uri)
        .map(
            document -> {
              Positions positions = view.positions(document);
              return Edits.of(
                  document,
                  edits(command, document, positions.offset(position)).stream()
                      .map(
                          edit ->
                              new org.eclipse.lsp4j.TextEdit(
                                  positions.range(edit.span()), edit.text()))
                      .toList(),
                  view);
            });
  }
}
