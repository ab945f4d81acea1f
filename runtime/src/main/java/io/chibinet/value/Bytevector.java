package io.chibinet.value;

import java.util.Arrays;

/** A bytevector (R7RS 6.9). */
public final class Bytevector {
  public final byte[] bytes;
  private boolean immutable;

  /** A bytevector over {@code bytes} itself, not a copy. */
  public Bytevector(byte... bytes) {
    this.bytes = bytes;
  }

  /** Marks it as a literal constant: {@code bytevector-u8-set!} on it is an error. */
  public Bytevector freeze() {
    immutable = true;
    return this;
  }

  public boolean isImmutable() {
    return immutable;
  }

  /** The same bytes; what {@code equal?} asks. */
  public boolean sameAs(Bytevector other) {
    return Arrays.equals(bytes, other.bytes);
  }
}
