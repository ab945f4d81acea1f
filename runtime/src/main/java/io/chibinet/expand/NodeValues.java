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
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes values of what was read from a text: literals for programs, data for {@code read}, however
 * deep they nest. Data with labels become values as a whole: their parts may be within themselves,
 * which no tree of forms can say.
 */
public final class NodeValues {
  /** A datum some of whose parts have no value yet. */
  private static final class Open {
    final Node node;
    final Open around;
    final List<Node> parts;
    final Object[] values;
    final Labelled labelled;
    int known;

    Open(Node node, Open around, Labelled labelled) {
      this.node = node;
      this.around = around;
      this.parts = node.children();
      this.values = new Object[parts.size()];
      this.labelled = labelled;
    }
  }

  /** What a label stands for, once that is known; until then it is in its place. */
  private static final class Labelled {
    Object value;
  }

  private final boolean frozen;
  // By number; those of one outermost datum (R7RS 2.4).
  private Map<Integer, Labelled> labels;
  private boolean hasGaps;

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

  Object value(Node datum) {
    Open open = null;
    Node node = datum;
    while (true) {
      while (hasParts(node)) {
        // Labels are defined from left to right.
        open = new Open(node, open, node instanceof Node.Label label ? define(label) : null);
        node = open.parts.get(0);
      }
      Object value = leaf(node);
      while (open != null && known(open, value)) {
        value = made(open);
        open = open.around;
      }
      if (open == null) {
        return hasGaps ? filled(value) : value;
      }
      node = open.parts.get(open.known);
    }
  }

  private static boolean hasParts(Node node) {
    if (node instanceof Node.ListNode list) {
      return !list.items().isEmpty();
    }
    if (node instanceof Node.VectorNode vector) {
      return !vector.items().isEmpty();
    }
    return node instanceof Node.Abbreviation || node instanceof Node.Label;
  }

  /** Whether that was the last part. */
  private static boolean known(Open open, Object value) {
    open.values[open.known++] = value;
    return open.known == open.values.length;
  }

  private Object leaf(Node node) {
    if (node instanceof Node.Number number) {
      Object value = NumberText.parse(number.text(), 10);
      return value == null ? Unspecified.UNSPECIFIED : value;
    }
    if (node instanceof Node.Text text) {
      MutableString string = MutableString.of(text.value());
      return frozen ? string.freeze() : string;
    }
    if (node instanceof Node.Bool bool) {
      return bool.value();
    }
    if (node instanceof Node.Character character) {
      return Char.of(character.codePoint());
    }
    if (node instanceof Node.Identifier identifier) {
      return Symbol.of(identifier.name());
    }
    if (node instanceof Node.ListNode) {
      return Nil.NIL;
    }
    if (node instanceof Node.VectorNode) {
      return vector();
    }
    if (node instanceof Node.BytevectorNode bytes) {
      return bytevector(bytes);
    }
    if (node instanceof Node.LabelReference reference && labels != null) {
      Labelled labelled = labels.get(reference.number());
      if (labelled != null) {
        hasGaps |= labelled.value == null;
        return labelled.value == null ? labelled : labelled.value;
      }
    }
    return Unspecified.UNSPECIFIED;
  }

  private Object made(Open open) {
    if (open.node instanceof Node.ListNode list) {
      return list(open.values, list.items().size());
    }
    if (open.node instanceof Node.VectorNode) {
      return vector(open.values);
    }
    if (open.node instanceof Node.Abbreviation abbreviation) {
      Object keyword = Symbol.of(abbreviation.kind().keyword());
      return pair(keyword, pair(open.values[0], Nil.NIL));
    }
    open.labelled.value = open.values[0];
    return open.values[0];
  }

  private Pair pair(Object car, Object cdr) {
    Pair pair = new Pair(car, cdr);
    return frozen ? pair.freeze() : pair;
  }

  /** The tail, if any, stands behind the items. */
  private Object list(Object[] values, int items) {
    Object list = items < values.length ? values[items] : Nil.NIL;
    for (int i = items - 1; i >= 0; i--) {
      list = pair(values[i], list);
    }
    return list;
  }

  private Vector vector(Object... items) {
    Vector vector = new Vector(items);
    return frozen ? vector.freeze() : vector;
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

  private Labelled define(Node.Label label) {
    if (labels == null) {
      labels = new HashMap<>();
    }
    Labelled labelled = new Labelled();
    labels.put(label.number(), labelled);
    return labelled;
  }

  /** Puts what labels stand for wherever they stand for themselves. */
  private Object filled(Object outermost) {
    hasGaps = false;
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(known(outermost));
    while (!open.isEmpty()) {
      Object at = open.pop();
      if (at instanceof Pair pair && seen.add(pair)) {
        pair.car = known(pair.car);
        pair.cdr = known(pair.cdr);
        open.push(pair.car);
        open.push(pair.cdr);
      } else if (at instanceof Vector vector && seen.add(vector)) {
        for (int i = 0; i < vector.items.length; i++) {
          vector.items[i] = known(vector.items[i]);
          open.push(vector.items[i]);
        }
      }
    }
    return known(outermost);
  }

  // A label of a label may stand for nothing but itself.
  private static Object known(Object value) {
    Object known = value;
    while (known instanceof Labelled labelled) {
      known = labelled.value == labelled ? null : labelled.value;
    }
    return known == null ? Unspecified.UNSPECIFIED : known;
  }
}
