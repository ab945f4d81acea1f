package io.chibinet.expand;

import io.chibinet.syntax.Node;
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

/**
 * Makes values of what was read from a text: literals for programs, data for {@code read}. Data
 * with labels become values as a whole: their parts may be within themselves, which no tree of
 * forms can say.
 */
public final class NodeValues {
  private final boolean frozen;
  // By number; those of one outermost datum (R7RS 2.4).
  private Map<Integer, Object> labels;

  private NodeValues(boolean frozen) {
    this.frozen = frozen;
  }

  /** The parts of one outermost datum of a program, which may not be changed. */
  static NodeValues literals() {
    return new NodeValues(true);
  }

  /** A fresh value that may be changed. */
  public static Object of(Node datum) {
    return new NodeValues(false).value(datum);
  }

  Object value(Node node) {
    if (node instanceof Node.Number number) {
      Object value = NumberText.parse(number.text(), 10);
      return value == null ? Unspecified.UNSPECIFIED : value;
    }
    if (node instanceof Node.Text text) {
      return string(text);
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
      return pair(Symbol.of(abbreviation.kind().keyword()), datum);
    }
    if (node instanceof Node.VectorNode vector) {
      Vector items = new Vector(vector.items().stream().map(this::value).toArray());
      return frozen ? items.freeze() : items;
    }
    if (node instanceof Node.Label label) {
      return labelled(label);
    }
    if (node instanceof Node.LabelReference reference && labels != null) {
      return labels.getOrDefault(reference.number(), Unspecified.UNSPECIFIED);
    }
    return Unspecified.UNSPECIFIED;
  }

  private MutableString string(Node.Text text) {
    MutableString string = MutableString.of(text.value());
    return frozen ? string.freeze() : string;
  }

  private Pair pair(Object car, Object cdr) {
    Pair pair = new Pair(car, cdr);
    return frozen ? pair.freeze() : pair;
  }

  private Object list(List<Node> items, Object tail) {
    Object list = tail;
    // Labels are defined from left to right.
    List<Object> values = new ArrayList<>(items.size());
    for (Node item : items) {
      values.add(value(item));
    }
    for (int i = values.size() - 1; i >= 0; i--) {
      list = pair(values.get(i), list);
    }
    return list;
  }

  private Bytevector bytevector(Node.BytevectorNode node) {
    byte[] bytes = new byte[node.items().size()];
    for (int i = 0; i < bytes.length; i++) {
      if (node.items().get(i) instanceof Node.Number number
          && NumberText.parse(number.text(), 10) instanceof Long value) {
        bytes[i] = value.byteValue();
      }
    }
    Bytevector made = new Bytevector(bytes);
    return frozen ? made.freeze() : made;
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
