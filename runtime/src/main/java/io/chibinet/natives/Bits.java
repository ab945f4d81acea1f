package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Integers;

/** The bits of exact integers (SRFI 151); what can be made of these is Scheme code. */
final class Bits {
  private Bits() {}

  @Native("bitwise-not")
  static Object not(Object integer) {
    return Integers.bitwiseNot(integer);
  }

  @Native("bitwise-and")
  static Object and(Object... integers) {
    Object result = -1L;
    for (Object integer : integers) {
      result = Integers.bitwiseAnd(result, integer);
    }
    return result;
  }

  @Native("bitwise-ior")
  static Object or(Object... integers) {
    Object result = 0L;
    for (Object integer : integers) {
      result = Integers.bitwiseIor(result, integer);
    }
    return result;
  }

  @Native("bitwise-xor")
  static Object xor(Object... integers) {
    Object result = 0L;
    for (Object integer : integers) {
      result = Integers.bitwiseXor(result, integer);
    }
    return result;
  }

  @Native("arithmetic-shift")
  static Object shift(Object integer, Object count) {
    return Integers.arithmeticShift(integer, count);
  }

  @Native("bit-count")
  static long bitCount(Object integer) {
    return Integers.bitCount(integer);
  }

  @Native("integer-length")
  static long integerLength(Object integer) {
    return Integers.integerLength(integer);
  }
}
