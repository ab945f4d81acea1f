package io.chibinet.value;

import java.math.BigInteger;

/**
 * Roots, powers and the transcendental functions, of real and complex numbers (R7RS 6.2.6). Roots
 * and powers are exact where they can be: {@code (sqrt 16)} is 4. The others never are, for
 * programs expect {@code (exp 0)} to be 1.0 as in Chibi. Branch cuts are where R7RS puts them; on a
 * cut, the sign of an inexact zero says which side is meant.
 */
public final class Elementary {
  /** The bits of the longest integer that is computed: a gigabit takes minutes to print. */
  static final int MAXIMUM_BITS = 1 << 30;

  private static final double LN2 = Math.log(2);

  private Elementary() {}

  // Exponential and logarithm.

  public static Object exp(Object z) {
    Numbers.requireNumber("exp", z);
    return z instanceof Complex c ? exp(re(c), im(c)) : (Object) Math.exp(Numbers.toDouble(z));
  }

  private static Object exp(double re, double im) {
    // In two factors, for a part may be a double where the magnitude is none.
    double tail = re > 700 ? Math.min(re, 1500) - 700 : 0;
    double size = Math.exp(re - tail);
    double rest = Math.exp(tail);
    return Complex.of(size * Math.cos(im) * rest, size * Math.sin(im) * rest);
  }

  /** The natural logarithm; of zero, negative infinity. */
  public static Object log(Object z) {
    Numbers.requireNumber("log", z);
    if (z instanceof Complex c) {
      return Complex.of(logOfMagnitude(re(c), im(c)), Math.atan2(im(c), re(c)));
    }
    return Numbers.sign("log", z) < 0
        ? Complex.of(logOfPositive(Numbers.negate(z)), Math.PI)
        : (Object) logOfPositive(z);
  }

  /** The logarithm in any base; exact powers of 2 and 10 come out whole. */
  public static Object log(Object z, Object base) {
    Numbers.requireNumber("log", z);
    Numbers.requireNumber("log", base);
    if (base instanceof Long b && Numbers.isReal(z) && Numbers.sign("log", z) > 0) {
      double number = Numbers.toDouble(z);
      if (b == 10 && number > 0 && number <= Double.MAX_VALUE) {
        return Math.log10(number);
      }
      int exponent = b == 2 && number >= Double.MIN_NORMAL ? Math.getExponent(number) : 0;
      if (exponent != 0 && exponent <= Double.MAX_EXPONENT) {
        return exponent + Math.log(Math.scalb(number, -exponent)) / LN2;
      }
    }
    return Numbers.div(log(z), log(base));
  }

  private static double logOfPositive(Object real) {
    if (real instanceof Double x) {
      return Math.log(Math.abs(x));
    }
    if (real instanceof Ratio x) {
      double distance = Numbers.toDouble(Numbers.sub(x, 1L));
      // Near 1 the distance has the digits that the double nearest to the ratio has lost.
      return Math.abs(distance) < 0.5
          ? Math.log1p(distance)
          : logOfInteger(x.numerator()) - logOfInteger(x.denominator());
    }
    return logOfInteger(Numbers.big(real));
  }

  private static double logOfInteger(BigInteger integer) {
    int excess = Math.max(0, integer.bitLength() - Double.MAX_EXPONENT);
    return Math.log(integer.shiftRight(excess).doubleValue()) + excess * LN2;
  }

  private static double logOfMagnitude(double re, double im) {
    double x = Math.max(Math.abs(re), Math.abs(im));
    double y = Math.min(Math.abs(re), Math.abs(im));
    if (x > 0.5 && x < 2) {
      // Near 1 the logarithm of the magnitude would lose all its digits.
      return 0.5 * Math.log1p((x - 1) * (x + 1) + y * y);
    }
    return x > 1e300 ? Math.log(Math.hypot(x / 4, y / 4)) + 2 * LN2 : Math.log(Math.hypot(x, y));
  }

  // Roots and powers.

  /** The principal root; exact for exact squares. */
  public static Object sqrt(Object z) {
    if (z instanceof Double x) {
      return x < 0 ? Complex.of(0L, Math.sqrt(-x)) : (Object) Math.sqrt(x);
    }
    Numbers.requireNumber("sqrt", z);
    if (z instanceof Complex c) {
      return sqrt(c);
    }
    return Numbers.sign("sqrt", z) < 0
        ? Complex.of(0L, sqrtOfExact(Numbers.negate(z)))
        : sqrtOfExact(z);
  }

