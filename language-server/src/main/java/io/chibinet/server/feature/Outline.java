package io.chibinet.server.feature;

import io.chibinet.library.Declaration;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SymbolKind;

/**
 * What a text defines, as a tree: libraries hold definitions, definitions hold inner ones.
 *
 * @param detail the usage line, or nothing
 * @param form the whole definition
 * @param place the name
 */
record Outline(
    String name, String detail, SymbolKind kind, Span form, Span place, List<Outline> inside) {
  Outline {
    inside = List.copyOf(inside);
  }

  /** The definitions of {@code document} in the order of the text. */
  static List<Outline> of(Document document) {
    List<Outline> found = new ArrayList<>();
    document.parsed().data().forEach(node -> collect(document, node, found, true));
    return found;
  }

  private static void collect(Document document, Node node, List<Outline> found, boolean isTop) {
    List<Node> items = Trees.items(node);
    String head = Trees.head(node);
    if (items.size() < 2) {
      return;
    }
    switch (head) {
      case "define-library" -> {
        List<Outline> inside = new ArrayList<>();
        items.subList(2, items.size()).forEach(part -> collect(document, part, inside, true));
        Span name = items.get(1).span();
        found.add(
            new Outline(
                document.text().slice(name), "", SymbolKind.Module, node.span(), name, inside));
      }
      case "begin", "cond-expand", "else", "let-syntax", "letrec-syntax" ->
          items.subList(1, items.size()).forEach(part -> collect(document, part, found, isTop));
      case "import", "export", "include" -> {}
      default -> {
        if (head.startsWith("define")) {
          definition(document, node, found);
        } else if (isTop && isClause(items)) {
          items.forEach(part -> collect(document, part, found, true));
        } else {
          // Inner definitions of expressions such as let belong to what is around them.
          items.forEach(part -> collect(document, part, found, false));
        }
      }
    }
  }

  private static boolean isClause(List<Node> items) {
    return items.get(0) instanceof Node.ListNode;
  }

  private static void definition(Document document, Node node, List<Outline> found) {
    List<Declaration> declared =
        Declaration.definedBy(document.text(), node, Documentation.PROGRAM);
    if (declared.isEmpty()) {
      return;
    }
    List<Outline> inside = new ArrayList<>();
    for (Declaration part : declared.subList(1, declared.size())) {
      inside.add(outline(part, part.location().span(), List.of()));
    }
    if (!Trees.head(node).equals("define-syntax")) {
      List<Node> items = Trees.items(node);
      items.subList(2, items.size()).forEach(part -> collect(document, part, inside, false));
    }
    found.add(outline(declared.get(0), node.span(), inside));
  }

  private static Outline outline(Declaration declaration, Span form, List<Outline> inside) {
    String detail =
        declaration.signatures().isEmpty() ? "" : declaration.signatures().get(0).label();
    return new Outline(
        declaration.name(),
        detail,
        kind(declaration.kind()),
        form,
        declaration.location().span(),
        inside);
  }

  private static SymbolKind kind(Declaration.Kind kind) {
    return switch (kind) {
      case PROCEDURE -> SymbolKind.Function;
      case PARAMETER, VARIABLE -> SymbolKind.Variable;
      case CONSTANT -> SymbolKind.Constant;
      case SPECIAL_FORM, MACRO, AUXILIARY_SYNTAX -> SymbolKind.Operator;
      case TYPE -> SymbolKind.Struct;
    };
  }
}
