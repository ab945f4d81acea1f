package io.chibinet.machine;

import io.chibinet.value.Unspecified;

/**
 * A parameter object (R7RS 4.2.6): called without arguments it returns its current value, called
 * with one it changes that value, as SRFI 39 says and the report leaves open.
 */
public final class Parameter extends VariadicProcedure {
  private final String name;
  private final Procedure converter;
  private Object global;

  /**
   * A parameter.
   *
   * @param value its value outside of every {@code parameterize}, already converted
   * @param converter applied to every further value, or null
   */
  public Parameter(String name, Object value, Procedure converter) {
    super(name, 0, 1);
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

  /** Changes the value of the innermost {@code parameterize}, else the one outside of all. */
  private void set(Machine vm, Object value) {
    for (Parameterization p = vm.parameters; p != null; p = p.next) {
      if (p.parameter == this) {
        p.value = value;
        return;
      }
    }
    global = value;
  }

  @Override
  public Object call0(Machine vm) {
    return value(vm);
  }

  @Override
  protected Object apply(Machine vm, Object[] all) {
    if (all.length == 0) {
      return value(vm);
    }
    if (converter != null) {
      return vm.callThen(
          (m, converted) -> {
            set(m, converted);
            return Unspecified.UNSPECIFIED;
          },
          converter,
          all[0]);
    }
    set(vm, all[0]);
    return Unspecified.UNSPECIFIED;
  }

  @Override
  public String toString() {
    return name == null ? "#<parameter>" : "#<parameter " + name + ">";
  }
}
