package io.chibinet.value;

/**
 * A number with an imaginary part that is not exact zero. The parts are any reals, and each keeps
 * its own exactness: {@code (sqrt -2.0)} has the real part 0, not 0.0, so that its square is real.
 */
public final class Complex extends Number {
  private static final long serialVersionUID = 1L;

  private final transient Object re;
  private final transient Object im;

  private Complex(Object re, Object im) {
    this.re = re;
    this.im = im;
  }

  /** The number with these real parts; a real one if {@code im} is exact zero. */
  public static Object of(Object re, Object im) {
    return isExactZero(im) ? re : new Complex(re, im);
  }

  public Object re() {
    return re;
  }

  public Object im() {
    return im;
  }

  static Object reOf(Object number) {
    return number instanceof Complex complex ? complex.re : number;
  }

  static Object imOf(Object number) {
    return number instanceof Complex complex ? complex.im : (Object) 0L;
  }

  boolean isExact() {
    return Numbers.isExactReal(re) && Numbers.isExactReal(im);
  }

  static Object add(Object a, Object b) {
    return of(Numbers.add(reOf(a), reOf(b)), Numbers.add(imOf(a), imOf(b)));
  }

  static Object sub(Object a, Object b) {
    return of(Numbers.sub(reOf(a), reOf(b)), Numbers.sub(imOf(a), imOf(b)));
  }

  static Object mul(Object x, Object y) {
    Object a = reOf(x);
    Object b = imOf(x);
    Object c = reOf(y);
    Object d = imOf(y);
    return of(Numbers.sub(times(a, c), times(b, d)), Numbers.add(times(a, d), times(b, c)));
  }

  /** {@code y} is not exact zero. */
  static Object div(Object x, Object y) {
    Object a = reOf(x);
    Object b = imOf(x);
    Object c = reOf(y);
    Object d = imOf(y);
    if (isExactZero(d)) {
      return of(over(a, c), over(b, c));
    }
    if (isExactZero(c)) {
      return of(over(b, d), Numbers.negate(over(a, d)));
    }
    boolean exact =
        Numbers.isExactReal(a)
            && Numbers.isExactReal(b)
            && Numbers.isExactReal(c)
            && Numbers.isExactReal(d);
    if (exact) {
      Object norm = Numbers.add(Numbers.mul(c, c), Numbers.mul(d, d));
      Object re = Numbers.add(Numbers.mul(a, c), Numbers.mul(b, d));
      Object im = Numbers.sub(Numbers.mul(b, c), Numbers.mul(a, d));
      return of(Numbers.div(re, norm), Numbers.div(im, norm));
    }
    return divide(
        Numbers.toDouble(a), Numbers.toDouble(b), Numbers.toDouble(c), Numbers.toDouble(d));
  }

  /** Smith's way, which does not overflow where the quotient does not. */
  private static Object divide(double a, double b, double c, double d) {
    if (Math.abs(c) >= Math.abs(d)) {
      double ratio = d / c;
      double scale = c + d * ratio;
      return of((a + b * ratio) / scale, (b - a * ratio) / scale);
    }
    double ratio = c / d;
    double scale = c * ratio + d;
    return of((a * ratio + b) / scale, (b * ratio - a) / scale);
  }

  // An exact zero part makes an exact zero product: there is nothing inexact about a missing part.

  private static Object times(Object a, Object b) {
    return isExactZero(a) || isExactZero(b) ? (Object) 0L : Numbers.mul(a, b);
  }

  private static Object over(Object a, Object b) {
    return isExactZero(a) ? a : Numbers.div(a, b);
  }

  private static boolean isExactZero(Object number) {
    return number instanceof Long n && n == 0;
  }

  /** What {@code eqv?} asks: equal parts of equal exactness. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Complex that && re.equals(that.re) && im.equals(that.im);
  }

  @Override
  public int hashCode() {
    return re.hashCode() * 31 + im.hashCode();
  }

  @Override
  public String toString() {
    return NumberText.format(this, 10);
  }

  // A Number because one class test then tells numbers from the rest, not to be converted.

  @Override
  public double doubleValue() {
    throw new ArithmeticException(this + " is not real");
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public long longValue() {
    return (long) doubleValue();
  }

  @Override
  public int intValue() {
    return (int) doubleValue();
  }
}
