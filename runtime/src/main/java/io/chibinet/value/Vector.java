package io.chibinet.value;

/** A vector (R7RS 6.8). The array is public: natives and the machine index it directly. */
public final class Vector {
  public final Object[] items;
  private boolean immutable;

  /** A vector over {@code items} itself, not a copy. */
  public Vector(Object... items) {
    this.items = items;
  }

  /** Marks it as a literal constant: {@code vector-set!} on it is an error. */
  public Vector freeze() {
    immutable = true;
    return this;
  }

  public boolean isImmutable() {
    return immutable;
  }
}
