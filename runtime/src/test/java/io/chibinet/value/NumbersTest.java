package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static Object number(String text) {
    return NumberText.parse(text, 10);
  }

  private static void check(Object result, String expected) {
    assertThat(result).isEqualTo(number(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, -1, 2, 1/2",
    "6, 3, 9, 3, 18, 2",
    "9223372036854775807, 1, 9223372036854775808, 9223372036854775806, 9223372036854775807,"
        + " 9223372036854775807",
    "-9223372036854775808, -1, -9223372036854775809, -9223372036854775807, 9223372036854775808,"
        + " 9223372036854775808",
    "4294967296, 4294967296, 8589934592, 0, 18446744073709551616, 1",
    "1/2, 1/3, 5/6, 1/6, 1/6, 3/2",
    "1/2, -1/2, 0, 1, -1/4, -1",
    "2, 1/2, 5/2, 3/2, 1, 4",
    "1.5, 2, 3.5, -0.5, 3.0, 0.75",
    "1/2, 0.5, 1.0, 0.0, 0.25, 1.0",
    "0.5, 1/4, 0.75, 0.25, 0.125, 2.0",
    "1+2i, 3-4i, 4-2i, -2+6i, 11+2i, -1/5+2/5i",
    "1+2i, 2, 3+2i, -1+2i, 2+4i, 1/2+i",
    "1, +i, 1+i, 1-i, +i, -i",
    "+i, +i, +2i, 0, -1, 1",
    "1.5+2i, +2i, 1.5+4i, 1.5, -4+3.0i, 1-0.75i",
    "1.0+2.0i, 1.0-2.0i, 2.0+0.0i, 0.0+4.0i, 5.0+0.0i, -0.6+0.8i",
  })
  void fourOperations(String a, String b, String sum, String diff, String product, String ratio) {
    check(Numbers.add(number(a), number(b)), sum);
    check(Numbers.sub(number(a), number(b)), diff);
    check(Numbers.mul(number(a), number(b)), product);
    check(Numbers.div(number(a), number(b)), ratio);
  }

  @Test
  void exactZeroIsNeutralAndInexactZeroHasASign() {
    check(Numbers.add(0L, -0.0), "-0.0");
    check(Numbers.sub(-0.0, 0L), "-0.0");
    check(Numbers.negate(0.0), "-0.0");
    check(Numbers.sub(0L, 0.0), "0.0");
    check(Numbers.negate(Long.MIN_VALUE), "9223372036854775808");
    check(Numbers.negate(number("9223372036854775808")), "-9223372036854775808");
    check(Numbers.negate(number("1/2")), "-1/2");
    check(Numbers.negate(number("1-2i")), "-1+2i");
    check(Numbers.abs(number("-1/2")), "1/2");
    check(Numbers.abs(-0.0), "0.0");
    check(Numbers.abs(Long.MIN_VALUE), "9223372036854775808");
    check(Numbers.square(number("3/2")), "9/4");
  }

  @Test
  void complexDivisionDoesNotOverflowOnTheWay() {
    check(Numbers.div(number("1e300+1e300i"), number("1e300+1e300i")), "1.0+0.0i");
    check(Numbers.div(number("1e-300+1e-300i"), number("1e-300-1e-300i")), "0.0+1.0i");
  }

  private static Condition failure(Supplier<Object> body) {
    SchemeError error = catchThrowableOfType(SchemeError.class, body::get);
    assertThat(error).isNotNull();
    return (Condition) error.payload();
  }

  @Test
  void wrongArgumentsAreReportedUnderTheProceduresName() {
    Object text = MutableString.of("x");
    Object i = number("+i");
    assertThat(failure(() -> Numbers.add(1L, text)).describe())
        .isEqualTo("+: expected a number, got \"x\"");
    assertThat(failure(() -> Numbers.sub(text, 1.0)).kind()).isEqualTo(Condition.Kind.TYPE);
    assertThat(failure(() -> Numbers.less(1L, i)).describe())
        .isEqualTo("<: expected a real number, got +i");
    assertThat(failure(() -> Numbers.greaterOrEqual(text, 1L)).describe())
        .isEqualTo(">=: expected a real number, got \"x\"");
    assertThat(failure(() -> Numbers.less(Double.NaN, text)).describe())
        .isEqualTo("<: expected a real number, got \"x\"");
    assertThat(failure(() -> Numbers.equal(1L, true)).describe())
        .isEqualTo("=: expected a number, got #t");
    assertThat(failure(() -> Numbers.div(text, 0L)).describe())
        .isEqualTo("/: expected a number, got \"x\"");
    assertThat(failure(() -> Numbers.div(1L, 0L)).describe()).isEqualTo("/: division by zero");
    assertThat(failure(() -> Numbers.div(1.0, 0L)).kind()).isEqualTo(Condition.Kind.ARITHMETIC);
    assertThat(failure(() -> Numbers.isZero(Nil.NIL)).describe())
        .isEqualTo("zero?: expected a number, got ()");
    assertThat(failure(() -> Numbers.isPositive(i)).describe())
        .isEqualTo("positive?: expected a real number, got +i");
    assertThat(failure(() -> Numbers.exact(Double.NaN)).describe())
        .isEqualTo("exact: expected a finite number, got +nan.0");
    assertThat(failure(() -> Numbers.exact(text)).describe())
        .isEqualTo("exact: expected a number, got \"x\"");
    assertThat(failure(() -> Numbers.floor(i)).describe())
        .isEqualTo("floor: expected a real number, got +i");
    assertThat(failure(() -> Numbers.numerator(i)).describe())
        .isEqualTo("numerator: expected a rational number, got +i");
    assertThat(failure(() -> Numbers.max(1L, i)).describe())
        .isEqualTo("max: expected a real number, got +i");
  }

  @Test
  void predicatesFollowTheTower() {
    assertThat(Numbers.isReal(number("1+0.0i"))).isFalse();
    assertThat(Numbers.isReal(number("1+0i"))).isTrue();
    assertThat(Numbers.isReal("1")).isFalse();
    assertThat(Numbers.isRational(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(Numbers.isRational(0.5)).isTrue();
    assertThat(Numbers.isRational(number("1/2"))).isTrue();
    assertThat(Numbers.isRational(number("+i"))).isFalse();
    assertThat(Numbers.isInteger(3.0)).isTrue();
    assertThat(Numbers.isInteger(3.5)).isFalse();
    assertThat(Numbers.isInteger(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(Numbers.isInteger(Double.NaN)).isFalse();
    assertThat(Numbers.isInteger(number("1e300"))).isTrue();
    assertThat(Numbers.isExactInteger(3.0)).isFalse();
    assertThat(Numbers.isExactRational(number("1/2"))).isTrue();
    assertThat(Numbers.isExact(number("1+i"))).isTrue();
    assertThat(Numbers.isExact(number("1+1.0i"))).isFalse();
    assertThat(Numbers.isInexact(number("1+1.0i"))).isTrue();
    assertThat(Numbers.isFinite(number("1+inf.0i"))).isFalse();
    assertThat(Numbers.isInfinite(number("1-inf.0i"))).isTrue();
    assertThat(Numbers.isNan(number("+nan.0+5.0i"))).isTrue();
    assertThat(Numbers.isNan(number("1/2"))).isFalse();
    assertThat(Numbers.isZero(number("0.0+0.0i"))).isTrue();
    assertThat(Numbers.isZero(-0.0)).isTrue();
    assertThat(Numbers.isZero(number("1/2"))).isFalse();
    assertThat(Numbers.isPositive(Double.NaN)).isFalse();
    assertThat(Numbers.isNegative(number("-1/2"))).isTrue();
    assertThat(Numbers.isNegative(-0.0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 9007199254740992.0, 1",
    "9223372036854775807, 9223372036854775808.0, -1",
    "-9223372036854775808, -9223372036854775808.0, 0",
    "1/3, 0.3333333333333333, 1",
    "1/2, 0.5, 0",
    "0, -0.0, 0",
    "0, 5e-324, -1",
    "-1, -1.5, 1",
    "1, 1.5, -1",
    "10000000000000000000000, 1e22, 0",
    "10000000000000000000001, 1e22, 1",
    "1, +inf.0, -1",
    "1, -inf.0, 1",
  })
  void exactAndInexactCompareExactly(String exact, String inexact, int order) {
    Object a = number(exact);
    Object b = number(inexact);
    assertThat(Numbers.compare("<", a, b)).isEqualTo(order);
    assertThat(Numbers.compare("<", b, a)).isEqualTo(-order);
    assertThat(Numbers.equal(a, b)).isEqualTo(order == 0);
    assertThat(Numbers.less(a, b)).isEqualTo(order < 0);
    assertThat(Numbers.greater(a, b)).isEqualTo(order > 0);
    assertThat(Numbers.lessOrEqual(a, b)).isEqualTo(order <= 0);
    assertThat(Numbers.greaterOrEqual(a, b)).isEqualTo(order >= 0);
  }

  @Test
  void nothingComparesWithNan() {
    for (Object other : List.of(0L, 1.5, number("1/2"), Double.NaN, number("1e30"))) {
      assertThat(Numbers.equal(Double.NaN, other)).isFalse();
      assertThat(Numbers.less(other, Double.NaN)).isFalse();
      assertThat(Numbers.greater(Double.NaN, other)).isFalse();
      assertThat(Numbers.lessOrEqual(other, Double.NaN)).isFalse();
      assertThat(Numbers.greaterOrEqual(Double.NaN, other)).isFalse();
      check(Numbers.max(Double.NaN, other), "+nan.0");
    }
  }

  @Test
  void complexNumbersAreEqualByParts() {
    assertThat(Numbers.equal(number("1+2i"), number("1.0+2.0i"))).isTrue();
    assertThat(Numbers.equal(number("1+2i"), number("1+3i"))).isFalse();
    assertThat(Numbers.equal(number("1.0+0.0i"), 1L)).isTrue();
  }

  @Test
  void maximumIsInexactIfAnyArgumentIs() {
    check(Numbers.max(3L, 2.0), "3.0");
    check(Numbers.max(3L, 4L), "4");
    check(Numbers.min(3L, 4.5), "3.0");
    check(Numbers.min(number("1/2"), number("1/3")), "1/3");
    check(Numbers.min(Double.NEGATIVE_INFINITY, -100L), "-inf.0");
  }

  @ParameterizedTest
  @CsvSource({
    "7/2, 3, 4, 3, 4",
    "5/2, 2, 3, 2, 2",
    "-5/2, -3, -2, -2, -2",
    "-7/2, -4, -3, -3, -4",
    "1/3, 0, 1, 0, 0",
    "-1/3, -1, 0, 0, 0",
    "2/3, 0, 1, 0, 1",
    "2.5, 2.0, 3.0, 2.0, 2.0",
    "-2.5, -3.0, -2.0, -2.0, -2.0",
    "-0.4, -1.0, -0.0, -0.0, -0.0",
    "-4.3, -5.0, -4.0, -4.0, -4.0",
    "+inf.0, +inf.0, +inf.0, +inf.0, +inf.0",
    "7, 7, 7, 7, 7",
    "1e300, 1e300, 1e300, 1e300, 1e300",
  })
  void rounding(String x, String floor, String ceiling, String truncated, String rounded) {
    check(Numbers.floor(number(x)), floor);
    check(Numbers.ceiling(number(x)), ceiling);
    check(Numbers.truncate(number(x)), truncated);
    check(Numbers.round(number(x)), rounded);
  }

  @Test
  void fractions() {
    check(Numbers.numerator(number("6/4")), "3");
    check(Numbers.denominator(number("6/4")), "2");
    check(Numbers.numerator(5.5), "11.0");
    check(Numbers.denominator(5.5), "2.0");
    check(Numbers.denominator(5L), "1");
    check(Numbers.denominator(0.0), "1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "3/10, 1/10, 1/3",
    "0.3, 1/10, 0.3333333333333333",
    "-3/10, 1/10, -1/3",
    "1/2, 1, 0",
    "5, 1/2, 5",
    "11/2, 1/2, 5",
    "314159/100000, 1/1000, 201/64",
    "3/10, -1/10, 1/3",
    "2.5, +inf.0, 0.0",
    "+inf.0, 1, +inf.0",
    "+inf.0, +inf.0, +nan.0",
    "1, +nan.0, +nan.0",
    "7/10, 0, 7/10",
  })
  void rationalizeFindsTheSimplestRational(String x, String tolerance, String result) {
    check(Numbers.rationalize(number(x), number(tolerance)), result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5e-324", "2.2250738585072014e-308", "0.1", "-0.3", "1e300", "1e-320"})
  void exactGivesTheValueOfEveryBit(String text) {
    double number = Double.parseDouble(text);
    Object exact = Numbers.exact(number);
    BigDecimal value =
        new BigDecimal(Ratio.numeratorOf(exact)).divide(new BigDecimal(Ratio.denominatorOf(exact)));
    assertThat(value).isEqualByComparingTo(new BigDecimal(number));
    assertThat(Numbers.inexact(exact)).isEqualTo(number);
  }

  @Test
  void exactness() {
    check(Numbers.exact(-0.0), "0");
    check(Numbers.exact(1e18), "1000000000000000000");
    check(Numbers.exact(9223372036854775808.0), "9223372036854775808");
    check(Numbers.exact(number("1.5+2.0i")), "3/2+2i");
    check(Numbers.exact(number("1.5+0.0i")), "3/2");
    check(Numbers.inexact(number("1/3")), "0.3333333333333333");
    check(Numbers.inexact(number("1+2i")), "1.0+2.0i");
    check(Numbers.inexact(number("9007199254740993")), "9007199254740992.0");
  }

  @Test
  void ratiosOutOfRangeRoundToInfinityZeroAndSubnormals() {
    BigInteger huge = BigInteger.TEN.pow(400);
    check(Numbers.inexact(Ratio.of(huge, BigInteger.valueOf(3))), "+inf.0");
    check(Numbers.inexact(Ratio.of(BigInteger.valueOf(-3), huge)), "-0.0");
    Object least = Ratio.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1074));
    check(Numbers.inexact(least), "5e-324");
    check(Numbers.inexact(Numbers.div(least, 2L)), "0.0");
    check(Numbers.inexact(Numbers.mul(Numbers.div(least, 4L), 3L)), "5e-324");
    check(Numbers.inexact(Numbers.mul(Numbers.div(least, 2L), 3L)), "1e-323");
    check(Numbers.inexact(Ratio.of(huge.add(BigInteger.ONE), huge)), "1.0");
    BigInteger limit = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.ONE.shiftLeft(970));
    BigInteger seven = BigInteger.valueOf(7);
    check(Numbers.inexact(Ratio.of(limit.multiply(seven).add(BigInteger.ONE), seven)), "+inf.0");
    check(
        Numbers.inexact(Ratio.of(limit.multiply(seven).subtract(BigInteger.ONE), seven)),
        "1.7976931348623157e308");
  }

  @Test
  void complexParts() {
    check(Numbers.makeRectangular(1L, 0L), "1");
    check(Numbers.makeRectangular(1L, 0.0), "1+0.0i");
    check(Numbers.makePolar(2L, 0L), "2");
    check(Numbers.realPart(number("1+2i")), "1");
    check(Numbers.imagPart(number("1+2i")), "2");
    check(Numbers.imagPart(1.5), "0");
    check(Numbers.magnitude(number("3-4i")), "5");
    check(Numbers.magnitude(number("1+2i")), "2.23606797749979");
    check(Numbers.magnitude(number("-2.5i")), "2.5");
    check(Numbers.magnitude(number("3e300+4e300i")), "5e300");
    check(Numbers.magnitude(-7L), "7");
    check(Numbers.angle(number("-1")), "3.141592653589793");
    check(Numbers.angle(-1.0), "3.141592653589793");
    check(Numbers.angle(5L), "0");
    check(Numbers.angle(5.0), "0.0");
    check(Numbers.angle(number("+i")), "1.5707963267948966");
    check(Numbers.angle(number("1+2i")), "1.1071487177940904");
  }

  // Against BigInteger and BigDecimal.

  @Provide
  static Arbitrary<BigInteger> integers() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers()
            .between(BigInteger.ONE.shiftLeft(66).negate(), BigInteger.ONE.shiftLeft(66)),
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.integers().between(-20, 20).map(BigInteger::valueOf),
        Arbitraries.of(-1, 0, 1).map(n -> BigInteger.valueOf(n).add(BigInteger.ONE.shiftLeft(63))),
        Arbitraries.of(-1, 0, 1)
            .map(n -> BigInteger.valueOf(n).subtract(BigInteger.ONE.shiftLeft(63))));
  }

  @Provide
  static Arbitrary<Object> reals() {
    Arbitrary<Object> whole = integers().map(Numbers::normal);
    Arbitrary<Object> ratio =
        integers().flatMap(n -> integers().filter(d -> d.signum() != 0).map(d -> Ratio.of(n, d)));
    Arbitrary<Object> inexact =
        Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
            Arbitraries.integers().map(n -> n / 4.0),
            whole.map(Numbers::toDouble),
            ratio.map(Numbers::toDouble));
    return Arbitraries.oneOf(whole, ratio, inexact);
  }

  @Property
  void integerArithmeticIsThatOfBigInteger(
      @ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
    Object x = Numbers.normal(a);
    Object y = Numbers.normal(b);
    assertThat(Numbers.add(x, y)).isEqualTo(Numbers.normal(a.add(b)));
    assertThat(Numbers.sub(x, y)).isEqualTo(Numbers.normal(a.subtract(b)));
    assertThat(Numbers.mul(x, y)).isEqualTo(Numbers.normal(a.multiply(b)));
    assertThat(Numbers.negate(x)).isEqualTo(Numbers.normal(a.negate()));
    assertThat(Numbers.compare("<", x, y)).isEqualTo(a.compareTo(b));
    if (b.signum() != 0) {
      Object quotient = Numbers.div(x, y);
      assertThat(Numbers.mul(quotient, y)).isEqualTo(x);
      assertThat(quotient instanceof Ratio).isEqualTo(a.mod(b.abs()).signum() != 0);
    }
  }

  @Property
  void exactArithmeticIsAField(
      @ForAll("reals") Object first,
      @ForAll("reals") Object second,
      @ForAll("reals") Object third) {
    Object a = Numbers.exact(first);
    Object b = Numbers.exact(second);
    Object c = Numbers.exact(third);
    assertThat(Numbers.mul(a, Numbers.add(b, c)))
        .isEqualTo(Numbers.add(Numbers.mul(a, b), Numbers.mul(a, c)));
    assertThat(Numbers.add(Numbers.sub(a, b), b)).isEqualTo(a);
    if (!Numbers.isZero(b)) {
      assertThat(Numbers.mul(Numbers.div(a, b), b)).isEqualTo(a);
    }
    Object z = Complex.of(a, b);
    Object w = Complex.of(b, c);
    assertThat(Numbers.add(Numbers.sub(z, w), w)).isEqualTo(z);
    if (!Numbers.isZero(w)) {
      assertThat(Numbers.mul(Numbers.div(z, w), w)).isEqualTo(z);
    }
  }

  @Property
  void comparisonIsTransitiveAndTotal(
      @ForAll("reals") Object a, @ForAll("reals") Object b, @ForAll("reals") Object c) {
    int ab = Numbers.compare("<", a, b);
    int bc = Numbers.compare("<", b, c);
    assertThat(Numbers.compare("<", b, a)).isEqualTo(-ab);
    assertThat(ab).isEqualTo(Ratio.compare(Numbers.exact(a), Numbers.exact(b)));
    if (ab <= 0 && bc <= 0) {
      assertThat(Numbers.lessOrEqual(a, c)).isTrue();
    }
    // A number beside the double nearest to it, where the traditional way goes wrong.
    Object near = Numbers.inexact(a);
    if (Numbers.isFinite(near)) {
      assertThat(Numbers.equal(a, near)).isEqualTo(Numbers.exact(near).equals(Numbers.exact(a)));
    }
  }

  @Property
  void ratiosRoundToTheNearestDouble(
      @ForAll("integers") BigInteger numerator, @ForAll("integers") BigInteger denominator) {
    if (denominator.signum() == 0) {
      return;
    }
    double rounded = Numbers.toDouble(Ratio.of(numerator, denominator));
    // 80 digits are more than the distance between any two such ratios and midpoints needs.
    BigDecimal value =
        new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(80));
    assertThat(rounded).isEqualTo(value.doubleValue() + 0.0);
  }

  @Property
  void exactAndInexactAreInverses(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      assertThat(Numbers.toDouble(Numbers.exact(number))).isEqualTo(number + 0.0);
    }
  }

  @Property
  void rationalizeStaysWithinTheTolerance(
      @ForAll("reals") Object x, @ForAll("reals") Object tolerance) {
    Object a = Numbers.exact(x);
    Object t = Numbers.abs(Numbers.exact(tolerance));
    Object simple = Numbers.rationalize(a, t);
    assertThat(Numbers.lessOrEqual(Numbers.abs(Numbers.sub(simple, a)), t)).isTrue();
    assertThat(Numbers.lessOrEqual(Numbers.denominator(simple), Numbers.denominator(a))).isTrue();
  }
}