  private static Object sqrtOfExact(Object rational) {
    BigInteger[] high = Ratio.numeratorOf(rational).sqrtAndRemainder();
    BigInteger[] low = Ratio.denominatorOf(rational).sqrtAndRemainder();
    if (high[1].signum() == 0 && low[1].signum() == 0) {
      return Ratio.ofLowest(high[0], low[0]);
    }
    double number = Numbers.toDouble(rational);
    if (number >= Double.MIN_NORMAL && number <= Double.MAX_VALUE) {
      return Math.sqrt(number);
    }
    // The number is no double, but its root is one.
    BigInteger numerator = Ratio.numeratorOf(rational);
    BigInteger denominator = Ratio.denominatorOf(rational);
    int shift = 128 + Math.max(0, denominator.bitLength() - numerator.bitLength());
    shift += shift & 1;
    BigInteger root = numerator.shiftLeft(shift).divide(denominator).sqrt();
    return Numbers.toDouble(Ratio.of(root, BigInteger.ONE.shiftLeft(shift / 2)));
  }

  private static Object sqrt(Complex z) {
    if (z.isExact()) {
      Object size = Numbers.magnitude(z);
      Object re = Numbers.isExact(size) ? sqrt(half(Numbers.add(size, z.re()))) : size;
      Object im = Numbers.isExact(re) ? sqrt(half(Numbers.sub(size, z.re()))) : re;
      if (Numbers.isExact(im)) {
        boolean below = Numbers.sign("sqrt", z.im()) < 0;
        return Complex.of(re, below ? Numbers.negate(im) : im);
      }
    }
    double re = re(z);
    double im = im(z);
    // The report says it of the result, so a negative zero in the argument changes nothing.
    return re < 0 && im == 0 ? Complex.of(0.0, Math.sqrt(-re)) : sqrt(re, im);
  }

  private static Object half(Object number) {
    return Numbers.div(number, 2L);
  }

  private static Object sqrt(double re, double im) {
    if (Double.isInfinite(im)) {
      return Complex.of(Double.POSITIVE_INFINITY, im);
    }
    if (re == 0 && im == 0) {
      return Complex.of(0.0, im);
    }
    // Both parts scaled by 4^k, the root by 2^k, so that no square leaves the doubles.
    double largest = Math.max(Math.abs(re), Math.abs(im));
    int k = largest > 1e300 ? -2 : largest < 1e-290 ? 54 : 0;
    double x = Math.scalb(re, 2 * k);
    double y = Math.scalb(im, 2 * k);
    double t = Math.sqrt((Math.abs(x) + Math.hypot(x, y)) / 2);
    double other = Math.abs(y) / (2 * t);
    return x >= 0
        ? Complex.of(Math.scalb(t, -k), Math.copySign(Math.scalb(other, -k), im))
        : Complex.of(Math.scalb(other, -k), Math.copySign(Math.scalb(t, -k), im));
  }

  /** {@code z} to the power {@code w}: exact if both are and the result is rational. */
  public static Object expt(Object z, Object w) {
    Numbers.requireNumber("expt", z);
    Numbers.requireNumber("expt", w);
    if (Numbers.isExactInteger(w)) {
      return exptInteger(z, w);
    }
    if (w instanceof Ratio exponent && Numbers.isExact(z)) {
      Object root = exactRoot(z, exponent.denominator());
      if (root != null) {
        return exptInteger(root, Numbers.normal(exponent.numerator()));
      }
    }
    if (Numbers.isZero(z)) {
      return exptOfZero(z, w);
    }
    if (Numbers.isReal(z) && Numbers.isReal(w)) {
      boolean real = Numbers.sign("expt", z) >= 0 || Numbers.isInteger(w);
      double base = Numbers.toDouble(z);
      if (real && base != 0 && (!Double.isInfinite(base) || z instanceof Double)) {
        return Math.pow(base, Numbers.toDouble(w));
      }
    }
    return exp(Numbers.mul(w, log(z)));
  }

  /** Zero to a power that is no exact integer. */
  private static Object exptOfZero(Object z, Object w) {
    Object re = Complex.reOf(w);
    if (Numbers.isReal(z) && Numbers.isReal(w)) {
      if (Numbers.isExact(w) && Numbers.isExact(z)) {
        if (Numbers.sign("expt", w) < 0) {
          throw SchemeError.divisionByZero("expt");
        }
        return 0L;
      }
      return Math.pow(Numbers.toDouble(z), Numbers.toDouble(w));
    }
    if (Numbers.sign("expt", re) <= 0) {
      throw SchemeError.outOfRange(
          "expt", "the exponent of zero", "a number with a positive real part", w);
    }
    return Numbers.isExact(z) && Numbers.isExact(w) ? (Object) 0L : (Object) 0.0;
  }

