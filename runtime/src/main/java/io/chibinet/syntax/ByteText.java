package io.chibinet.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Tells whether a well-formed number is a byte: an exact integer from 0 to 255. Most are two or
 * three decimal digits; R7RS also allows the likes of {@code #xFF}, {@code 10/5} and {@code #e1e2}.
 */
final class ByteText {
  private static final BigInteger LIMIT = BigInteger.valueOf(256);

  // The arithmetic below is quadratic in the digits; no byte is written with as many.
  private static final int LONGEST = 1000;

  private ByteText() {}

  static boolean isByte(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return text.length() <= LONGEST && isByteAtLength(text);
      }
      value = Math.min(256, value * 10 + c - '0');
    }
    return value < 256;
  }

  private static boolean isByteAtLength(String text) {
    int radix = 10;
    boolean exact = false;
    int from = 0;
    for (; text.charAt(from) == '#'; from += 2) {
      switch (text.charAt(from + 1)) {
        case 'x', 'X' -> radix = 16;
        case 'o', 'O' -> radix = 8;
        case 'b', 'B' -> radix = 2;
        case 'e', 'E' -> exact = true;
        case 'i', 'I' -> {
          return false;
        }
        default -> {}
      }
    }
    String digits = text.substring(from);
    try {
      int slash = digits.indexOf('/');
      if (slash >= 0) {
        var parts =
            new BigInteger(digits.substring(0, slash), radix)
                .divideAndRemainder(new BigInteger(digits.substring(slash + 1), radix));
        return parts[1].signum() == 0 && isSmall(parts[0]);
      }
      if (exact && radix == 10) {
        return isSmallDecimal(new BigDecimal(digits));
      }
      return isSmall(new BigInteger(digits, radix));
    } catch (ArithmeticException | NumberFormatException e) {
      // A complex number, an infinity, an inexact decimal, or a denominator of zero.
      return false;
    }
  }

  // By precision and scale first: the integer of 1e999999999 has a billion digits.
  private static boolean isSmallDecimal(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() <= 0
        && shortest.precision() - (long) shortest.scale() <= 3
        && isSmall(shortest.toBigInteger());
  }

  private static boolean isSmall(BigInteger value) {
    return value.signum() >= 0 && value.compareTo(LIMIT) < 0;
  }
}
