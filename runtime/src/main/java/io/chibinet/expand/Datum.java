package io.chibinet.expand;

import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Vector;

/** Forms as the literal data that {@code quote} makes of them: frozen, and without renamings. */
final class Datum {
  private Datum() {}

  static Object of(Form form) {
    if (form instanceof Form.Name name) {
      return name.symbol();
    }
    if (form instanceof Form.ListForm list) {
      Object rest = list.tail() == null ? Nil.NIL : of(list.tail());
      for (int i = list.size() - 1; i >= 0; i--) {
        rest = new Pair(of(list.get(i)), rest).freeze();
      }
      return rest;
    }
    if (form instanceof Form.VectorForm vector) {
      Object[] items = new Object[vector.items().size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = of(vector.items().get(i));
      }
      return new Vector(items).freeze();
    }
    return ((Form.Atom) form).value();
  }
}
