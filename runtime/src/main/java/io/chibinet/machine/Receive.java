package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Values;

/** Takes the values of a producer apart into slots. */
final class Receive extends Node {
  private final Template owner;
  private final int[] slots;
  private final boolean hasRest;
  private final ParameterNames names;
  private final Node producer;
  private final Node body;
  private final Location location;

  /**
   * Binds {@code slots} in order; with {@code hasRest} the last one takes the list of the others.
   */
  Receive(
      Template owner,
      int[] slots,
      boolean hasRest,
      ParameterNames names,
      Node producer,
      Node body,
      Location location) {
    this.owner = owner;
    this.slots = slots;
    this.hasRest = hasRest;
    this.names = names;
    this.producer = producer;
    this.body = body;
    this.location = location;
  }

  @Override
  Object exec(Machine vm, Object[] f) {
    Object v;
    try {
      v = producer.exec(vm, f);
    } catch (SchemeError e) {
      vm.push(new K(this, f));
      throw e;
    }
    return v == Machine.S ? vm.save(this, f) : resume(vm, f, v);
  }

  @Override
  Object resume(Machine vm, Object[] f, Object v) {
    Object[] items = v instanceof Values values ? values.items : new Object[] {v};
    int fixed = hasRest ? slots.length - 1 : slots.length;
    if (items.length < fixed || items.length > fixed && !hasRest) {
      throw Raise.at(
          location,
          new SchemeError(
              Condition.of(
                  Condition.Kind.ARITY,
                  "expected "
                      + (hasRest ? "at least " : "")
                      + (fixed == 1 ? "1 value" : fixed + " values")
                      + " for "
                      + names
                      + ", got "
                      + items.length)));
    }
    for (int i = 0; i < fixed; i++) {
      f[slots[i]] = items[i];
    }
    if (hasRest) {
      Object rest = Nil.NIL;
      for (int i = items.length - 1; i >= fixed; i--) {
        rest = new Pair(items[i], rest);
      }
      f[slots[fixed]] = rest;
    }
    return body.exec(vm, f);
  }

  @Override
  boolean isSimple() {
    return false;
  }

  @Override
  Location location() {
    return location;
  }

  @Override
  Template owner() {
    return owner;
  }
}
