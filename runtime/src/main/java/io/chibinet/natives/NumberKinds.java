package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Numbers;

/** The kinds of numbers and exactness (R7RS 6.2.6). */
final class NumberKinds {
  private NumberKinds() {}

  @Native("number?")
  static boolean isNumber(Object object) {
    return Numbers.isNumber(object);
  }

  @Native("complex?")
  static boolean isComplex(Object object) {
    return Numbers.isNumber(object);
  }

  @Native("real?")
  static boolean isReal(Object object) {
    return Numbers.isReal(object);
  }

  @Native("rational?")
  static boolean isRational(Object object) {
    return Numbers.isRational(object);
  }

  @Native("integer?")
  static boolean isInteger(Object object) {
    return Numbers.isInteger(object);
  }

  @Native("exact-integer?")
  static boolean isExactInteger(Object object) {
    return Numbers.isExactInteger(object);
  }

  @Native("exact?")
  static boolean isExact(Object number) {
    return Numbers.isExact(number);
  }

  @Native("inexact?")
  static boolean isInexact(Object number) {
    return Numbers.isInexact(number);
  }

  @Native("finite?")
  static boolean isFinite(Object number) {
    return Numbers.isFinite(number);
  }

  @Native("infinite?")
  static boolean isInfinite(Object number) {
    return Numbers.isInfinite(number);
  }

  @Native("nan?")
  static boolean isNan(Object number) {
    return Numbers.isNan(number);
  }

  @Native("exact")
  static Object exact(Object number) {
    return Numbers.exact(number);
  }

  @Native("inexact")
  static Object inexact(Object number) {
    return Numbers.inexact(number);
  }
}
