package io.chibinet.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Arithmetic on the numeric tower (R7RS 6.2). Exact integers are {@link Long} where they fit and
 * {@link BigInteger} where they do not, never otherwise; other exact rationals are {@link Ratio};
 * inexact reals are {@link Double}; the rest is {@link Complex}.
 *
 * <p>Methods that a Scheme procedure names report wrong arguments under that name. What calls them
 * most is compiled code, so each begins with the case of two longs, then that of two doubles, and
 * leaves all others to a method of its own: that keeps it small enough to be inlined.
 *
 * @see Integers for division, common divisors and bits
 * @see Elementary for roots, powers and the transcendental functions
 */
public final class Numbers {
  /** What {@link #compare} says of a NaN and anything. */
  static final int UNORDERED = 2;

  private static final int INTEGER = 0;
  private static final int RATIO = 1;
  private static final int DOUBLE = 2;
  private static final int COMPLEX = 3;

  private static final double TWO_TO_63 = 0x1p63;

  private Numbers() {}

  // Arithmetic.

  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long sum = p + q;
      return ((p ^ sum) & (q ^ sum)) < 0 ? addSlowly(a, b) : (Object) sum;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return addSlowly(a, b);
  }

  private static Object addSlowly(Object a, Object b) {
    switch (widest("+", a, b)) {
      case INTEGER:
        return normal(big(a).add(big(b)));
      case RATIO:
        return Ratio.add(a, b);
      case DOUBLE:
        // Exact zero changes nothing, not even the sign of -0.0.
        return isExactZero(a) ? b : isExactZero(b) ? a : (Object) (toDouble(a) + toDouble(b));
      default:
        return Complex.add(a, b);
    }
  }

  public static Object sub(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long difference = p - q;
      return ((p ^ q) & (p ^ difference)) < 0 ? subSlowly(a, b) : (Object) difference;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return subSlowly(a, b);
  }

  private static Object subSlowly(Object a, Object b) {
    switch (widest("-", a, b)) {
      case INTEGER:
        return normal(big(a).subtract(big(b)));
      case RATIO:
        return Ratio.sub(a, b);
      case DOUBLE:
        return isExactZero(b) ? a : (Object) (toDouble(a) - toDouble(b));
      default:
        return Complex.sub(a, b);
    }
  }

  public static Object mul(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long low = p * q;
      return Math.multiplyHigh(p, q) == low >> 63 ? (Object) low : mulSlowly(a, b);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return mulSlowly(a, b);
  }

  private static Object mulSlowly(Object a, Object b) {
    switch (widest("*", a, b)) {
      case INTEGER:
        return normal(big(a).multiply(big(b)));
      case RATIO:
        return Ratio.mul(a, b);
      case DOUBLE:
        return toDouble(a) * toDouble(b);
      default:
        return Complex.mul(a, b);
    }
  }

  /** The quotient; dividing by exact zero is an error, whatever is divided. */
  public static Object div(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x / y;
    }
    int widest = widest("/", a, b);
    if (isExactZero(b)) {
      throw SchemeError.divisionByZero("/");
    }
    switch (widest) {
      case INTEGER:
        return divideIntegers(a, b);
      case RATIO:
        return Ratio.div(a, b);
      case DOUBLE:
        return toDouble(a) / toDouble(b);
      default:
        return Complex.div(a, b);
    }
  }

  private static Object divideIntegers(Object a, Object b) {
    // The quotient of two longs is one, but for the least long and -1.
    if (a instanceof Long x && b instanceof Long y && x % y == 0 && y != -1) {
      return x / y;
    }
    return Ratio.of(big(a), big(b));
  }

  /** {@code (- a)}. */
  public static Object negate(Object a) {
    if (a instanceof Long x) {
      return x == Long.MIN_VALUE ? (Object) big(a).negate() : (Object) (-x);
    }
    if (a instanceof Double x) {
      return -x;
    }
    if (a instanceof BigInteger x) {
      return normal(x.negate());
    }
    if (a instanceof Ratio x) {
      return x.negate();
    }
    if (a instanceof Complex x) {
      return Complex.of(negate(x.re()), negate(x.im()));
    }
    throw notNumber("-", a);
  }

  public static Object square(Object a) {
    requireNumber("square", a);
    return mul(a, a);
  }

  public static Object abs(Object a) {
    if (a instanceof Double x) {
      return Math.abs(x);
    }
    return sign("abs", a) < 0 ? negate(a) : a;
  }

  /** The greater of two reals; inexact if either is. */
  public static Object max(Object a, Object b) {
    return chosen(compare("max", a, b), 1, a, b);
  }

  /** The lesser of two reals; inexact if either is. */
  public static Object min(Object a, Object b) {
    return chosen(compare("min", a, b), -1, a, b);
  }

  private static Object chosen(int order, int wanted, Object a, Object b) {
    if (order == UNORDERED) {
      return Double.NaN;
    }
    if (!(a instanceof Double) && !(b instanceof Double)) {
      return order == wanted || order == 0 ? a : b;
    }
    if (order == 0) {
      // The zeros are equal, and yet in order.
      return wanted > 0 ? Math.max(toDouble(a), toDouble(b)) : Math.min(toDouble(a), toDouble(b));
    }
    return toDouble(order == wanted ? a : b);
  }

  // Comparison. Exact with inexact compares exactly, so that all five are transitive.

  /** {@code =}, which complex numbers have too. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return equalSlowly(a, b);
  }

  private static boolean equalSlowly(Object a, Object b) {
    if (widest("=", a, b) == COMPLEX) {
      return compare("=", Complex.reOf(a), Complex.reOf(b)) == 0
          && compare("=", Complex.imOf(a), Complex.imOf(b)) == 0;
    }
    return compare("=", a, b) == 0;
  }

  public static boolean less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return compare("<", a, b) == -1;
  }

  public static boolean greater(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x > y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x > y;
    }
    return compare(">", a, b) == 1;
  }

  public static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x <= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    return compare("<=", a, b) <= 0;
  }

  public static boolean greaterOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x >= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x >= y;
    }
    int order = compare(">=", a, b);
    return order == 0 || order == 1;
  }

  /**
   * -1, 0 or 1, or {@link #UNORDERED}, for two reals.
   *
   * @param name the procedure that a wrong argument is reported under
   */
  static int compare(String name, Object a, Object b) {
    requireReal(name, a);
    requireReal(name, b);
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x < y ? -1 : x > y ? 1 : x.doubleValue() == y ? 0 : UNORDERED;
      }
      int reversed = compareWithDouble(b, x);
      return reversed == UNORDERED ? UNORDERED : -reversed;
    }
    if (b instanceof Double y) {
      return compareWithDouble(a, y);
    }
    return a instanceof Long x && b instanceof Long y ? Long.compare(x, y) : Ratio.compare(a, b);
  }

  private static int compareWithDouble(Object exact, double b) {
    if (Double.isNaN(b)) {
      return UNORDERED;
    }
    if (Double.isInfinite(b)) {
      return b > 0 ? -1 : 1;
    }
    if (exact instanceof Long a && Math.abs(b) < TWO_TO_63) {
      int whole = Long.compare(a, (long) b);
      // Where a double has a fraction, its whole part is far from the limits of a long.
      return whole != 0 ? whole : Double.compare(0, b - (long) b + 0.0);
    }
    return Ratio.compare(exact, exactly(b));
  }

  // Predicates. Those that are errors on other values take their Scheme name.

  public static boolean isNumber(Object value) {
    return value instanceof Number;
  }

  public static boolean isReal(Object value) {
    return value instanceof Number && !(value instanceof Complex);
  }

  public static boolean isRational(Object value) {
    return value instanceof Double x ? Double.isFinite(x) : isReal(value);
  }

  public static boolean isInteger(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Double x && isWhole(x);
  }

  private static boolean isWhole(double x) {
    return x == Math.rint(x) && !Double.isInfinite(x);
  }

  public static boolean isExactInteger(Object value) {
    return value instanceof Long || value instanceof BigInteger;
  }

  public static boolean isExactRational(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Ratio;
  }

  static boolean isExactReal(Object real) {
    return !(real instanceof Double);
  }

  static boolean isExactZero(Object value) {
    return value instanceof Long x && x == 0;
  }

  public static boolean isExact(Object number) {
    requireNumber("exact?", number);
    return isExactNumber(number);
  }

  public static boolean isInexact(Object number) {
    requireNumber("inexact?", number);
    return !isExactNumber(number);
  }

  private static boolean isExactNumber(Object number) {
    return number instanceof Complex z ? z.isExact() : !(number instanceof Double);
  }

  public static boolean isFinite(Object number) {
    requireNumber("finite?", number);
    return isFiniteReal(Complex.reOf(number)) && isFiniteReal(Complex.imOf(number));
  }

  private static boolean isFiniteReal(Object real) {
    return !(real instanceof Double x) || Double.isFinite(x);
  }

  public static boolean isInfinite(Object number) {
    requireNumber("infinite?", number);
    return isInfiniteReal(Complex.reOf(number)) || isInfiniteReal(Complex.imOf(number));
  }

  private static boolean isInfiniteReal(Object real) {
    return real instanceof Double x && Double.isInfinite(x);
  }

  public static boolean isNan(Object number) {
    requireNumber("nan?", number);
    return isNanReal(Complex.reOf(number)) || isNanReal(Complex.imOf(number));
  }

  private static boolean isNanReal(Object real) {
    return real instanceof Double x && Double.isNaN(x);
  }

  public static boolean isZero(Object number) {
    if (number instanceof Long x) {
      return x == 0;
    }
    if (number instanceof Double x) {
      return x == 0;
    }
    requireNumber("zero?", number);
    return number instanceof Complex z && isZero(z.re()) && isZero(z.im());
  }

  public static boolean isPositive(Object real) {
    return sign("positive?", real) > 0;
  }

  public static boolean isNegative(Object real) {
    return sign("negative?", real) < 0;
  }

  /** -1, 0 or 1; 0 for a NaN. */
  static int sign(String name, Object real) {
    if (real instanceof Long x) {
      return Long.signum(x);
    }
    if (real instanceof Double x) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
    if (real instanceof BigInteger x) {
      return x.signum();
    }
    if (real instanceof Ratio x) {
      return x.signum();
    }
    throw notReal(name, real);
  }

  // Rounding and fractions.

  public static Object floor(Object real) {
    if (real instanceof Double x) {
      return Math.floor(x);
    }
    return real instanceof Ratio x ? normal(x.floor()) : integral("floor", real);
  }

  public static Object ceiling(Object real) {
    if (real instanceof Double x) {
      return Math.ceil(x);
    }
    return real instanceof Ratio x
        ? normal(x.floor().add(BigInteger.ONE))
        : integral("ceiling", real);
  }

  public static Object truncate(Object real) {
    if (real instanceof Double x) {
      return x < 0 ? Math.ceil(x) : Math.floor(x);
    }
    return real instanceof Ratio x
        ? normal(x.numerator().divide(x.denominator()))
        : integral("truncate", real);
  }

  /** The nearest integer; of two, the even one. */
  public static Object round(Object real) {
    if (real instanceof Double x) {
      return Math.rint(x);
    }
    return real instanceof Ratio x ? normal(x.round()) : integral("round", real);
  }

  private static Object integral(String name, Object real) {
    requireReal(name, real);
    return real;
  }

  public static Object numerator(Object rational) {
    if (rational instanceof Double x) {
      return x == 0 ? x : toDouble(numerator(exactly(requireFinite("numerator", x))));
    }
    requireRational("numerator", rational);
    return rational instanceof Ratio x ? normal(x.numerator()) : rational;
  }

  public static Object denominator(Object rational) {
    if (rational instanceof Double x) {
      return toDouble(denominator(exactly(requireFinite("denominator", x))));
    }
    requireRational("denominator", rational);
    return rational instanceof Ratio x ? normal(x.denominator()) : (Object) 1L;
  }

  /** The simplest rational that differs from {@code x} by no more than {@code y}. */
  public static Object rationalize(Object x, Object y) {
    requireReal("rationalize", x);
    requireReal("rationalize", y);
    if (!(x instanceof Double) && !(y instanceof Double)) {
      return simplestWithin(x, abs(y));
    }
    double number = toDouble(x);
    double tolerance = toDouble(y);
    if (Double.isNaN(number) || Double.isNaN(tolerance)) {
      return Double.NaN;
    }
    if (Double.isInfinite(tolerance)) {
      return Double.isInfinite(number) ? Double.NaN : 0.0;
    }
    if (Double.isInfinite(number)) {
      return number;
    }
    return toDouble(simplestWithin(exactly(number), abs(exactly(tolerance))));
  }

  private static Object simplestWithin(Object x, Object tolerance) {
    Object low = Ratio.sub(x, tolerance);
    Object high = Ratio.add(x, tolerance);
    if (sign("rationalize", low) > 0) {
      return simplestBetween(low, high);
    }
    return sign("rationalize", high) < 0
        ? negate(simplestBetween(negate(high), negate(low)))
        : (Object) 0L;
  }

  /**
   * The simplest rational from {@code low} to {@code high}, both positive: the two continued
   * fractions are followed while they agree.
   */
  private static Object simplestBetween(Object low, Object high) {
    // The convergents' terms, this one's and the one's before.
    BigInteger p = BigInteger.ONE;
    BigInteger q = BigInteger.ZERO;
    BigInteger formerP = BigInteger.ZERO;
    BigInteger formerQ = BigInteger.ONE;
    while (true) {
      BigInteger floor = big(floor(low));
      boolean done = !(low instanceof Ratio) || big(floor(high)).compareTo(floor) > 0;
      BigInteger term = done && low instanceof Ratio ? floor.add(BigInteger.ONE) : floor;
      BigInteger nextP = term.multiply(p).add(formerP);
      BigInteger nextQ = term.multiply(q).add(formerQ);
      if (done) {
        return Ratio.of(nextP, nextQ);
      }
      formerP = p;
      formerQ = q;
      p = nextP;
      q = nextQ;
      Object whole = normal(floor);
      Object inverse = Ratio.div(1L, Ratio.sub(low, whole));
      low = Ratio.div(1L, Ratio.sub(high, whole));
      high = inverse;
    }
  }

  // Exactness.

  /** The exact number equal to it; an error for infinities and NaN. */
  public static Object exact(Object number) {
    if (number instanceof Double x) {
      return exactly(requireFinite("exact", x));
    }
    if (number instanceof Complex z) {
      return Complex.of(exact(z.re()), exact(z.im()));
    }
    requireNumber("exact", number);
    return number;
  }

  private static Object exactly(double x) {
    if (isWhole(x)) {
      return Math.abs(x) < TWO_TO_63 ? (Object) (long) x : normal(new BigDecimal(x).toBigInteger());
    }
    // Not whole, so the exponent of the mantissa's last bit is negative.
    long bits = Double.doubleToRawLongBits(x);
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    long fraction = bits & (1L << 52) - 1;
    long mantissa = Math.abs(x) < Double.MIN_NORMAL ? fraction : fraction | 1L << 52;
    int zeros = Long.numberOfTrailingZeros(mantissa);
    mantissa = bits < 0 ? -(mantissa >> zeros) : mantissa >> zeros;
    return Ratio.ofLowest(
        BigInteger.valueOf(mantissa), BigInteger.ONE.shiftLeft(-exponent - zeros));
  }

  /** The inexact number nearest to it. */
  public static Object inexact(Object number) {
    if (number instanceof Double) {
      return number;
    }
    if (number instanceof Complex z) {
      return Complex.of(toDouble(z.re()), toDouble(z.im()));
    }
    requireNumber("inexact", number);
    return toDouble(number);
  }

  /** The double nearest to a real number. */
  public static double toDouble(Object real) {
    return ((Number) real).doubleValue();
  }

  // Complex numbers.

  public static Object makeRectangular(Object re, Object im) {
    requireReal("make-rectangular", re);
    requireReal("make-rectangular", im);
    return Complex.of(re, im);
  }

  public static Object makePolar(Object magnitude, Object angle) {
    requireReal("make-polar", magnitude);
    requireReal("make-polar", angle);
    if (isExactZero(angle) || isExactZero(magnitude)) {
      return magnitude;
    }
    double r = toDouble(magnitude);
    double phi = toDouble(angle);
    return Complex.of(r * Math.cos(phi), r * Math.sin(phi));
  }

  public static Object realPart(Object number) {
    requireNumber("real-part", number);
    return Complex.reOf(number);
  }

  public static Object imagPart(Object number) {
    requireNumber("imag-part", number);
    return Complex.imOf(number);
  }

  public static Object magnitude(Object number) {
    requireNumber("magnitude", number);
    if (!(number instanceof Complex z)) {
      return abs(number);
    }
    if (z.isExact()) {
      return Elementary.sqrt(add(mul(z.re(), z.re()), mul(z.im(), z.im())));
    }
    return isExactZero(z.re())
        ? abs(z.im())
        : (Object) Math.hypot(toDouble(z.re()), toDouble(z.im()));
  }

  public static Object angle(Object number) {
    requireNumber("angle", number);
    if (number instanceof Complex z) {
      return Math.atan2(toDouble(z.im()), toDouble(z.re()));
    }
    if (number instanceof Double x) {
      return Double.isNaN(x) ? x : Math.atan2(0.0, x);
    }
    return sign("angle", number) < 0 ? (Object) Math.PI : (Object) 0L;
  }

  // Representation.

  /** An exact integer in the one form it may have. */
  public static Object normal(BigInteger integer) {
    return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
  }

  /** The value of an exact integer. */
  public static BigInteger big(Object exactInteger) {
    return exactInteger instanceof Long x ? BigInteger.valueOf(x) : (BigInteger) exactInteger;
  }

  private static int widest(String name, Object a, Object b) {
    return Math.max(rank(name, a), rank(name, b));
  }

  private static int rank(String name, Object number) {
    if (number instanceof Long || number instanceof BigInteger) {
      return INTEGER;
    }
    if (number instanceof Double) {
      return DOUBLE;
    }
    if (number instanceof Ratio) {
      return RATIO;
    }
    if (number instanceof Complex) {
      return COMPLEX;
    }
    throw notNumber(name, number);
  }

  static void requireNumber(String name, Object value) {
    if (!isNumber(value)) {
      throw notNumber(name, value);
    }
  }

  static void requireReal(String name, Object value) {
    if (!isReal(value)) {
      throw notReal(name, value);
    }
  }

  private static void requireRational(String name, Object value) {
    if (!isRational(value)) {
      throw SchemeError.wrongType(name, "a rational number", value);
    }
  }

  private static double requireFinite(String name, double x) {
    if (!Double.isFinite(x)) {
      throw SchemeError.wrongType(name, "a finite number", x);
    }
    return x;
  }

  private static SchemeError notNumber(String name, Object value) {
    return SchemeError.wrongType(name, "a number", value);
  }

  private static SchemeError notReal(String name, Object value) {
    return SchemeError.wrongType(name, "a real number", value);
  }
}
