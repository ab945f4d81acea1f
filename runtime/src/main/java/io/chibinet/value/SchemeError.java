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
