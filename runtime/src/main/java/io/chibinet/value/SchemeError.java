package io.chibinet.value;

/**
 * A Scheme object being raised out of Java code. It carries no Java stack: the machine collects the
 * Scheme frames on its way.
 */
public final class SchemeError extends RuntimeException {
  private final transient Object payload;
  private final boolean continuable;

  /** Raises {@code payload}, which may be any Scheme object, as {@code raise} does. */
  public SchemeError(Object payload) {
    this(payload, false);
  }

  public SchemeError(Object payload, boolean continuable) {
    super(null, null, false, false);
    this.payload = payload;
    this.continuable = continuable;
  }

  /** An error with a message and irritants, as {@code error} makes it. */
  public static SchemeError error(String message, Object... irritants) {
    return new SchemeError(Condition.of(Condition.Kind.ERROR, message, irritants));
  }

  /**
   * A TYPE error that names the argument: {@code vector-ref: expected a vector as argument 1}, the
   * irritant is {@code got}.
   *
   * @param argument counted from 1
   * @param expected with its article, as in {@code a vector}
   */
  public static SchemeError wrongType(String procedure, int argument, String expected, Object got) {
    return new SchemeError(
        Condition.of(
            Condition.Kind.TYPE,
            procedure + ": expected " + expected + " as argument " + argument,
            got));
  }

  /**
   * A TYPE error of a procedure whose arguments all have one type: {@code +: expected a number}.
   * Who knows the arguments can tell it which one, see {@link #among}.
   */
  public static SchemeError wrongType(String procedure, String expected, Object got) {
    return new SchemeError(Condition.ofSomeArgument(procedure + ": expected " + expected, got));
  }

  /**
   * A RANGE error: {@code vector-ref: k must be less than 3}, the irritant is {@code got}.
   *
   * @param parameter the parameter's name in the procedure's signature
   * @param expected what follows "must be", as in {@code less than 3}
   */
  public static SchemeError outOfRange(
      String procedure, String parameter, String expected, Object got) {
    return new SchemeError(
        Condition.of(
            Condition.Kind.RANGE, procedure + ": " + parameter + " must be " + expected, got));
  }

  /** An ARITHMETIC error: {@code /: division by zero}. */
  public static SchemeError divisionByZero(String procedure) {
    return new SchemeError(
        Condition.of(Condition.Kind.ARITHMETIC, procedure + ": division by zero"));
  }

  /**
   * An ARITY error: {@code string-ref: expected 2 arguments, got 3}.
   *
   * @param maximum -1 for any number
   */
  public static SchemeError wrongCount(String procedure, int minimum, int maximum, int got) {
    StringBuilder message = new StringBuilder(procedure).append(": expected ");
    if (maximum < 0) {
      message.append("at least ");
    }
    message.append(minimum);
    if (maximum > minimum) {
      message.append(maximum == minimum + 1 ? " or " : " to ").append(maximum);
    }
    boolean one = maximum == 1 || (maximum < 0 && minimum == 1);
    message.append(one ? " argument, got " : " arguments, got ").append(got);
    return new SchemeError(Condition.of(Condition.Kind.ARITY, message.toString()));
  }

  /** A TYPE error: {@code string-set!: cannot change a literal constant}. */
  public static SchemeError literalConstant(String procedure, Object constant) {
    return new SchemeError(
        Condition.of(
            Condition.Kind.TYPE, procedure + ": cannot change a literal constant", constant));
  }

  /** The same error, which now names the one of {@code arguments} that it is about. */
  public SchemeError among(Object... arguments) {
    if (payload instanceof Condition condition) {
      condition.findAmong(arguments);
    }
    return this;
  }

  public Object payload() {
    return payload;
  }

  public boolean isContinuable() {
    return continuable;
  }

  @Override
  public String getMessage() {
    return payload instanceof Condition condition ? condition.message() : String.valueOf(payload);
  }
}
