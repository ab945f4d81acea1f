package io.chibinet.machine;

/** A procedure whose behaviour is a Java method. The table checks the number of arguments. */
public final class NativeProcedure extends Procedure {
  private final NativeTable table;
  private final int id;
  private final String name;
  private final int minimum;
  private final int maximum;
  private final boolean suspends;

  /** What the generated index makes; {@code maximum} is -1 for any number of arguments. */
  public NativeProcedure(
      NativeTable table, int id, String name, int minimum, int maximum, boolean suspends) {
    this.table = table;
    this.id = id;
    this.name = name;
    this.minimum = minimum;
    this.maximum = maximum;
    this.suspends = suspends;
  }

  @Override
  public Object call0(Machine vm) {
    return table.call0(id, vm);
  }

  @Override
  public Object call1(Machine vm, Object a) {
    return table.call1(id, vm, a);
  }

  @Override
  public Object call2(Machine vm, Object a, Object b) {
    return table.call2(id, vm, a, b);
  }

  @Override
  public Object call3(Machine vm, Object a, Object b, Object c) {
    return table.call3(id, vm, a, b, c);
  }

  @Override
  public Object call4(Machine vm, Object a, Object b, Object c, Object d) {
    return table.call4(id, vm, a, b, c, d);
  }

  @Override
  public Object callN(Machine vm, Object[] arguments) {
    return switch (arguments.length) {
      case 0 -> call0(vm);
      case 1 -> call1(vm, arguments[0]);
      case 2 -> call2(vm, arguments[0], arguments[1]);
      case 3 -> call3(vm, arguments[0], arguments[1], arguments[2]);
      case 4 -> call4(vm, arguments[0], arguments[1], arguments[2], arguments[3]);
      default -> table.callN(id, vm, arguments);
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int minimum() {
    return minimum;
  }

  @Override
  public int maximum() {
    return maximum;
  }

  /** Whether a call may return {@link Machine#S}. */
  public boolean suspends() {
    return suspends;
  }
}
