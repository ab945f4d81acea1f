package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Char;
import io.chibinet.value.Numbers;
import io.chibinet.value.SchemeError;

/** Characters (R7RS 6.6). Case and classes are Unicode's, as {@link Char} knows them. */
final class Characters {
  private Characters() {}

  @Native("char?")
  static boolean isChar(Object object) {
    return object instanceof Char;
  }

  @Native("char->integer")
  static int toInteger(Char c) {
    return c.codePoint();
  }

  @Native("integer->char")
  static Char ofInteger(Object n) {
    if (n instanceof Long number && Char.isScalar(number)) {
      return Char.of(number.intValue());
    }
    throw Numbers.isExactInteger(n)
        ? SchemeError.outOfRange("integer->char", "n", "a Unicode scalar value", n)
        : SchemeError.wrongType("integer->char", 1, "an exact integer", n);
  }

  @Native("char=?")
  static boolean equal(Char first, Object... rest) {
    return Ordering.EQUAL.holds("char=?", first, rest, false);
  }

  @Native("char<?")
  static boolean less(Char first, Object... rest) {
    return Ordering.LESS.holds("char<?", first, rest, false);
  }

  @Native("char>?")
  static boolean greater(Char first, Object... rest) {
    return Ordering.GREATER.holds("char>?", first, rest, false);
  }

  @Native("char<=?")
  static boolean lessOrEqual(Char first, Object... rest) {
    return Ordering.LESS_OR_EQUAL.holds("char<=?", first, rest, false);
  }

  @Native("char>=?")
  static boolean greaterOrEqual(Char first, Object... rest) {
    return Ordering.GREATER_OR_EQUAL.holds("char>=?", first, rest, false);
  }

  @Native("char-ci=?")
  static boolean equalFolded(Char first, Object... rest) {
    return Ordering.EQUAL.holds("char-ci=?", first, rest, true);
  }

  @Native("char-ci<?")
  static boolean lessFolded(Char first, Object... rest) {
    return Ordering.LESS.holds("char-ci<?", first, rest, true);
  }

  @Native("char-ci>?")
  static boolean greaterFolded(Char first, Object... rest) {
    return Ordering.GREATER.holds("char-ci>?", first, rest, true);
  }

  @Native("char-ci<=?")
  static boolean lessOrEqualFolded(Char first, Object... rest) {
    return Ordering.LESS_OR_EQUAL.holds("char-ci<=?", first, rest, true);
  }

  @Native("char-ci>=?")
  static boolean greaterOrEqualFolded(Char first, Object... rest) {
    return Ordering.GREATER_OR_EQUAL.holds("char-ci>=?", first, rest, true);
  }

  @Native("char-alphabetic?")
  static boolean isAlphabetic(Char c) {
    return c.isAlphabetic();
  }

  @Native("char-numeric?")
  static boolean isNumeric(Char c) {
    return c.isNumeric();
  }

  @Native("char-whitespace?")
  static boolean isWhitespace(Char c) {
    return c.isWhitespace();
  }

  @Native("char-upper-case?")
  static boolean isUpperCase(Char c) {
    return c.isUpperCase();
  }

  @Native("char-lower-case?")
  static boolean isLowerCase(Char c) {
    return c.isLowerCase();
  }

  @Native("digit-value")
  static Object digitValue(Char c) {
    int value = c.digitValue();
    return value < 0 ? (Object) false : (Object) (long) value;
  }

  @Native("char-upcase")
  static Char upcase(Char c) {
    return c.upcase();
  }

  @Native("char-downcase")
  static Char downcase(Char c) {
    return c.downcase();
  }

  @Native("char-foldcase")
  static Char foldcase(Char c) {
    return c.foldcase();
  }
}
