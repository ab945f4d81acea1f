package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+5, 5",
    "007, 7",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775808, -9223372036854775808",
    "4/6, 2/3",
    "-4/2, -2",
    "0/5, 0",
    "1., 1.0",
    ".5, 0.5",
    "-.5, -0.5",
    "+.5e1, 5.0",
    "1e3, 1000.0",
    "1E3, 1000.0",
    "1s2, 100.0",
    "1F2, 100.0",
    "-.5d2, -50.0",
    "#e1l2, 100",
    "1e-3, 0.001",
    "-0.0, -0.0",
    "1e400, +inf.0",
    "1e99999999999999999999, +inf.0",
    "+inf.0, +inf.0",
    "-INF.0, -inf.0",
    "+nan.0, +nan.0",
    "#xff, 255",
    "#XFF, 255",
    "#b-101, -5",
    "#o17, 15",
    "#d10, 10",
    "#e1.5, 3/2",
    "#e-1.25e2, -125",
    "#e1e20, 100000000000000000000",
    "#i1/3, 0.3333333333333333",
    "#i5, 5.0",
    "#i-0, -0.0",
    "#x#e-ff/10, -255/16",
    "#e#x10, 16",
    "#i#b1, 1.0",
    "+i, +i",
    "-i, -i",
    "1+i, 1+i",
    "1-2I, 1-2i",
    "1/2-3/4i, 1/2-3/4i",
    "1.5e-3+2e+3i, 0.0015+2000.0i",
    "+2i, +2i",
    "-1e-5i, -0.00001i",
    "0+0i, 0",
    "5+0.0i, 5+0.0i",
    "+inf.0i, +inf.0i",
    "1+inf.0i, 1+inf.0i",
    "-inf.0-nan.0i, -inf.0+nan.0i",
    "1@0, 1",
    "0@3, 0",
    "#e1.5+2.5i, 3/2+5/2i",
    "#i1+2i, 1.0+2.0i",
    "#xa+bi, 10+11i",
  })
  void textDenotesNumber(String text, String number) {
    assertThat(NumberText.format(NumberText.parse(text, 10), 10)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "...",
        "+.",
        "-.e5",
        "e5",
        "1e",
        "1e+",
        "1.2.3",
        "1/",
        "/2",
        "1/0",
        "1/-2",
        "1.5/2",
        "1/2.5",
        "1+",
        "1+2",
        "i",
        "2i",
        "1i+2",
        "++i",
        "1+i2",
        "1e+5i",
        "inf.0",
        "nan.0",
        "+inf",
        "+inf.00",
        "#",
        "#x",
        "#e",
        "#xg",
        "#b2",
        "#x#x1",
        "#e#i1",
        "#q1",
        "#e+inf.0",
        "#e1+inf.0i",
        "1@",
        "@1",
        "1@2@3",
        "1@2i",
        "1 2",
        " 1",
        "abc",
        "٣",
        "1٣",
        "#e1e1000000000",
        "#e1e99999999999999999999",
        "1_000",
        "0x10",
        "1x0",
        "1f",
        "#i1/0"
      })
  void otherTextDenotesNone(String text) {
    assertThat(NumberText.parse(text, 10)).isNull();
  }

  @Test
  void polarFormIsInexact() {
    Complex number = (Complex) NumberText.parse("2@1.5707963267948966", 10);
    assertThat(Numbers.toDouble(number.re())).isCloseTo(0, within());
    assertThat(Numbers.toDouble(number.im())).isEqualTo(2);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "1e21, 1.0e+21",
    "1e20, 100000000000000000000.0",
    "123456789012345678901, 123456789012345680000.0",
    "1.5e22, 1.5e+22",
    "2e23, 2.0e+23",
    "1e23, 1.0e+23",
    "8.41e21, 8.41e+21",
    "2.0e-3, 0.002",
    "1e-6, 0.000001",
    "1e-7, 1.0e-7",
    "1.234e-7, 1.234e-7",
    "4.9e-324, 5.0e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "9007199254740993, 9007199254740992.0",
    "5e-324, 5.0e-324",
    "1.1, 1.1",
    "100, 100.0",
    "3.141592653589793, 3.141592653589793",
    "2.2204460492503131e-16, 2.220446049250313e-16",
    "9.5367431640625e-7, 9.5367431640625e-7",
  })
  void doublesGetTheirShortestText(double number, String text) {
    assertThat(NumberText.format(number, 10)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"255, 16, ff", "-255, 2, -11111111", "35, 36, z", "0.5, 2, 0.1", "-10.25, 16, -a.4"})
  void otherRadixes(String number, int radix, String text) {
    assertThat(NumberText.format(NumberText.parse(number, 10), radix)).isEqualTo(text);
  }

  @Test
  void imaginaryNumbersShowTheirRealPartWhereIIsADigit() {
    Object number = Complex.of(0L, 2L);
    assertThat(NumberText.format(number, 18)).isEqualTo("+2i");
    assertThat(NumberText.format(number, 19)).isEqualTo("0+2i");
    assertThat(NumberText.parse("0+2i", 19)).isEqualTo(number);
    assertThat(NumberText.parse("+2i", 19)).isEqualTo(2L * 19 + 18);
  }

  @Test
  void negativeNumbersThatSpellInfinityAreNotMistaken() {
    double number = -Integer.parseInt("inf", 36);
    assertThat(NumberText.format(number, 36)).isEqualTo("-0inf.0");
    assertThat(NumberText.parse("-0inf.0", 36)).isEqualTo(number);
    assertThat(NumberText.parse("-inf.0", 36)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void longIntegersAreReadInReasonableTime() {
    String digits = "1234567890".repeat(20_000);
    assertThat(NumberText.parse(digits, 10).toString()).isEqualTo(digits);
  }

  @Property(tries = 5000)
  void everyDoubleRoundTripsInEveryRadix(
      @ForAll long bits, @ForAll @IntRange(min = 2, max = 36) int radix) {
    checkRoundTrip(Double.longBitsToDouble(bits), radix);
  }

  @Property
  void subnormalsRoundTrip(@ForAll long bits, @ForAll @IntRange(min = 2, max = 36) int radix) {
    checkRoundTrip(Double.longBitsToDouble(bits & (1L << 52) - 1), radix);
  }

  @Property
  void powersOfTwoAndTheirNeighboursRoundTrip(
      @ForAll @IntRange(min = -1074, max = 1023) int exponent,
      @ForAll @IntRange(min = 2, max = 36) int radix) {
    double power = Math.scalb(1.0, exponent);
    checkRoundTrip(power, radix);
    checkRoundTrip(Math.nextUp(power), radix);
    checkRoundTrip(Math.nextDown(power), radix);
  }

  @Property
  void roundTripsWithPlainDecimals(
      @ForAll int digits, @ForAll @IntRange(min = 0, max = 12) int places) {
    double number = digits / Math.pow(10, places);
    assertThat(Double.parseDouble(NumberText.format(number, 10))).isEqualTo(number);
    checkRoundTrip(number, 10);
  }

  /** No text with one digit less reads back as the same double. */
  @Property(tries = 3000)
  void noShorterTextWouldDo(@ForAll long bits) {
    double number = Math.abs(Double.longBitsToDouble(bits));
    if (!Double.isFinite(number) || number == 0) {
      return;
    }
    int digits = ShortestDigits.of(number, 10).digits().length();
    assertThat(Double.parseDouble(NumberText.format(number, 10))).isEqualTo(number);
    if (digits > 1) {
      BigDecimal exact = new BigDecimal(number);
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.UP, RoundingMode.DOWN}) {
        BigDecimal rounded = exact.round(new MathContext(digits - 1, mode));
        assertThat(rounded.doubleValue()).isNotEqualTo(number);
      }
    }
  }

  private static void checkRoundTrip(double number, int radix) {
    String text = NumberText.format(number, radix);
    assertThat(NumberText.parse(text, radix)).as(text).isEqualTo(number);
  }

  @Property
  void integersRoundTrip(
      @ForAll @BigRange(min = "-1e60", max = "1e60") BigInteger integer,
      @ForAll @IntRange(min = 2, max = 36) int radix) {
    Object number = Numbers.normal(integer);
    assertThat(NumberText.parse(NumberText.format(number, radix), radix)).isEqualTo(number);
  }

  @Property
  void complexNumbersRoundTrip(
      @ForAll double re, @ForAll int im, @ForAll @IntRange(min = 2, max = 36) int radix) {
    Object mixed = Complex.of(re, (long) im);
    assertThat(NumberText.parse(NumberText.format(mixed, radix), radix)).isEqualTo(mixed);
    Object other = Complex.of(Numbers.div((long) im, 7L), re);
    assertThat(NumberText.parse(NumberText.format(other, radix), radix)).isEqualTo(other);
  }

  @Property
  void anyTextIsReadWithoutException(@ForAll String text) {
    NumberText.parse(text, 10);
    NumberText.parse("#" + text, 16);
  }
}
