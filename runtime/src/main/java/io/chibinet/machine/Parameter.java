package io.chibinet.machine;

/** A parameter object (R7RS 4.2.6): called without arguments it returns its current value. */
public final class Parameter extends VariadicProcedure {
  private final String name;
  private final Procedure converter;
  private Object global;

  /**
   * A parameter.
   *
   * @param value its value outside of every {@code parameterize}, already converted
   * @param converter applied by {@code parameterize}, or null
   */
  public Parameter(String name, Object value, Procedure converter) {
    super(name, 0, 0);
    this.name = name;
    this.global = value;
    this.converter = converter;
  }

  public Procedure converter() {
    return converter;
  }

  /** The value for the thread that runs on {@code vm}. */
  public Object value(Machine vm) {
    for (Parameterization p = vm.parameters; p != null; p = p.next) {
      if (p.parameter == this) {
        return p.value;
      }
    }
    return global;
  }

  /** Changes the value outside of every {@code parameterize}. */
  public void setGlobal(Object value) {
    global = value;
  }

  @Override
  public Object call0(Machine vm) {
    return value(vm);
  }

  @Override
  protected Object apply(Machine vm, Object[] all) {
    return value(vm);
  }

  @Override
  public String toString() {
    return name == null ? "#<parameter>" : "#<parameter " + name + ">";
  }
}
