package io.chibinet.machine;

import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/** Says that a procedure was called with a wrong number of arguments. */
public final class Arity {
  private Arity() {}

  /** The error for {@code given} arguments to {@code procedure}. */
  public static SchemeError wrong(Procedure procedure, int given) {
    return wrong(name(procedure), procedure.minimum(), procedure.maximum(), given);
  }

  /** The same for a procedure whose arguments have names. */
  static SchemeError wrong(Closure procedure, int given) {
    String wanted = wanted(procedure.minimum(), procedure.maximum());
    String names = procedure.maximum() == 0 ? "" : " " + procedure.template.names;
    return wrong(name(procedure), wanted + names, given);
  }

  private static String name(Procedure procedure) {
    return procedure.name() == null ? "anonymous procedure" : procedure.name();
  }

  /** The error for {@code given} arguments where {@code minimum} to {@code maximum} are taken. */
  public static SchemeError wrong(String name, int minimum, int maximum, int given) {
    return wrong(name, wanted(minimum, maximum), given);
  }

  /** The error for {@code given} arguments where {@code wanted} are taken. */
  static SchemeError wrong(String name, String wanted, int given) {
    return new SchemeError(
        Condition.of(Condition.Kind.ARITY, name + ": expected " + wanted + ", got " + given));
  }

  private static String wanted(int minimum, int maximum) {
    return maximum == minimum
        ? count(minimum)
        : maximum < 0
            ? "at least " + count(minimum)
            : maximum == minimum + 1
                ? minimum + " or " + count(maximum)
                : minimum + " to " + count(maximum);
  }

  private static String count(int n) {
    return n == 1 ? "1 argument" : n + " arguments";
  }
}
