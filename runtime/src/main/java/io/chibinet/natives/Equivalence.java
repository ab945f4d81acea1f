package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Equality;

/** Equivalence predicates (R7RS 6.1). */
final class Equivalence {
  private Equivalence() {}

  @Native("eq?")
  static boolean isEq(Object first, Object second) {
    return Equality.eq(first, second);
  }

  @Native("eqv?")
  static boolean isEqv(Object first, Object second) {
    return Equality.eqv(first, second);
  }

  @Native("equal?")
  static boolean isEqual(Object first, Object second) {
    return Equality.equal(first, second);
  }
}
