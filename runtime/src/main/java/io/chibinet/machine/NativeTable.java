package io.chibinet.machine;

/**
 * The natives of one Java class behind one generated {@code switch} per arity: linking hundreds of
 * them as lambdas would cost 40 to 230 ms at start, a switch costs 1 to 4.
 */
public abstract class NativeTable {
  public abstract Object call0(int id, Machine vm);

  public abstract Object call1(int id, Machine vm, Object a);

  public abstract Object call2(int id, Machine vm, Object a, Object b);

  public abstract Object call3(int id, Machine vm, Object a, Object b, Object c);

  public abstract Object call4(int id, Machine vm, Object a, Object b, Object c, Object d);

  public abstract Object callN(int id, Machine vm, Object[] arguments);
}