  private static Object exptInteger(Object z, Object w) {
    if (z instanceof Double x) {
      double power = Math.pow(Math.abs(x), Numbers.toDouble(w));
      boolean negative = (x < 0 || 1 / x < 0) && Integers.isOdd(w);
      return negative ? -power : power;
    }
    if (z instanceof Complex c && !c.isExact()) {
      return exptComplex(c, w);
    }
    if (Numbers.sign("expt", w) < 0) {
      if (Numbers.isExactZero(z)) {
        throw SchemeError.divisionByZero("expt");
      }
      return Numbers.div(1L, exptInteger(z, Numbers.negate(w)));
    }
    if (z instanceof Long n && n >= -1 && n <= 1) {
      return n == -1 && !Integers.isOdd(w) || Numbers.isExactZero(w) ? (Object) 1L : n;
    }
    int exponent = checkedExponent(z, w);
    if (z instanceof Ratio ratio) {
      return Ratio.ofLowest(ratio.numerator().pow(exponent), ratio.denominator().pow(exponent));
    }
    return z instanceof Complex
        ? powerBySquaring(z, exponent)
        : Numbers.normal(Numbers.big(z).pow(exponent));
  }

  private static int checkedExponent(Object z, Object w) {
    int bits = Math.max(bitLength(Complex.reOf(z)), bitLength(Complex.imOf(z)));
    int limit = MAXIMUM_BITS / Math.max(1, bits - 1);
    if (!(w instanceof Long n) || n > limit) {
      throw SchemeError.outOfRange("expt", "the exponent", "at most " + limit, w);
    }
    return n.intValue();
  }

  private static int bitLength(Object rational) {
    return Math.max(
        Ratio.numeratorOf(rational).bitLength(), Ratio.denominatorOf(rational).bitLength());
  }

  /** Multiplying is more exact than the polar form while there are few factors. */
  private static Object exptComplex(Complex z, Object w) {
    if (w instanceof Long n && n >= -1024 && n <= 1024) {
      Object power = powerBySquaring(z, (int) Math.abs(n));
      return n < 0 ? Numbers.div(1.0, power) : power;
    }
    return Numbers.isZero(z) ? exptOfZero(z, w) : exp(Numbers.mul(w, log(z)));
  }

  private static Object powerBySquaring(Object base, int exponent) {
    if (exponent == 0) {
      return Numbers.isExact(base) ? (Object) 1L : (Object) 1.0;
    }
    Object power = base;
    for (int bit = Integer.highestOneBit(exponent) >> 1; bit != 0; bit >>= 1) {
      power = Numbers.mul(power, power);
      if ((exponent & bit) != 0) {
        power = Numbers.mul(power, base);
      }
    }
    return power;
  }

  /** The principal root of that degree, or null if it is not exact. */
  private static Object exactRoot(Object z, BigInteger degree) {
    if (degree.equals(BigInteger.TWO)) {
      Object root = sqrt(z);
      return Numbers.isExact(root) ? root : null;
    }
    if (z instanceof Complex || Numbers.sign("expt", z) < 0 || degree.bitLength() > 30) {
      return null;
    }
    BigInteger high = integerRoot(Ratio.numeratorOf(z), degree.intValue());
    BigInteger low = high == null ? null : integerRoot(Ratio.denominatorOf(z), degree.intValue());
    return low == null ? null : Ratio.ofLowest(high, low);
  }

  /** The exact root of an integer that is not negative, or null. */
  private static BigInteger integerRoot(BigInteger integer, int degree) {
    if (integer.bitLength() <= 1) {
      return integer;
    }
    // Newton's iteration from above.
    BigInteger n = BigInteger.valueOf(degree);
    BigInteger guess = BigInteger.ONE.shiftLeft((integer.bitLength() - 1) / degree + 1);
    while (true) {
      BigInteger quotient = integer.divide(guess.pow(degree - 1));
      BigInteger next = guess.multiply(n.subtract(BigInteger.ONE)).add(quotient).divide(n);
      if (next.compareTo(guess) >= 0) {
        return guess.pow(degree).equals(integer) ? guess : null;
      }
      guess = next;
    }
  }

  // Trigonometry.

