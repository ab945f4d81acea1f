package io.chibinet.machine;

/** The engine. */
public final class Machine {
  /** No value: look at the machine for the reason (a tail call, a capture or an abort). */
  public static final Object S = new Object();
}
