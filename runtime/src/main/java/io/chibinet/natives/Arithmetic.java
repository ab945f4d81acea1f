package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Elementary;
import io.chibinet.value.Integers;
import io.chibinet.value.Numbers;

/**
 * Comparison and arithmetic (R7RS 6.2.6). The machine calls the methods of two arguments most, so
 * they have overloads of their own. A lone argument meets itself or the neutral number, for it too
 * must be a number.
 */
final class Arithmetic {
  private Arithmetic() {}

  @Native("=")
  static boolean equal(Object first, Object second) {
    return Numbers.equal(first, second);
  }

  @Native("=")
  static boolean equal(Object first, Object... rest) {
    boolean holds = true;
    Object left = first;
    for (Object right : atLeast(first, rest)) {
      holds &= Numbers.equal(left, right);
      left = right;
    }
    return holds || rest.length == 0;
  }

  @Native("<")
  static boolean less(Object first, Object second) {
    return Numbers.less(first, second);
  }

  @Native("<")
  static boolean less(Object first, Object... rest) {
    boolean holds = true;
    Object left = first;
    for (Object right : atLeast(first, rest)) {
      holds &= Numbers.less(left, right);
      left = right;
    }
    return holds || rest.length == 0;
  }

  @Native(">")
  static boolean greater(Object first, Object second) {
    return Numbers.greater(first, second);
  }

  @Native(">")
  static boolean greater(Object first, Object... rest) {
    boolean holds = true;
    Object left = first;
    for (Object right : atLeast(first, rest)) {
      holds &= Numbers.greater(left, right);
      left = right;
    }
    return holds || rest.length == 0;
  }

  @Native("<=")
  static boolean lessOrEqual(Object first, Object second) {
    return Numbers.lessOrEqual(first, second);
  }

  @Native("<=")
  static boolean lessOrEqual(Object first, Object... rest) {
    boolean holds = true;
    Object left = first;
    for (Object right : atLeast(first, rest)) {
      holds &= Numbers.lessOrEqual(left, right);
      left = right;
    }
    return holds || rest.length == 0;
  }

  @Native(">=")
  static boolean greaterOrEqual(Object first, Object second) {
    return Numbers.greaterOrEqual(first, second);
  }

  @Native(">=")
  static boolean greaterOrEqual(Object first, Object... rest) {
    boolean holds = true;
    Object left = first;
    for (Object right : atLeast(first, rest)) {
      holds &= Numbers.greaterOrEqual(left, right);
      left = right;
    }
    return holds || rest.length == 0;
  }

  private static Object[] atLeast(Object first, Object[] rest) {
    return rest.length == 0 ? new Object[] {first} : rest;
  }

  @Native("zero?")
  static boolean isZero(Object number) {
    return Numbers.isZero(number);
  }

  @Native("positive?")
  static boolean isPositive(Object real) {
    return Numbers.isPositive(real);
  }

  @Native("negative?")
  static boolean isNegative(Object real) {
    return Numbers.isNegative(real);
  }

  @Native("max")
  static Object max(Object first, Object... rest) {
    Object result = first;
    for (Object next : atLeast(first, rest)) {
      result = Numbers.max(result, next);
    }
    return result;
  }

  @Native("min")
  static Object min(Object first, Object... rest) {
    Object result = first;
    for (Object next : atLeast(first, rest)) {
      result = Numbers.min(result, next);
    }
    return result;
  }

  @Native("+")
  static Object add(Object first, Object second) {
    return Numbers.add(first, second);
  }

  @Native("+")
  static Object add(Object... numbers) {
    Object sum = 0L;
    for (Object number : numbers) {
      sum = Numbers.add(sum, number);
    }
    return sum;
  }

  @Native("*")
  static Object multiply(Object first, Object second) {
    return Numbers.mul(first, second);
  }

  @Native("*")
  static Object multiply(Object... numbers) {
    Object product = 1L;
    for (Object number : numbers) {
      product = Numbers.mul(product, number);
    }
    return product;
  }

  @Native("-")
  static Object subtract(Object number) {
    return Numbers.negate(number);
  }

  @Native("-")
  static Object subtract(Object first, Object second) {
    return Numbers.sub(first, second);
  }

  @Native("-")
  static Object subtract(Object first, Object second, Object... rest) {
    Object difference = Numbers.sub(first, second);
    for (Object number : rest) {
      difference = Numbers.sub(difference, number);
    }
    return difference;
  }

  @Native("/")
  static Object divide(Object number) {
    return Numbers.div(1L, number);
  }

  @Native("/")
  static Object divide(Object first, Object second) {
    return Numbers.div(first, second);
  }

  @Native("/")
  static Object divide(Object first, Object second, Object... rest) {
    Object quotient = Numbers.div(first, second);
    for (Object number : rest) {
      quotient = Numbers.div(quotient, number);
    }
    return quotient;
  }

  @Native("abs")
  static Object abs(Object real) {
    return Numbers.abs(real);
  }

  @Native("square")
  static Object square(Object number) {
    return Numbers.square(number);
  }

  @Native("expt")
  static Object expt(Object base, Object exponent) {
    return Elementary.expt(base, exponent);
  }

  @Native("floor")
  static Object floor(Object real) {
    return Numbers.floor(real);
  }

  @Native("ceiling")
  static Object ceiling(Object real) {
    return Numbers.ceiling(real);
  }

  @Native("truncate")
  static Object truncate(Object real) {
    return Numbers.truncate(real);
  }

  @Native("round")
  static Object round(Object real) {
    return Numbers.round(real);
  }

  @Native("numerator")
  static Object numerator(Object rational) {
    return Numbers.numerator(rational);
  }

  @Native("denominator")
  static Object denominator(Object rational) {
    return Numbers.denominator(rational);
  }

  @Native("rationalize")
  static Object rationalize(Object x, Object y) {
    return Numbers.rationalize(x, y);
  }

  @Native("odd?")
  static boolean isOdd(Object integer) {
    return Integers.isOdd(integer);
  }

  @Native("even?")
  static boolean isEven(Object integer) {
    return Integers.isEven(integer);
  }
}
