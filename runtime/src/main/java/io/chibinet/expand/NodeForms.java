package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.NumberText;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;
import io.chibinet.value.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes forms of what was read from a text. */
public final class NodeForms {
  private final SourceText source;
  // By number; those of one outermost datum (R7RS 2.4).
  private Map<Integer, Object> labels;

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
    return new Form.Atom(place(node), value(node));
  }

  private List<Form> forms(List<Node> nodes) {
    Form[] forms = new Form[nodes.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = form(nodes.get(i));
    }
    return List.of(forms);
  }

  // The literal that a node is. Data with labels become values as a whole: their parts may be
  // within themselves, which no tree of forms can say.
  private Object value(Node node) {
    if (node instanceof Node.Number number) {
      Object value = NumberText.parse(number.text(), 10);
      return value == null ? Unspecified.UNSPECIFIED : value;
    }
    if (node instanceof Node.Text text) {
      return MutableString.of(text.value()).freeze();
    }
    if (node instanceof Node.Bool bool) {
      return bool.value();
    }
    if (node instanceof Node.Character character) {
      return Char.of(character.codePoint());
    }
    if (node instanceof Node.BytevectorNode bytes) {
      return bytevector(bytes);
    }
    if (node instanceof Node.Identifier identifier) {
      return Symbol.of(identifier.name());
    }
    if (node instanceof Node.ListNode list) {
      return list(list.items(), list.isProper() ? Nil.NIL : value(list.tail()));
    }
    if (node instanceof Node.Abbreviation abbreviation) {
      Object datum = list(List.of(abbreviation.datum()), Nil.NIL);
      return new Pair(Symbol.of(abbreviation.kind().keyword()), datum).freeze();
    }
    if (node instanceof Node.VectorNode vector) {
      return new Vector(vector.items().stream().map(this::value).toArray()).freeze();
    }
    if (node instanceof Node.Label label) {
      return labelled(label);
    }
    if (node instanceof Node.LabelReference reference && labels != null) {
      return labels.getOrDefault(reference.number(), Unspecified.UNSPECIFIED);
    }
    return Unspecified.UNSPECIFIED;
  }

  private Object list(List<Node> items, Object tail) {
    Object list = tail;
    // Labels are defined from left to right.
    List<Object> values = new ArrayList<>(items.size());
    for (Node item : items) {
      values.add(value(item));
    }
    for (int i = values.size() - 1; i >= 0; i--) {
      list = new Pair(values.get(i), list).freeze();
    }
    return list;
  }

  private static Bytevector bytevector(Node.BytevectorNode node) {
    byte[] bytes = new byte[node.items().size()];
    for (int i = 0; i < bytes.length; i++) {
      if (node.items().get(i) instanceof Node.Number number
          && NumberText.parse(number.text(), 10) instanceof Long value) {
        bytes[i] = value.byteValue();
      }
    }
    return new Bytevector(bytes).freeze();
  }

  private Object labelled(Node.Label label) {
    if (labels == null) {
      labels = new HashMap<>();
    }
    Object itself = new Object();
    labels.put(label.number(), itself);
    Object value = value(label.datum());
    labels.put(label.number(), value);
    replace(itself, value);
    return value;
  }

  // Puts `value` wherever `placeholder` stands within it.
  private static void replace(Object placeholder, Object value) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(value);
    while (!open.isEmpty()) {
      Object at = open.pop();
      if (at instanceof Pair pair && seen.add(pair)) {
        pair.car = pair.car == placeholder ? value : pair.car;
        pair.cdr = pair.cdr == placeholder ? value : pair.cdr;
        open.push(pair.car);
        open.push(pair.cdr);
      } else if (at instanceof Vector vector && seen.add(vector)) {
        for (int i = 0; i < vector.items.length; i++) {
          if (vector.items[i] == placeholder) {
            vector.items[i] = value;
          }
          open.push(vector.items[i]);
        }
      }
    }
  }
}
