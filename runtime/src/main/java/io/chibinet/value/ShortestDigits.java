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
   * The general case, after Burger and Dybvig, "Printing floating-point numbers quickly and
   * accurately" (1996): the value and the halves of the gaps to its neighbours are integers over
   * one denominator, and digits are made until the rest is within a gap.
   */
  private static ShortestDigits any(double value, int radix) {
    long bits = Double.doubleToRawLongBits(value);
    boolean normal = value >= Double.MIN_NORMAL;
    long mantissa = bits & (1L << 52) - 1 | (normal ? 1L << 52 : 0);
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    // A power of two has its lower neighbour at half the distance, unless that one is subnormal.
    boolean uneven = mantissa == 1L << 52 && exponent > Double.MIN_EXPONENT - 52;
    int guard = uneven ? 2 : 1;
    BigInteger rest = BigInteger.valueOf(mantissa).shiftLeft(Math.max(0, exponent) + guard);
    BigInteger scale = BigInteger.ONE.shiftLeft(Math.max(0, -exponent) + guard);
    BigInteger below = BigInteger.ONE.shiftLeft(Math.max(0, exponent));
    BigInteger above = uneven ? below.shiftLeft(1) : below;
    // The reader rounds to even, so the ends of the interval belong to an even mantissa.
    int reached = (mantissa & 1) == 0 ? 0 : 1;

    BigInteger base = BigInteger.valueOf(radix);
    int point = (int) Math.ceil(Math.log(value) / Math.log(radix) - 1e-10);
    if (point >= 0) {
      scale = scale.multiply(base.pow(point));
    } else {
      BigInteger factor = base.pow(-point);
      rest = rest.multiply(factor);
      below = below.multiply(factor);
      above = above.multiply(factor);
    }
    if (rest.add(above).compareTo(scale) >= reached) {
      point++;
      scale = scale.multiply(base);
    }

    StringBuilder digits = new StringBuilder();
    while (true) {
      BigInteger[] division = rest.multiply(base).divideAndRemainder(scale);
      rest = division[1];
      below = below.multiply(base);
      above = above.multiply(base);
      int digit = division[0].intValue();
      boolean low = below.compareTo(rest) >= reached;
      boolean high = rest.add(above).compareTo(scale) >= reached;
      if (low || high) {
        boolean up = high && (!low || rest.shiftLeft(1).compareTo(scale) >= 0);
        digits.append(Character.forDigit(up ? digit + 1 : digit, radix));
        return new ShortestDigits(digits.toString(), point);
      }
      digits.append(Character.forDigit(digit, radix));
    }
  }
}
