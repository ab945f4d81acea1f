package io.chibinet.value;

import java.math.BigInteger;

/**
 * The fewest digits that read back as the same double, in any radix; of those, the nearest. {@link
 * Double#toString} gives too many of them before JDK 19, and knows only ten.
 *
 * @param digits without zeros at either end, but {@code "0"} for zero
 * @param point the value is {@code 0.digits} times the radix to this power
 */
record ShortestDigits(String digits, int point) {
  private static final double LN2 = Math.log(2);
  private static final double[] POWERS_OF_TEN = new double[16];

  static {
    double power = 1;
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = power;
      power *= 10;
    }
  }

  /** The digits of a finite double that is not negative. */
  static ShortestDigits of(double value, int radix) {
    if (value == 0) {
      return new ShortestDigits("0", 1);
    }
    if (value < 0x1p53 && value == Math.rint(value)) {
      return trimmed(Long.toString((long) value, radix), 0);
    }
    ShortestDigits few = radix == 10 ? few(value) : null;
    return few != null ? few : any(value, radix);
  }

  /**
   * Up to 15 digits, or null. A double between 1e-9 and 2^53 that is nearest to a decimal of at
   * most 15 digits is nearest to no other such decimal, so the first one found is the shortest.
   */
  private static ShortestDigits few(double value) {
    for (int places = 1; places < POWERS_OF_TEN.length; places++) {
      double shifted = value * POWERS_OF_TEN[places];
      if (shifted >= 1e15) {
        return null;
      }
      long digits = Math.round(shifted);
      // Both are exact, so the quotient is the double nearest to the decimal.
      if (digits / POWERS_OF_TEN[places] == value) {
        return trimmed(Long.toString(digits), places);
      }
    }
    return null;
  }

  private static ShortestDigits trimmed(String digits, int places) {
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return new ShortestDigits(digits.substring(0, end), digits.length() - places);
  }

  /**
   * The general case. All that reads back as the value lies between two fractions; shifted so far
   * to the left that the whole numbers between them have 55 bits or more, there is at least one,
   * and the one with the most zeros at its end has the fewest digits.
   */
  private static ShortestDigits any(double value, int radix) {
    long bits = Double.doubleToRawLongBits(value);
    boolean normal = value >= Double.MIN_NORMAL;
    long mantissa = bits & (1L << 52) - 1 | (normal ? 1L << 52 : 0);
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    // A power of two has its lower neighbour at half the distance, unless that one is subnormal.
    boolean uneven = mantissa == 1L << 52 && exponent > Double.MIN_EXPONENT - 52;

    // As fractions: the value, and the ends of what rounds to it, half-way to its neighbours. The
    // numerators are in quarters, the denominator is a power of two and perhaps one of the radix.
    int places = (int) Math.ceil((55 - Math.log(value) / LN2) * LN2 / Math.log(radix));
    BigInteger scale = BigInteger.valueOf(radix).pow(Math.abs(places));
    BigInteger divisor = places < 0 ? scale : BigInteger.ONE;
    BigInteger quarter = (places < 0 ? BigInteger.ONE : scale).shiftLeft(Math.max(0, exponent));
    int shift = 2 + Math.max(0, -exponent);
    BigInteger numerator = quarter.multiply(BigInteger.valueOf(4 * mantissa));
    BigInteger below = numerator.subtract(uneven ? quarter : quarter.shiftLeft(1));
    BigInteger above = numerator.add(quarter.shiftLeft(1));

    // The reader rounds to even, so the ends belong to an even mantissa. The lower one is rounded
    // up: what is just below it, down, and one more.
    boolean even = (mantissa & 1) == 0;
    long least = quotient(even ? below.subtract(BigInteger.ONE) : below, shift, divisor) + 1;
    long most = quotient(even ? above : above.subtract(BigInteger.ONE), shift, divisor);
    long unit = 1;
    while (unit <= most / radix && most / (unit * radix) * (unit * radix) >= least) {
      unit *= radix;
    }
    long halves = quotient(numerator.shiftLeft(1), shift, divisor);
    long digits = halves / 2 / unit * unit;
    if (digits < least || halves - 2 * digits >= unit && digits + unit <= most) {
      digits += unit;
    }
    return trimmed(Long.toString(digits, radix), places);
  }

  private static long quotient(BigInteger numerator, int shift, BigInteger divisor) {
    BigInteger shifted = numerator.shiftRight(shift);
    return (divisor == BigInteger.ONE ? shifted : shifted.divide(divisor)).longValue();
  }
}
