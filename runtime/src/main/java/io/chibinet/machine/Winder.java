package io.chibinet.machine;

/** One {@code dynamic-wind} that control is inside of, with the environment its thunks run in. */
final class Winder {
  final Procedure before;
  final Procedure after;
  private final Winder next;
  private final Handlers handlers;
  private final Parameterization parameters;
  private final int depth;

  Winder(
      Procedure before,
      Procedure after,
      Winder next,
      Handlers handlers,
      Parameterization parameters) {
    this.before = before;
    this.after = after;
    this.next = next;
    this.handlers = handlers;
    this.parameters = parameters;
    this.depth = next == null ? 1 : next.depth + 1;
  }

  /** The innermost that both are inside of, or null. */
  static Winder common(Winder x, Winder y) {
    while (x != y) {
      if (x != null && (y == null || x.depth >= y.depth)) {
        x = x.next;
      } else {
        y = y.next;
      }
    }
    return x;
  }

  /** The one on the way from {@code outer} to this whose next is {@code outer}. */
  Winder outermostAbove(Winder outer) {
    Winder w = this;
    while (w.next != outer) {
      w = w.next;
    }
    return w;
  }

  /** Makes {@code vm} be outside of this one, where its thunks run. */
  void restore(Machine vm) {
    vm.winders = next;
    vm.handlers = handlers;
    vm.parameters = parameters;
  }
}