  public static Object sin(Object z) {
    Numbers.requireNumber("sin", z);
    if (z instanceof Complex c) {
      double re = re(c);
      double im = im(c);
      return Complex.of(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
    }
    return Math.sin(Numbers.toDouble(z));
  }

  public static Object cos(Object z) {
    Numbers.requireNumber("cos", z);
    if (z instanceof Complex c) {
      double re = re(c);
      double im = im(c);
      return Complex.of(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
    }
    return Math.cos(Numbers.toDouble(z));
  }

  public static Object tan(Object z) {
    Numbers.requireNumber("tan", z);
    if (z instanceof Complex c) {
      return tan(re(c), im(c));
    }
    return Math.tan(Numbers.toDouble(z));
  }

  private static Object tan(double re, double im) {
    if (Math.abs(im) > 20) {
      // The imaginary part is 1 to the last bit, and cosh would overflow.
      double fading = 4 * Math.sin(re) * Math.cos(re) * Math.exp(-2 * Math.abs(im));
      return Complex.of(fading, Math.copySign(1.0, im));
    }
    double sinh = Math.sinh(im);
    double cos = Math.cos(re);
    double scale = cos * cos + sinh * sinh;
    return Complex.of(Math.sin(re) * cos / scale, sinh * Math.cosh(im) / scale);
  }

  public static Object asin(Object z) {
    Numbers.requireNumber("asin", z);
    if (z instanceof Complex c) {
      return asin(re(c), im(c));
    }
    double x = Numbers.toDouble(z);
    return isOffUnit(x) ? asin(x, sideOfCut(x)) : (Object) Math.asin(x);
  }

  public static Object acos(Object z) {
    Numbers.requireNumber("acos", z);
    if (z instanceof Complex c) {
      return acos(re(c), im(c));
    }
    double x = Numbers.toDouble(z);
    return isOffUnit(x) ? acos(x, sideOfCut(x)) : (Object) Math.acos(x);
  }

  private static boolean isOffUnit(double x) {
    return Math.abs(x) > 1;
  }

  /** R7RS's formula takes a real above 1 with quadrant IV, one below -1 with quadrant II. */
  private static double sideOfCut(double x) {
    return x > 0 ? -0.0 : 0.0;
  }

  // Kahan's formulas: the roots of 1 - z and 1 + z lose no digits near the branch points.

  private static Object asin(double re, double im) {
    Object minus = sqrt(1 - re, -im);
    Object plus = sqrt(1 + re, im);
    double real = Math.atan2(re, re(minus) * re(plus) - im(minus) * im(plus));
    double imaginary = asinh(re(minus) * im(plus) - im(minus) * re(plus));
    return Complex.of(real, imaginary);
  }

  private static Object acos(double re, double im) {
    Object minus = sqrt(1 - re, -im);
    Object plus = sqrt(1 + re, im);
    double real = 2 * Math.atan2(re(minus), re(plus));
    double imaginary = asinh(re(plus) * im(minus) - im(plus) * re(minus));
    return Complex.of(real, imaginary);
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    double result =
        size > 1e150
            ? Math.log(size) + LN2
            : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
    return Math.copySign(result, x);
  }

  public static Object atan(Object z) {
    Numbers.requireNumber("atan", z);
    if (z instanceof Complex c) {
      boolean pole = c.isExact() && Numbers.isExactZero(Numbers.add(Numbers.mul(c, c), 1L));
      if (pole) {
        throw SchemeError.outOfRange("atan", "number", "neither +i nor -i", z);
      }
      return atan(re(c), im(c));
    }
    return Math.atan(Numbers.toDouble(z));
  }

  private static Object atan(double re, double im) {
    double size = Math.hypot(re, im);
    if (size > 1e150) {
      return Complex.of(Math.copySign(Math.PI / 2, re), im / size / size);
    }
    double distance = Math.hypot(re, Math.abs(im) - 1);
    double real = 0.5 * Math.atan2(2 * re, (1 - im) * (1 + im) - re * re);
    double imaginary =
        distance < 1e-100
            ? 0.5 * (LN2 - Math.log(distance))
            : 0.25 * Math.log1p(4 * Math.abs(im) / (distance * distance));
    return Complex.of(real, Math.copySign(imaginary, im));
  }

  /** The angle of {@code x + yi}, from -pi to pi; exact 0 where R7RS's table has it. */
  public static Object atan(Object y, Object x) {
    Numbers.requireReal("atan", y);
    Numbers.requireReal("atan", x);
    if (Numbers.isExactZero(y) && Numbers.isExact(x)) {
      int side = Numbers.sign("atan", x);
      if (side == 0) {
        throw SchemeError.outOfRange("atan", "x", "other than exact zero where y is", x);
      }
      return side > 0 ? (Object) 0L : (Object) Math.PI;
    }
    double high = Numbers.toDouble(y);
    double low = Numbers.toDouble(x);
    boolean lost = Double.isInfinite(high) || Double.isInfinite(low) || high == 0 && low == 0;
    if (lost && Numbers.isExact(y) && Numbers.isExact(x)) {
      // Two numbers too large or too small for doubles, but their quotient may be one.
      double quotient = Numbers.toDouble(Numbers.abs(Numbers.div(y, x)));
      double angle = Math.atan(quotient);
      angle = Numbers.sign("atan", x) < 0 ? Math.PI - angle : angle;
      return Numbers.sign("atan", y) < 0 ? -angle : angle;
    }
    return Math.atan2(high, low);
  }

  private static double re(Object z) {
    return Numbers.toDouble(Complex.reOf(z));
  }

  private static double im(Object z) {
    return Numbers.toDouble(Complex.imOf(z));
  }
}
