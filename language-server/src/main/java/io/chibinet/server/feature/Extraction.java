package io.chibinet.server.feature;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeActionKind;

/** Gives a selected expression a name: that of a variable, or that of a procedure. */
final class Extraction {
  private Extraction() {}

  static void offer(Span selection, List<Node> path, Passage passage, List<Offer> offers) {
    for (int i = path.size() - 1; i > 0 && selection.length() > 0; i--) {
      Node node = path.get(i);
      if (node.span().equals(selection) && isExpression(node, passage)) {
        variable(node, path.get(i - 1), passage, offers);
        procedure(node, path, passage, offers);
        return;
      }
    }
  }

  // What the expander made code of; clauses, bindings and quoted data it did not.
  private static boolean isExpression(Node node, Passage passage) {
    boolean isDefinition = Trees.head(node).startsWith("define");
    return !isDefinition
        && passage.analysis().unit().forms().stream()
            .anyMatch(form -> holds(form, node.span(), passage));
  }

  private static boolean holds(Core form, Span span, Passage passage) {
    boolean stands =
        form.location() != null
            && form.location().span().equals(span)
            && form.location().source().name().equals(passage.analysis().document().name())
            && !(form instanceof Core.GlobalDefinition);
    return stands || form.parts().stream().anyMatch(part -> holds(part, span, passage));
  }

  // Around the call whose argument it is: what else the call does comes later, as before.
  private static void variable(Node node, Node parent, Passage passage, List<Offer> offers) {
    List<Node> items = Trees.items(parent);
    Optional<Occurrence> head = items.isEmpty() ? Optional.empty() : passage.name(items.get(0));
    boolean isArgument =
        head.map(name -> name.role() == Occurrence.Role.CALL).orElse(false) && items.get(0) != node;
    boolean isTest =
        List.of("if", "when", "unless", "case").contains(Trees.head(parent))
            && items.get(1) == node;
    if (!isArgument && !isTest) {
      return;
    }
    String name = passage.fresh("value", node.span().start());
    String inside = passage.replaced(parent.span(), List.of(new Edit(node.span(), name)));
    Edit edit =
        new Edit(
            parent.span(), "(let ((" + name + " " + passage.text(node) + "))\n" + inside + ")");
    offers.add(
        Offer.refactor(
            "Extract into a let",
            CodeActionKind.RefactorExtract,
            passage.analysis().document(),
            List.of(passage.tidy(edit))));
  }

  // Before the top-level form; the local variables that it speaks of become its parameters.
  private static void procedure(Node node, List<Node> path, Passage passage, List<Offer> offers) {
    Set<String> parameters = new LinkedHashSet<>();
    for (Occurrence name : passage.analysis().names().within(node.span())) {
      if (!(name.binding() instanceof Variable variable) || variable.definition() == null) {
        continue;
      }
      if (variable.isAssigned()) {
        return;
      }
      Span definition = variable.definition().span();
      boolean isOwn =
          node.span().start() <= definition.start() && definition.end() <= node.span().end();
      if (!isOwn) {
        parameters.add(variable.name());
      }
    }
    Node top = path.get(0);
    for (int i = 0; i + 1 < path.size() && i < 3; i++) {
      if (List.of("define-library", "begin").contains(Trees.head(path.get(i)))) {
        top = path.get(i + 1);
      }
    }
    if (top == node) {
      return;
    }
    String name = passage.fresh("procedure", node.span().start());
    String head = String.join(" ", List.copyOf(with(name, parameters)));
    Span before = new Span(top.span().start(), top.span().start());
    Edit definition =
        passage.tidy(new Edit(before, "(define (" + head + ")\n" + passage.text(node) + ")\n\n"));
    offers.add(
        Offer.refactor(
            "Extract into a procedure",
            CodeActionKind.RefactorExtract,
            passage.analysis().document(),
            List.of(definition, new Edit(node.span(), "(" + head + ")"))));
  }

  private static List<String> with(String name, Set<String> parameters) {
    List<String> all = new java.util.ArrayList<>(parameters);
    all.add(0, name);
    return all;
  }
}
