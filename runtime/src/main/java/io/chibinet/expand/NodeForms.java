package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Makes forms of what was read from a text. */
public final class NodeForms {
  private final SourceText source;
  private final NodeValues literals = NodeValues.literals();

  private NodeForms(SourceText source) {
    this.source = source;
  }

  /** The forms of a whole file, one for each top-level datum. */
  public static List<Form> of(SourceFile file) {
    List<Form> forms = new ArrayList<>(file.data().size());
    for (Node node : file.data()) {
      forms.add(of(node, file.text()));
    }
    return forms;
  }

  /** The form of one outermost datum of {@code source}. */
  public static Form of(Node node, SourceText source) {
    return new NodeForms(source).form(node);
  }

  private Location place(Node node) {
    return new Location(source, node.span());
  }

  private Form form(Node node) {
    if (node instanceof Node.Identifier identifier) {
      Location place = place(node);
      return new Form.Name(place, Symbol.of(identifier.name()), place);
    }
    if (node instanceof Node.ListNode list) {
      return new Form.ListForm(
          place(node), forms(list.items()), list.isProper() ? null : form(list.tail()));
    }
    if (node instanceof Node.Abbreviation abbreviation) {
      Location place = place(node);
      Form keyword = new Form.Name(place, Symbol.of(abbreviation.kind().keyword()), null);
      return new Form.ListForm(place, List.of(keyword, form(abbreviation.datum())), null);
    }
    if (node instanceof Node.VectorNode vector) {
      return new Form.VectorForm(place(node), forms(vector.items()));
    }
    return new Form.Atom(place(node), literals.value(node));
  }

  private List<Form> forms(List<Node> nodes) {
    Form[] forms = new Form[nodes.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = form(nodes.get(i));
    }
    return List.of(forms);
  }
}
