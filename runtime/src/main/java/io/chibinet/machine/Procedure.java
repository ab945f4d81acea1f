package io.chibinet.machine;

import io.chibinet.syntax.Location;

/**
 * Something that can be called. Each {@code call} runs at most up to the next tail call: it returns
 * a value, or {@link Machine#S} with the reason in the machine. A class, not an interface: a failed
 * test against an interface costs 12 ns on JDK 17.
 */
public abstract class Procedure {
  public abstract Object call0(Machine vm);

  public abstract Object call1(Machine vm, Object a);

  public abstract Object call2(Machine vm, Object a, Object b);

  public abstract Object call3(Machine vm, Object a, Object b, Object c);

  public abstract Object call4(Machine vm, Object a, Object b, Object c, Object d);

  /** Calls with any number of arguments; the array is the callee's to keep. */
  public abstract Object callN(Machine vm, Object[] arguments);

  /** The name for messages and the printer, or null. */
  public abstract String name();

  /** The fewest arguments it takes. */
  public abstract int minimum();

  /** The most arguments it takes, or -1 for any number. */
  public abstract int maximum();

  /** Where the expression that made it stands; null for what no text made, or a bundled one. */
  public Location location() {
    return null;
  }

  @Override
  public String toString() {
    return name() == null ? "#<procedure>" : "#<procedure " + name() + ">";
  }
}
