package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryTest {
  private static Object number(String text) {
    return NumberText.parse(text, 10);
  }

  private static void check(Object result, String expected) {
    assertThat(result).isEqualTo(number(expected));
  }

  /** Equal but for the last digits, part by part. */
  private static void checkNear(Object result, String expected) {
    checkPart(Numbers.realPart(result), Numbers.realPart(number(expected)));
    checkPart(Numbers.imagPart(result), Numbers.imagPart(number(expected)));
  }

  private static void checkPart(Object part, Object expected) {
    double value = Numbers.toDouble(expected);
    assertThat(Numbers.toDouble(part))
        .isCloseTo(value, Offset.offset(Math.max(1e-15, Math.abs(value) * 1e-14)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "16, 4",
    "-16, +4i",
    "1/4, 1/2",
    "-9/4, +3/2i",
    "2, 1.4142135623730951",
    "-2, +1.4142135623730951i",
    "16.0, 4.0",
    "-4.0, +2.0i",
    "-0.0, -0.0",
    "+inf.0, +inf.0",
    "-inf.0, +inf.0i",
    "-3+4i, 1+2i",
    "-3-4i, 1-2i",
    "+2i, 1+i",
    "-2i, 1-i",
    "-3/4+i, 1/2+i",
    "-4.0+0.0i, 0.0+2.0i",
    "-4.0-0.0i, 0.0+2.0i",
    "1e308+1e308i, 1.09868411346781e154+4.5508986056222734e153i",
    "5e-324+0.0i, 2.2227587494850775e-162+0.0i",
    "100000000000000000000000000000000000000, 10000000000000000000",
    "8.0+6.0i, 3.0+1.0i",
  })
  void squareRoots(String number, String root) {
    check(Elementary.sqrt(number(number)), root);
  }

  @Test
  void rootsOfNumbersThatAreNoDoubles() {
    Object huge = Numbers.add(Elementary.expt(10L, 400L), 1L);
    check(Elementary.sqrt(huge), "1e200");
    check(Elementary.sqrt(Numbers.negate(huge)), "+1e200i");
    check(Elementary.sqrt(Numbers.div(1L, huge)), "1e-200");
    check(Elementary.sqrt(Elementary.expt(10L, 400L)), "1" + "0".repeat(200));
    check(Elementary.sqrt(Numbers.add(Elementary.expt(10L, 700L), 1L)), "+inf.0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 1, 0",
    "0.0, 0, 1.0",
    "0, 1.0, 0.0",
    "0, 0.0, 1.0",
    "0.0, 5, 0.0",
    "-0.0, 3, -0.0",
    "-0.0, -3, -inf.0",
    "0.0, -1, +inf.0",
    "3, 3, 27",
    "2, 100, 1267650600228229401496703205376",
    "-2, 3, -8",
    "2, -2, 1/4",
    "-2, -3, -1/8",
    "2/3, 3, 8/27",
    "2/3, -3, 27/8",
    "-2/3, -3, -27/8",
    "2.0, 3, 8.0",
    "-2.0, 3, -8.0",
    "2, 0.5, 1.4142135623730951",
    "4, 1/2, 2",
    "4/9, 3/2, 8/27",
    "8, 1/3, 2",
    "8, -2/3, 1/4",
    "1000000000000000000000000000000, 1/3, 10000000000",
    "2, 1/3, 1.2599210498948732",
    "-4, 1/2, +2i",
    "-4, 3/2, -8i",
    "4.0, 1/2, 2.0",
    "1, 1000000000000000000000, 1",
    "-1, 1000000000000000000001, -1",
    "1.0, +nan.0, +nan.0",
    "2.0, -1, 0.5",
    "+i, 2, -1",
    "+i, 3, -i",
    "1+i, 10, +32i",
    "1+i, -1, 1/2-1/2i",
    "1.0+1.0i, 2, 0.0+2.0i",
    "1.0+1.0i, 0, 1.0",
    "1+i, 0, 1",
    "-8.0, 2.0, 64.0",
    "-1.0, 9007199254740993, -1.0",
    "0.0+0.0i, 0, 1.0",
    "0.0+0.0i, 2.0, 0.0",
    "0, 1+i, 0",
    "0, 1/2, 0",
  })
  void powers(String base, String exponent, String power) {
    check(Elementary.expt(number(base), number(exponent)), power);
  }

  @ParameterizedTest
  @CsvSource({
    "-8, 1/3, 1.0000000000000002+1.7320508075688772i",
    "-1, 0.5, +i",
    "-1, +i, 0.04321391826377225",
    "+i, +i, 0.20787957635076193",
    "2, +i, 0.7692389013639721+0.6389612763136348i",
    "1.0+2.0i, 3, -11.0-2.0i",
    "1.0+1.0i, -2, -0.5i",
    "1.0+1.0i, 2000, 1.0715086071862673e301",
    "1.5+0.5i, 0.5, 1.2411967672541269+0.20141850719855617i",
  })
  void complexPowers(String base, String exponent, String power) {
    Object result = Elementary.expt(number(base), number(exponent));
    double error =
        Numbers.toDouble(Numbers.magnitude(Numbers.sub(result, number(power))))
            / Numbers.toDouble(Numbers.magnitude(number(power)));
    assertThat(error).isLessThan(1e-12);
  }

  @Test
  void impossiblePowersAreErrors() {
    assertThatThrownBy(() -> Elementary.expt(0L, -1L)).hasMessage("expt: division by zero");
    assertThatThrownBy(() -> Elementary.expt(0L, number("-1/2")))
        .hasMessage("expt: division by zero");
    assertThatThrownBy(() -> Elementary.expt(0L, number("+i")))
        .hasMessage("expt: the exponent of zero must be a number with a positive real part");
    assertThatThrownBy(() -> Elementary.expt(10L, 10_000_000_000L))
        .hasMessage("expt: the exponent must be at most 357913941");
    assertThatThrownBy(() -> Elementary.expt(10L, Nil.NIL)).hasMessage("expt: expected a number");
  }

  @Test
  void exponentialsAndLogarithmsAreInexact() {
    check(Elementary.exp(0L), "1.0");
    check(Elementary.exp(1L), "2.718281828459045");
    check(Elementary.log(1L), "0.0");
    check(Elementary.log(0L), "-inf.0");
    check(Elementary.log(0.0), "-inf.0");
    checkNear(Elementary.log(Elementary.exp(42L)), "42.0");
    checkNear(Elementary.exp(number("+3.141592653589793i")), "-1");
    checkNear(Elementary.log(-1L), "+3.141592653589793i");
    checkNear(Elementary.log(number("+i")), "+1.5707963267948966i");
    check(Elementary.log(number("-1.0-0.0i")), "0.0-3.141592653589793i");
    check(Elementary.exp(Double.NEGATIVE_INFINITY), "0.0");
  }

  @Test
  void logarithmsOfNumbersThatAreNoDoubles() {
    checkNear(Elementary.log(Elementary.expt(10L, 1000L)), "2302.585092994046");
    checkNear(Elementary.log(Elementary.expt(10L, -1000L)), "-2302.585092994046");
    checkNear(
        Elementary.log(Elementary.expt(-10L, 1001L)), "2304.8876780870394+3.141592653589793i");
    Object justAbove = Numbers.add(1L, Elementary.expt(10L, -20L));
    assertThat(Numbers.toDouble(Elementary.log(justAbove))).isEqualTo(1e-20);
    checkNear(Elementary.log(number("1e300+1e300i")), "691.1221014884936+0.7853981633974483i");
    checkNear(Elementary.log(number("1e308+1e308i")), "709.542782232446+0.7853981633974483i");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 10, 2.0",
    "1000, 10, 3.0",
    "4096, 2, 12.0",
    "1/8, 2, -3.0",
    "8, 2, 3.0",
    "1.0, 10, 0.0",
    "10, 2, 3.321928094887362",
    "1, 2, 0.0",
  })
  void logarithmsInABase(String number, String base, String result) {
    check(Elementary.log(number(number), number(base)), result);
  }

  @Test
  void logarithmsInOtherBases() {
    checkNear(Elementary.log(number("81"), number("3")), "4.0");
    checkNear(Elementary.log(Elementary.expt(2L, 5000L), 2L), "5000.0");
    checkNear(Elementary.log(number("-8"), 2L), "3.0+4.532360141827194i");
    checkNear(Elementary.log(2L, number("+i")), "-0.4412712003053032i");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 1.0, 0.0",
    "1, 0.8414709848078965, 0.5403023058681398, 1.5574077246549023",
    "-0.0, -0.0, 1.0, -0.0",
    "1+2i, 3.165778513216168+1.959601041421606i, 2.0327230070196656-3.0518977991518i,"
        + " 0.0338128260798967+1.0147936161466335i",
    "-0.5-1/2i, -0.5406126857131534-0.4573041531842493i, 0.9895848833999199-0.24982639750046154i,"
        + " -0.4038964553160257-0.5640831412674985i",
  })
  void trigonometry(String number, String sine, String cosine, String tangent) {
    checkNear(Elementary.sin(number(number)), sine);
    checkNear(Elementary.cos(number(number)), cosine);
    checkNear(Elementary.tan(number(number)), tangent);
  }

  @Test
  void tangentFarFromTheRealAxis() {
    Object tangent = Elementary.tan(number("1+800.0i"));
    check(tangent, "0.0+1.0i");
    checkNear(Elementary.tan(number("1-30.0i")), "-0.0-1.0i");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 1.5707963267948966, 0.0",
    "1, 1.5707963267948966, 0.0, 0.7853981633974483",
    "-1, -1.5707963267948966, 3.141592653589793, -0.7853981633974483",
    "2, 1.5707963267948966-1.3169578969248164i, +1.3169578969248164i, 1.1071487177940904",
    "-2, -1.5707963267948966+1.3169578969248164i, 3.141592653589793-1.3169578969248164i,"
        + " -1.1071487177940904",
    "1+2i, 0.4270785863924762+1.5285709194809982i, 1.1437177404024204-1.5285709194809982i,"
        + " 1.3389725222944935+0.4023594781085251i",
  })
  void inverseTrigonometry(String number, String arcSine, String arcCosine, String arcTangent) {
    checkNear(Elementary.asin(number(number)), arcSine);
    checkNear(Elementary.acos(number(number)), arcCosine);
    checkNear(Elementary.atan(number(number)), arcTangent);
  }

  @Test
  void arcTangentNearAndAtItsPoles() {
    for (String pole : new String[] {"+i", "-i"}) {
      assertThatThrownBy(() -> Elementary.atan(number(pole)))
          .hasMessage("atan: number must be neither +i nor -i");
    }
    checkNear(Elementary.atan(number("1e-200+1.0i")), "0.7853981633974483+230.60508288968455i");
    checkNear(Elementary.atan(number("1e200+1.0i")), "1.5707963267948966+0.0i");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 1.0, 0.0",
    "-0.0, 1.0, -0.0",
    "1.0, 1.0, 0.7853981633974483",
    "1, 0, 1.5707963267948966",
    "1, -1, 2.356194490192345",
    "0.0, -1.0, 3.141592653589793",
    "-0.0, -1.0, -3.141592653589793",
    "-1, 0.0, -1.5707963267948966",
    "0, 1, 0",
    "0, -1, 3.141592653589793",
    "0, 1.0, 0.0",
  })
  void angles(String y, String x, String angle) {
    check(Elementary.atan(number(y), number(x)), angle);
  }

  @Test
  void anglesOfNumbersThatAreNoDoubles() {
    Object huge = Elementary.expt(10L, 400L);
    check(Elementary.atan(huge, huge), "0.7853981633974483");
    check(Elementary.atan(Numbers.negate(huge), Numbers.negate(huge)), "-2.356194490192345");
    checkNear(Elementary.atan(Numbers.div(1L, huge), Numbers.div(2L, huge)), "0.4636476090008061");
    assertThatThrownBy(() -> Elementary.atan(0L, 0L))
        .hasMessage("atan: x must be other than exact zero where y is");
    assertThatThrownBy(() -> Elementary.atan(1L, number("+i")))
        .hasMessage("atan: expected a real number");
  }

  @Property
  void squaresHaveExactRoots(@ForAll @BigRange(min = "0", max = "1e50") BigInteger root) {
    Object exact = Numbers.normal(root);
    assertThat(Elementary.sqrt(Numbers.square(exact))).isEqualTo(exact);
    assertThat(Elementary.expt(Numbers.mul(exact, Numbers.square(exact)), number("1/3")))
        .isEqualTo(exact);
  }

  @Property
  void powersMultiply(
      @ForAll @IntRange(min = -50, max = 50) int numerator,
      @ForAll @IntRange(min = 1, max = 9) int denominator,
      @ForAll @IntRange(min = -20, max = 20) int m,
      @ForAll @IntRange(min = -20, max = 20) int n) {
    Object base = Complex.of(Numbers.div((long) numerator, (long) denominator), (long) m);
    if (Numbers.isZero(base)) {
      return;
    }
    Object product = Numbers.mul(Elementary.expt(base, (long) m), Elementary.expt(base, (long) n));
    assertThat(Elementary.expt(base, (long) m + n)).isEqualTo(product);
  }

  @Property
  void complexFunctionsAreInverses(
      @ForAll @DoubleRange(min = -3, max = 3) double re,
      @ForAll @DoubleRange(min = -3, max = 3) double im) {
    Object z = Complex.of(re, im);
    checkClose(Elementary.sin(Elementary.asin(z)), z);
    checkClose(Elementary.cos(Elementary.acos(z)), z);
    checkClose(Numbers.square(Elementary.sqrt(z)), z);
    if (!Numbers.isZero(z)) {
      checkClose(Elementary.exp(Elementary.log(z)), z);
    }
    if (Math.hypot(re, Math.abs(im) - 1) > 1e-3) {
      checkClose(Elementary.tan(Elementary.atan(z)), z);
    }
  }

  private static void checkClose(Object result, Object expected) {
    Object distance = Numbers.magnitude(Numbers.sub(result, expected));
    assertThat(Numbers.toDouble(distance)).isLessThan(1e-9);
  }
}
