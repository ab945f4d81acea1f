package io.chibinet.machine;

/**
 * A procedure written in Java that takes its arguments as an array, once their number is checked.
 */
public abstract class VariadicProcedure extends Procedure {
  private static final Object[] NONE = {};

  private final String name;
  private final int minimum;
  private final int maximum;

  protected VariadicProcedure(String name, int minimum, int maximum) {
    this.name = name;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  /** Does the work; may return {@link Machine#S}. */
  protected abstract Object apply(Machine vm, Object[] all);

  @Override
  public Object call0(Machine vm) {
    return callN(vm, NONE);
  }

  @Override
  public Object call1(Machine vm, Object a) {
    return callN(vm, new Object[] {a});
  }

  @Override
  public Object call2(Machine vm, Object a, Object b) {
    return callN(vm, new Object[] {a, b});
  }

  @Override
  public Object call3(Machine vm, Object a, Object b, Object c) {
    return callN(vm, new Object[] {a, b, c});
  }

  @Override
  public Object call4(Machine vm, Object a, Object b, Object c, Object d) {
    return callN(vm, new Object[] {a, b, c, d});
  }

  @Override
  public Object callN(Machine vm, Object[] all) {
    if (all.length < minimum || maximum >= 0 && all.length > maximum) {
      throw Arity.wrong(this, all.length);
    }
    return apply(vm, all);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int minimum() {
    return minimum;
  }

  @Override
  public final int maximum() {
    return maximum;
  }
}
