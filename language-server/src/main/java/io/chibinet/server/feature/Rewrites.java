package io.chibinet.server.feature;

import io.chibinet.expand.Variable;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionKind;

/** Changes of shape that keep the meaning, or make it safer. */
final class Rewrites {
  private final Analysis analysis;
  private final List<Offer> offers = new ArrayList<>();

  private Rewrites(Analysis analysis) {
    this.analysis = analysis;
  }

  /** What can be done with what is selected, or with the forms around the cursor. */
  static List<Offer> at(Span selection, Analysis analysis, View view) {
    Rewrites rewrites = new Rewrites(analysis);
    if (!analysis.file().problems().isEmpty()) {
      return List.of();
    }
    List<Node> path = Trees.path(analysis.file(), selection.start());
    if (selection.length() > 0) {
      rewrites.extract(selection, path);
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      if (isLet(path.get(i))) {
        rewrites.let((Node.ListNode) path.get(i));
        break;
      }
    }
    rewrites.inline(selection.start(), path);
    return rewrites.offers;
  }

  private String text(Node node) {
    return analysis.document().text().slice(node.span());
  }

  private static boolean isLet(Node node) {
    List<Node> items = Trees.items(node);
    return (Trees.head(node).equals("let") || Trees.head(node).equals("let*"))
        && items.size() > 2
        && items.get(1) instanceof Node.ListNode;
  }

  private void offer(String title, String kind, ImportEdits.Edit... edits) {
    offers.add(Offer.refactor(title, kind, List.of(edits)));
  }

  // --- let ---

  private void let(Node.ListNode let) {
    List<Node> bindings = Trees.items(let.items().get(1));
    if (Trees.head(let).equals("let") && bindings.size() > 1) {
      offer(
          "Change let to let*",
          CodeActionKind.RefactorRewrite,
          new ImportEdits.Edit(let.items().get(0).span(), "let*"));
    }
    if (bindings.size() == 1 && Trees.items(bindings.get(0)).size() == 2) {
      Node name = Trees.items(bindings.get(0)).get(0);
      Node value = Trees.items(bindings.get(0)).get(1);
      withNetIo(let, name, value);
      closeAlways(let, name, value);
      listener(let, name, value);
    }
  }

  private boolean isNet(Node head) {
    return analysis
        .names()
        .startingAt(head.span().start())
        .map(name -> "(chibi net)".equals(name.binding().library()))
        .orElse(false);
  }

  private boolean calls(Node node, String procedure) {
    return Trees.head(node).equals(procedure) && isNet(Trees.items(node).get(0));
  }

  private List<Occurrence> uses(Node name, Node within) {
    Optional<Occurrence> definition = analysis.names().startingAt(name.span().start());
    if (definition.isEmpty()) {
      return List.of();
    }
    BindingKey key = BindingKey.of(definition.get().binding());
    return analysis.names().within(within.span()).stream()
        .filter(use -> !use.isDefinition() && BindingKey.of(use.binding()).equals(key))
        .toList();
  }

  // (let ((io (open-net-io h s))) … (cadr io) …) where io is nothing but its ports.
  private void withNetIo(Node.ListNode let, Node name, Node value) {
    if (!calls(value, "open-net-io") || Trees.items(value).size() != 3) {
      return;
    }
    List<ImportEdits.Edit> ports = new ArrayList<>();
    for (Occurrence use : uses(name, let)) {
      List<Node> path = Trees.path(analysis.file(), use.span().start());
      Optional<ImportEdits.Edit> port = port(path);
      if (port.isEmpty()) {
        return;
      }
      ports.add(port.get());
    }
    if (ports.isEmpty()) {
      return;
    }
    List<Node> items = let.items();
    Span body = items.get(2).span().to(items.get(items.size() - 1).span());
    String changed = replaced(body, ports);
    String head =
        "(with-net-io "
            + text(Trees.items(value).get(1))
            + " "
            + text(Trees.items(value).get(2))
            + "\n  (lambda (in out)\n    ";
    offer(
        "Wrap in with-net-io",
        CodeActionKind.RefactorRewrite,
        new ImportEdits.Edit(let.span(), indented(let, head + changed + "))")));
  }

  private static Optional<ImportEdits.Edit> port(List<Node> path) {
    int at = path.size() - 2;
    if (at < 0) {
      return Optional.empty();
    }
    Node call = path.get(at);
    if (Trees.items(call).size() == 2) {
      switch (Trees.head(call)) {
        case "cadr":
          return Optional.of(new ImportEdits.Edit(call.span(), "in"));
        case "caddr":
          return Optional.of(new ImportEdits.Edit(call.span(), "out"));
        case "cddr":
          if (at > 0 && Trees.head(path.get(at - 1)).equals("car")) {
            return Optional.of(new ImportEdits.Edit(path.get(at - 1).span(), "out"));
          }
          break;
        default:
          break;
      }
    }
    return Optional.empty();
  }

