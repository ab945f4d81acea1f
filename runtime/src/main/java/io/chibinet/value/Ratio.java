package io.chibinet.value;

import java.math.BigInteger;

/**
 * An exact rational that is no integer (R7RS 6.2): in lowest terms, the denominator greater than 1.
 */
public final class Ratio extends Number {
  private static final long serialVersionUID = 1L;

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Ratio(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The exact quotient, an integer where it is one; {@code denominator} is not zero. */
  public static Object of(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger low = denominator.divide(divisor);
    BigInteger high = numerator.divide(divisor);
    return low.equals(BigInteger.ONE) ? Numbers.normal(high) : new Ratio(high, low);
  }

  /** For terms that are known to be lowest, as the powers of another ratio's terms are. */
  static Object ofLowest(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() < 0) {
      return ofLowest(numerator.negate(), denominator.negate());
    }
    return denominator.equals(BigInteger.ONE)
        ? Numbers.normal(numerator)
        : new Ratio(numerator, denominator);
  }

  public BigInteger numerator() {
    return numerator;
  }

  /** Greater than 1. */
  public BigInteger denominator() {
    return denominator;
  }

  int signum() {
    return numerator.signum();
  }

  // The operations below take any two exact rationals.

  static Object add(Object a, Object b) {
    BigInteger p = denominatorOf(a);
    BigInteger q = denominatorOf(b);
    return of(numeratorOf(a).multiply(q).add(numeratorOf(b).multiply(p)), p.multiply(q));
  }

  static Object sub(Object a, Object b) {
    BigInteger p = denominatorOf(a);
    BigInteger q = denominatorOf(b);
    return of(numeratorOf(a).multiply(q).subtract(numeratorOf(b).multiply(p)), p.multiply(q));
  }

  static Object mul(Object a, Object b) {
    return of(numeratorOf(a).multiply(numeratorOf(b)), denominatorOf(a).multiply(denominatorOf(b)));
  }

  /** {@code b} is not zero. */
  static Object div(Object a, Object b) {
    return of(numeratorOf(a).multiply(denominatorOf(b)), denominatorOf(a).multiply(numeratorOf(b)));
  }

  static int compare(Object a, Object b) {
    return numeratorOf(a)
        .multiply(denominatorOf(b))
        .compareTo(numeratorOf(b).multiply(denominatorOf(a)));
  }

  static BigInteger numeratorOf(Object exact) {
    return exact instanceof Ratio ratio ? ratio.numerator : Numbers.big(exact);
  }

  static BigInteger denominatorOf(Object exact) {
    return exact instanceof Ratio ratio ? ratio.denominator : BigInteger.ONE;
  }

  Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** The greatest integer below it. */
  BigInteger floor() {
    BigInteger truncated = numerator.divide(denominator);
    return numerator.signum() < 0 ? truncated.subtract(BigInteger.ONE) : truncated;
  }

  /** The nearest integer; of two, the even one. */
  BigInteger round() {
    BigInteger floor = floor();
    BigInteger twice = numerator.subtract(floor.multiply(denominator)).shiftLeft(1);
    int side = twice.compareTo(denominator);
    boolean up = side > 0 || side == 0 && floor.testBit(0);
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  /**
   * The nearest double; of two, the one with the even mantissa. Dividing two doubles would round
   * three times and overflow early.
   */
  @Override
  public double doubleValue() {
    // 66 bits of quotient, and one more bit that says whether anything was left.
    BigInteger high = numerator.abs();
    int shift = 66 - (high.bitLength() - denominator.bitLength());
    BigInteger[] division =
        shift >= 0
            ? high.shiftLeft(shift).divideAndRemainder(denominator)
            : high.divideAndRemainder(denominator.shiftLeft(-shift));
    BigInteger quotient = division[0].shiftLeft(1);
    if (division[1].signum() != 0) {
      quotient = quotient.setBit(0);
    }
    double magnitude = scaled(quotient, -shift - 1);
    return numerator.signum() < 0 ? -magnitude : magnitude;
  }

  /** The double nearest to {@code integer * 2^exponent}, subnormal where it has to be. */
  private static double scaled(BigInteger integer, int exponent) {
    int top = integer.bitLength() - 1 + exponent;
    if (top > Double.MAX_EXPONENT) {
      return Double.POSITIVE_INFINITY;
    }
    int precision = 53 - Math.max(0, Double.MIN_EXPONENT - top);
    if (precision < 0) {
      return 0;
    }
    int dropped = integer.bitLength() - precision;
    BigInteger kept = integer.shiftRight(dropped);
    boolean half = integer.testBit(dropped - 1);
    boolean more = integer.getLowestSetBit() < dropped - 1;
    if (half && (more || kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return Math.scalb((double) kept.longValue(), dropped + exponent);
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public long longValue() {
    return numerator.divide(denominator).longValue();
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratio that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() * 31 + denominator.hashCode();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
