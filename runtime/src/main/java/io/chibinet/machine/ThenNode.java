package io.chibinet.machine;

/** What a native left to do, as a saved activation. */
final class ThenNode extends Node {
  final Machine.Then then;

  ThenNode(Machine.Then then) {
    this.then = then;
  }

  @Override
  Object exec(Machine vm, Object[] f) {
    throw new AssertionError("only ever resumed");
  }

  @Override
  Object resume(Machine vm, Object[] f, Object v) {
    return then.resume(vm, v);
  }

  @Override
  boolean isSimple() {
    return false;
  }
}
