package io.chibinet.machine;

import io.chibinet.value.Values;

/**
 * A {@code guard} that control is inside of (R7RS 4.2.7): an exception handler that leaves for the
 * guard's continuation and tries the clauses there. When none fits, it goes back into the raise and
 * raises again from there.
 *
 * <p>Nothing is captured unless something is raised: the guard's own continuation is then found in
 * the raise's, where this object stands as the mark between the two.
 */
final class Guard extends VariadicProcedure implements Machine.Then {
  private final Procedure clauses;
  private final Handlers handlers;
  private final Parameterization parameters;
  private final Winder winders;

  /**
   * A guard in the present dynamic environment.
   *
   * @param clauses takes the raised object and a procedure that raises it again
   */
  Guard(Procedure clauses, Machine vm) {
    super("guard", 1, 1);
    this.clauses = clauses;
    this.handlers = vm.handlers;
    this.parameters = vm.parameters;
    this.winders = vm.winders;
  }

  /** The body returned. */
  @Override
  public Object resume(Machine vm, Object value) {
    vm.handlers = handlers;
    return value;
  }

  /** Something was raised. */
  @Override
  protected Object apply(Machine vm, Object[] all) {
    Object payload = all[0];
    return vm.capture(
        m -> {
          Continuation raise = m.continuation();
          K mark = raise.k;
          while (!(mark.node instanceof ThenNode node && node.then == this)) {
            mark = mark.next;
          }
          Procedure reraise = new Reraise(raise, payload);
          Continuation guard =
              new Continuation(run(payload, reraise, mark), handlers, parameters, winders);
          return m.rewind(guard, Values.NONE);
        });
  }

  private K run(Object payload, Procedure reraise, K mark) {
    K start =
        new K(new ThenNode((vm, ignored) -> clauses.call2(vm, payload, reraise)), null, mark.next);
    start.shared = true;
    return start;
  }

  /** Goes back to where {@code payload} was raised, and raises it to the handlers outside. */
  private static final class Reraise extends VariadicProcedure {
    private final Continuation raise;
    private final Object payload;

    Reraise(Continuation raise, Object payload) {
      super("reraise", 0, 0);
      this.raise = raise;
      this.payload = payload;
    }

    @Override
    protected Object apply(Machine vm, Object[] all) {
      K again = new K(new ThenNode((m, ignored) -> m.signal(payload, true)), null, raise.k);
      again.shared = true;
      return vm.reinstate(
          new Continuation(again, raise.handlers, raise.parameters, raise.winders), Values.NONE);
    }
  }
}
