package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Global;
import io.chibinet.expand.Variable;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionKind;

/** Puts what a name stands for in its place. */
final class Inlining {
  private Inlining() {}

  static void offer(int offset, List<Node> path, Passage passage, List<Offer> offers) {
    Optional<Occurrence> name = passage.analysis().names().at(offset);
    if (name.isEmpty()
        || name.get().binding().definition() == null
        || !isHere(name.get().binding(), passage)) {
      return;
    }
    Binding binding = name.get().binding();
    List<Node> definition = passage.path(binding.definition().span().start());
    if (binding instanceof Variable variable && !variable.isAssigned()) {
      variable(variable, definition, passage)
          .ifPresent(
              edits ->
                  offers.add(
                      Offer.refactor(
                          "Inline " + binding.name(),
                          CodeActionKind.RefactorInline,
                          passage.analysis().document(),
                          edits)));
    }
    boolean isFixed =
        binding instanceof Variable variable && !variable.isAssigned()
            || binding instanceof Global global && !global.isMutable();
    if (isFixed && name.get().role() == Occurrence.Role.CALL && path.size() > 1) {
      call(path.get(path.size() - 2), definition, passage)
          .ifPresent(
              edit ->
                  offers.add(
                      Offer.refactor(
                          "Inline this call of " + binding.name(),
                          CodeActionKind.RefactorInline,
                          passage.analysis().document(),
                          List.of(passage.tidy(edit)))));
    }
  }

  private static boolean isHere(Binding binding, Passage passage) {
    return binding.definition().source().name().equals(passage.analysis().document().name());
  }

  // --- Variables ---

  // One of a let, or a definition in a body; used once, or for something that is as short.
  private static Optional<List<Edit>> variable(
      Variable variable, List<Node> definition, Passage passage) {
    int depth = definition.size();
    if (depth < 3) {
      return Optional.empty();
    }
    Node form = definition.get(depth - 2);
    Optional<LetForm> let = depth < 4 ? Optional.empty() : LetForm.of(definition.get(depth - 4));
    boolean isBinding = let.isPresent() && let.get().bindings().contains(form);
    boolean isDefinition =
        Trees.head(form).equals("define")
            && Trees.items(form).size() == 3
            && Trees.items(form).get(1) == definition.get(depth - 1);
    if (!isBinding && !isDefinition) {
      return Optional.empty();
    }
    Node value = Trees.items(form).get(isBinding ? 1 : 2);
    Node around = definition.get(isBinding ? depth - 4 : depth - 3);
    List<Occurrence> uses = passage.uses(variable, around.span());
    boolean isShort = !(value instanceof Node.ListNode) && !(value instanceof Node.Text);
    if (uses.isEmpty() || uses.size() > 1 && !isShort) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    uses.forEach(use -> edits.add(new Edit(use.span(), passage.text(value))));
    if (isBinding && let.get().bindings().size() == 1) {
      Span body = let.get().bodySpan();
      String text = passage.replaced(body, edits);
      boolean isSingle = let.get().body().size() == 1;
      Edit whole = new Edit(let.get().form().span(), isSingle ? text : "(let ()\n" + text + ")");
      return Optional.of(List.of(passage.tidy(whole)));
    }
    edits.add(passage.without(form));
    return Optional.of(edits);
  }

  // --- Calls ---

  // (f a b) becomes (let ((x a) (y b)) body …), where every name of the body means the same.
  private static Optional<Edit> call(Node call, List<Node> definition, Passage passage) {
    if (definition.size() < 3) {
      return Optional.empty();
    }
    Node form = definition.get(definition.size() - 3);
    Node formals = definition.get(definition.size() - 2);
    List<Node> items = Trees.items(form);
    List<Node> arguments = Trees.items(call);
    boolean fits =
        Trees.head(form).equals("define")
            && items.size() > 2
            && items.get(1) == formals
            && formals instanceof Node.ListNode list
            && list.isProper()
            && list.items().get(0) == definition.get(definition.size() - 1)
            && list.items().size() == arguments.size()
            && !form.span().touches(call.span().start());
    if (!fits) {
      return Optional.empty();
    }
    Span body = items.get(2).span().to(items.get(items.size() - 1).span());
    var visible = passage.analysis().visible(call.span().start());
    for (Occurrence use : passage.analysis().names().within(body)) {
      Binding binding = use.binding();
      boolean isOwn =
          binding.definition() != null
              && binding instanceof Variable
              && form.span().touches(binding.definition().span().start());
      if (!isOwn
          && (visible.get(binding.name()) == null
              || !Passage.isSame(visible.get(binding.name()), binding))) {
        return Optional.empty();
      }
    }
    StringBuilder bindings = new StringBuilder();
    for (int i = 1; i < arguments.size(); i++) {
      String name = passage.text(Trees.items(formals).get(i));
      bindings.append(i == 1 ? "" : "\n").append('(').append(name).append(' ');
      bindings.append(passage.text(arguments.get(i))).append(')');
    }
    String text = "(let (" + bindings + ")\n" + passage.slice(body) + ")";
    boolean isPlain = arguments.size() == 1 && items.size() == 3;
    return Optional.of(new Edit(call.span(), isPlain ? passage.slice(body) : text));
  }
}
