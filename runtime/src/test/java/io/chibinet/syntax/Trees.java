package io.chibinet.syntax;

import java.util.List;
import java.util.StringJoiner;

/** Shows trees in a notation that tells all kinds of nodes apart; for tests. */
final class Trees {
  private Trees() {}

  static SourceFile parse(String text) {
    return Parser.parse(SourceText.of("test.scm", text));
  }

  /** The data of {@code text}, separated by spaces. */
  static String data(String text) {
    return show(parse(text).data());
  }

  /** The problems of {@code text}, one a line: line:column code: message. */
  static String problems(String text) {
    StringJoiner lines = new StringJoiner("\n");
    for (Problem problem : parse(text).problems()) {
      lines.add(
          problem.location().line()
              + ":"
              + problem.location().column()
              + " "
              + problem.code()
              + ": "
              + problem.message());
    }
    return lines.toString();
  }

  static String show(List<Node> nodes) {
    StringJoiner all = new StringJoiner(" ");
    for (Node node : nodes) {
      all.add(show(node));
    }
    return all.toString();
  }

  static String show(Node node) {
    if (node instanceof Node.Identifier identifier) {
      return "|" + identifier.name() + "|";
    } else if (node instanceof Node.Number number) {
      return number.text();
    } else if (node instanceof Node.Bool bool) {
      return bool.value() ? "#true" : "#false";
    } else if (node instanceof Node.Character character) {
      return "#\\x" + Integer.toHexString(character.codePoint());
    } else if (node instanceof Node.Text text) {
      return '"' + text.value() + '"';
    } else if (node instanceof Node.ListNode list) {
      return "(" + show(list.items()) + (list.isProper() ? "" : " . " + show(list.tail())) + ")";
    } else if (node instanceof Node.VectorNode vector) {
      return "#(" + show(vector.items()) + ")";
    } else if (node instanceof Node.BytevectorNode bytes) {
      return "#u8(" + show(bytes.items()) + ")";
    } else if (node instanceof Node.Abbreviation abbreviation) {
      return abbreviation.kind().mark() + show(abbreviation.datum());
    } else if (node instanceof Node.Label label) {
      return "#" + label.number() + "=" + show(label.datum());
    } else if (node instanceof Node.LabelReference reference) {
      return "#" + reference.number() + "#";
    } else {
      return "<" + ((Node.Invalid) node).text() + ">";
    }
  }
}
