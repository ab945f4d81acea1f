package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Integers;

/** Division of integers, divisors and the integer square root (R7RS 6.2.6). */
final class IntegerDivision {
  private IntegerDivision() {}

  @Native("floor/")
  static Object floorDivide(Object dividend, Object divisor) {
    return Integers.floorDivide(dividend, divisor);
  }

  @Native("floor-quotient")
  static Object floorQuotient(Object dividend, Object divisor) {
    return Integers.floorQuotient(dividend, divisor);
  }

  @Native("floor-remainder")
  static Object floorRemainder(Object dividend, Object divisor) {
    return Integers.floorRemainder(dividend, divisor);
  }

  @Native("truncate/")
  static Object truncateDivide(Object dividend, Object divisor) {
    return Integers.truncateDivide(dividend, divisor);
  }

  @Native("truncate-quotient")
  static Object truncateQuotient(Object dividend, Object divisor) {
    return Integers.truncateQuotient(dividend, divisor);
  }

  @Native("truncate-remainder")
  static Object truncateRemainder(Object dividend, Object divisor) {
    return Integers.truncateRemainder(dividend, divisor);
  }

  @Native("quotient")
  static Object quotient(Object dividend, Object divisor) {
    return Integers.quotient(dividend, divisor);
  }

  @Native("remainder")
  static Object remainder(Object dividend, Object divisor) {
    return Integers.remainder(dividend, divisor);
  }

  @Native("modulo")
  static Object modulo(Object dividend, Object divisor) {
    return Integers.modulo(dividend, divisor);
  }

  @Native("gcd")
  static Object gcd(Object... integers) {
    Object divisor = 0L;
    for (Object integer : integers) {
      divisor = Integers.gcd(divisor, integer);
    }
    return divisor;
  }

  @Native("lcm")
  static Object lcm(Object... integers) {
    Object multiple = 1L;
    for (Object integer : integers) {
      multiple = Integers.lcm(multiple, integer);
    }
    return multiple;
  }

  @Native("exact-integer-sqrt")
  static Object exactIntegerSqrt(Object n) {
    return Integers.exactIntegerSqrt(n);
  }
}
