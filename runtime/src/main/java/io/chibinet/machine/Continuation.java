package io.chibinet.machine;

import io.chibinet.value.Values;

/** A continuation as an object: it may be called any number of times (R7RS 6.10). */
final class Continuation extends VariadicProcedure {
  final K k;
  final Handlers handlers;
  final Parameterization parameters;
  final Winder winders;

  Continuation(K k, Handlers handlers, Parameterization parameters, Winder winders) {
    super("continuation", 0, -1);
    this.k = k;
    this.handlers = handlers;
    this.parameters = parameters;
    this.winders = winders;
  }

  @Override
  public Object call1(Machine vm, Object value) {
    return vm.reinstate(this, value);
  }

  @Override
  protected Object apply(Machine vm, Object[] all) {
    return vm.reinstate(this, Values.of(all));
  }

  @Override
  public String toString() {
    return "#<continuation>";
  }
}