  // (let ((s (socket …))) body …), closed however the body ends.
  private void closeAlways(Node.ListNode let, Node name, Node value) {
    boolean makesSocket =
        calls(value, "socket") || calls(value, "accept") || calls(value, "make-listener-socket");
    List<Node> items = let.items();
    boolean isWrapped = Trees.head(items.get(2)).equals("dynamic-wind");
    if (!makesSocket || isWrapped) {
      return;
    }
    Span body = items.get(2).span().to(items.get(items.size() - 1).span());
    String changed =
        "(dynamic-wind\n (lambda () #f)\n (lambda ()\n   "
            + analysis.document().text().slice(body)
            + ")\n (lambda () (close-file-descriptor "
            + text(name)
            + ")))";
    offer(
        "Close " + text(name) + " however the body ends",
        CodeActionKind.RefactorRewrite,
        new ImportEdits.Edit(body, indentedAt(column(body.start()), changed)));
  }

  // socket, bind and listen on one address become make-listener-socket.
  private void listener(Node.ListNode let, Node name, Node value) {
    List<Node> items = let.items();
    if (!calls(value, "socket") || items.size() < 5) {
      return;
    }
    Node bind = items.get(2);
    Node listen = items.get(3);
    boolean fits =
        calls(bind, "bind")
            && calls(listen, "listen")
            && Trees.items(bind).size() == 4
            && Trees.items(listen).size() == 3
            && Trees.head(Trees.items(bind).get(2)).equals("address-info-address")
            && Trees.name(Trees.items(bind).get(1)).equals(Trees.name(name))
            && Trees.name(Trees.items(listen).get(1)).equals(Trees.name(name));
    if (!fits) {
      return;
    }
    String info = text(Trees.items(Trees.items(bind).get(2)).get(1));
    String backlog = text(Trees.items(listen).get(2));
    offer(
        "Use make-listener-socket",
        CodeActionKind.RefactorRewrite,
        new ImportEdits.Edit(value.span(), "(make-listener-socket " + info + " " + backlog + ")"),
        new ImportEdits.Edit(new Span(bind.span().start(), items.get(4).span().start()), ""));
  }

  // --- Extracting and inlining ---

  private void extract(Span selection, List<Node> path) {
    for (int i = path.size() - 1; i > 0; i--) {
      Node node = path.get(i);
      Node parent = path.get(i - 1);
      boolean isArgument =
          parent instanceof Node.ListNode list
              && !list.items().isEmpty()
              && list.items().get(0) != node
              && analysis
                  .names()
                  .startingAt(list.items().get(0).span().start())
                  .map(name -> name.role() == Occurrence.Role.CALL)
                  .orElse(false);
      if (node.span().equals(selection) && isArgument) {
        String name = fresh("value", selection.start());
        String inside = replaced(parent.span(), List.of(new ImportEdits.Edit(selection, name)));
        offer(
            "Extract into a let",
            CodeActionKind.RefactorExtract,
            new ImportEdits.Edit(
                parent.span(),
                indentedAt(
                    column(parent.span().start()),
                    "(let ((" + name + " " + text(node) + "))\n  " + inside + ")")));
        return;
      }
    }
  }

  private String fresh(String wanted, int offset) {
    var visible = analysis.visible(offset);
    String name = wanted;
    for (int i = 2; visible.containsKey(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  // A variable of a let with one binding, used once.
  private void inline(int offset, List<Node> path) {
    Optional<Occurrence> name = analysis.names().at(offset);
    if (name.isEmpty()
        || !(name.get().binding() instanceof Variable variable)
        || variable.isAssigned()
        || variable.definition() == null) {
      return;
    }
    List<Node> definition = Trees.path(analysis.file(), variable.definition().span().start());
    int depth = definition.size();
    if (depth < 4 || !isLet(definition.get(depth - 4))) {
      return;
    }
    Node.ListNode let = (Node.ListNode) definition.get(depth - 4);
    Node binding = definition.get(depth - 2);
    boolean isOnly =
        Trees.items(let.items().get(1)).size() == 1 && Trees.items(binding).size() == 2;
    List<Occurrence> uses = uses(definition.get(depth - 1), let);
    if (!isOnly || uses.size() != 1) {
      return;
    }
    Span body = let.items().get(2).span().to(let.items().get(let.items().size() - 1).span());
    boolean isSingle = let.items().size() == 3;
    String value = text(Trees.items(binding).get(1));
    String changed = replaced(body, List.of(new ImportEdits.Edit(uses.get(0).span(), value)));
    offer(
        "Inline " + variable.name(),
        CodeActionKind.RefactorInline,
        new ImportEdits.Edit(let.span(), isSingle ? changed : "(let ()\n  " + changed + ")"));
  }

  // --- Text ---

  private String replaced(Span span, List<ImportEdits.Edit> edits) {
    StringBuilder text = new StringBuilder(analysis.document().text().slice(span));
    List<ImportEdits.Edit> last = new ArrayList<>(edits);
    Function<ImportEdits.Edit, Integer> start = edit -> edit.span().start();
    last.sort((a, b) -> start.apply(b) - start.apply(a));
    for (ImportEdits.Edit edit : last) {
      text.replace(
          edit.span().start() - span.start(), edit.span().end() - span.start(), edit.text());
    }
    return text.toString();
  }

  private int column(int offset) {
    return offset - analysis.document().text().lineStart(analysis.document().text().line(offset));
  }

  private String indented(Node at, String text) {
    return indentedAt(column(at.span().start()), text);
  }

  private static String indentedAt(int column, String text) {
    return text.replace("\n", "\n" + " ".repeat(column));
  }
}
