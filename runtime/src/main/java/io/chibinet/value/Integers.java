package io.chibinet.value;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Division, common divisors and bits of integers (R7RS 6.2.6, SRFI 151). Division takes inexact
 * integers too; the result is inexact if either argument is.
 */
public final class Integers {
  private Integers() {}

  // Division. Long.MIN_VALUE divided by -1 is the one case of two longs whose quotient is no long.

  public static Object quotient(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y > 0) {
      return x / y;
    }
    return truncateQuotient("quotient", n, d);
  }

  public static Object remainder(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != 0) {
      return x % y;
    }
    return truncateRemainder("remainder", n, d);
  }

  public static Object modulo(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != 0) {
      return Math.floorMod(x.longValue(), y.longValue());
    }
    return floorRemainder("modulo", n, d);
  }

  public static Object truncateQuotient(Object n, Object d) {
    return truncateQuotient("truncate-quotient", n, d);
  }

  public static Object truncateRemainder(Object n, Object d) {
    return truncateRemainder("truncate-remainder", n, d);
  }

  public static Object floorQuotient(Object n, Object d) {
    return floorQuotient("floor-quotient", n, d);
  }

  public static Object floorRemainder(Object n, Object d) {
    return floorRemainder("floor-remainder", n, d);
  }

  /** {@code truncate/}: two values. */
  public static Object truncateDivide(Object n, Object d) {
    return Values.of(truncateQuotient("truncate/", n, d), truncateRemainder("truncate/", n, d));
  }

  /** {@code floor/}: two values. */
  public static Object floorDivide(Object n, Object d) {
    return Values.of(floorQuotient("floor/", n, d), floorRemainder("floor/", n, d));
  }

  private static Object truncateQuotient(String name, Object n, Object d) {
    return divide(name, n, d, (x, y) -> x / y, BigInteger::divide);
  }

  private static Object truncateRemainder(String name, Object n, Object d) {
    return divide(name, n, d, (x, y) -> x % y, BigInteger::remainder);
  }

  private static Object floorQuotient(String name, Object n, Object d) {
    return divide(name, n, d, Math::floorDiv, Integers::floorDiv);
  }

  private static Object floorRemainder(String name, Object n, Object d) {
    return divide(name, n, d, Math::floorMod, (x, y) -> x.subtract(floorDiv(x, y).multiply(y)));
  }

  private static Object divide(
      String name, Object n, Object d, LongBinaryOperator small, BinaryOperator<BigInteger> large) {
    boolean inexact = isInexact(name, n) | isInexact(name, d);
    Object x = Numbers.exact(n);
    Object y = Numbers.exact(d);
    if (Numbers.isExactZero(y)) {
      throw SchemeError.divisionByZero(name);
    }
    Object result =
        x instanceof Long p && y instanceof Long q && q != -1
            ? (Object) small.applyAsLong(p, q)
            : Numbers.normal(large.apply(Numbers.big(x), Numbers.big(y)));
    return inexact ? (Object) Numbers.toDouble(result) : result;
  }

  private static BigInteger floorDiv(BigInteger x, BigInteger y) {
    BigInteger[] division = x.divideAndRemainder(y);
    boolean below = division[1].signum() != 0 && division[1].signum() != y.signum();
    return below ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  private static boolean isInexact(String name, Object value) {
    if (!Numbers.isInteger(value)) {
      throw SchemeError.wrongType(name, "an integer", value);
    }
    return value instanceof Double;
  }

  // Predicates and divisors.

  public static boolean isEven(Object integer) {
    return !isOdd("even?", integer);
  }

  public static boolean isOdd(Object integer) {
    return isOdd("odd?", integer);
  }

  private static boolean isOdd(String name, Object integer) {
    if (integer instanceof Long x) {
      return (x & 1) != 0;
    }
    if (isInexact(name, integer)) {
      return (Double) integer % 2 != 0;
    }
    return ((BigInteger) integer).testBit(0);
  }

  /** The greatest common divisor, not negative; of two zeros, 0. */
  public static Object gcd(Object a, Object b) {
    boolean inexact = isInexact("gcd", a) | isInexact("gcd", b);
    Object divisor = Numbers.normal(bigOf(a).gcd(bigOf(b)));
    return inexact ? (Object) Numbers.toDouble(divisor) : divisor;
  }

  /** The least common multiple, not negative; with a zero, 0. */
  public static Object lcm(Object a, Object b) {
    boolean inexact = isInexact("lcm", a) | isInexact("lcm", b);
    BigInteger x = bigOf(a);
    BigInteger y = bigOf(b);
    BigInteger multiple = x.signum() == 0 ? x : x.divide(x.gcd(y)).multiply(y).abs();
    return inexact ? (Object) multiple.doubleValue() : Numbers.normal(multiple);
  }

  private static BigInteger bigOf(Object integer) {
    return Numbers.big(Numbers.exact(integer));
  }

  /** {@code exact-integer-sqrt}: the root, rounded down, and what is left. */
  public static Object exactIntegerSqrt(Object n) {
    if (!Numbers.isExactInteger(n) || Numbers.sign("exact-integer-sqrt", n) < 0) {
      throw SchemeError.wrongType("exact-integer-sqrt", "an exact integer from 0 on", n);
    }
    BigInteger[] root = Numbers.big(n).sqrtAndRemainder();
    return Values.of(Numbers.normal(root[0]), Numbers.normal(root[1]));
  }

  // Bits of exact integers, in two's complement of any length.

  public static Object bitwiseAnd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x & y;
    }
    return Numbers.normal(bits("bitwise-and", a).and(bits("bitwise-and", b)));
  }

  public static Object bitwiseIor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x | y;
    }
    return Numbers.normal(bits("bitwise-ior", a).or(bits("bitwise-ior", b)));
  }

  public static Object bitwiseXor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x ^ y;
    }
    return Numbers.normal(bits("bitwise-xor", a).xor(bits("bitwise-xor", b)));
  }

  public static Object bitwiseNot(Object a) {
    return a instanceof Long x ? (Object) ~x : Numbers.normal(bits("bitwise-not", a).not());
  }

  /** {@code n} times 2 to the {@code count}, rounded down. */
  public static Object arithmeticShift(Object n, Object count) {
    BigInteger value = bits("arithmetic-shift", n);
    BigInteger places = bits("arithmetic-shift", count);
    if (value.signum() == 0) {
      return n;
    }
    if (places.signum() < 0 && places.bitLength() > 31) {
      return value.signum() < 0 ? -1L : 0L;
    }
    if (places.bitLength() > 31 || places.intValue() > Elementary.MAXIMUM_BITS) {
      throw SchemeError.outOfRange(
          "arithmetic-shift", "count", "at most " + Elementary.MAXIMUM_BITS, count);
    }
    if (n instanceof Long x && places.signum() <= 0) {
      return x >> Math.min(63, -places.intValue());
    }
    return Numbers.normal(value.shiftLeft(places.intValue()));
  }

  /** How many ones there are in {@code n}; how many zeros, if it is negative. */
  public static long bitCount(Object n) {
    return bits("bit-count", n).bitCount();
  }

  /** How many bits {@code n} takes without its sign. */
  public static long integerLength(Object n) {
    return bits("integer-length", n).bitLength();
  }

  private static BigInteger bits(String name, Object value) {
    if (!Numbers.isExactInteger(value)) {
      throw SchemeError.wrongType(name, "an exact integer", value);
    }
    return Numbers.big(value);
  }
}
