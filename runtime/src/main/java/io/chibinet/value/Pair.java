package io.chibinet.value;

/** A pair (R7RS 6.4). The fields are public: they are the hottest of all. */
public final class Pair {
  public Object car;
  public Object cdr;
  // Free: it fills the padding of the object.
  private boolean immutable;

  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }

  /** Marks it as part of a literal constant: {@code set-car!} on it is an error. */
  public Pair freeze() {
    immutable = true;
    return this;
  }

  public boolean isImmutable() {
    return immutable;
  }
}
