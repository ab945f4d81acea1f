package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegersTest {
  private static Object number(String text) {
    return NumberText.parse(text, 10);
  }

  private static void check(Object result, String expected) {
    assertThat(result).isEqualTo(number(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2, 2, 1, 2, 1",
    "-5, 2, -2, -1, -3, 1",
    "5, -2, -2, 1, -3, -1",
    "-5, -2, 2, -1, 2, -1",
    "13, 4, 3, 1, 3, 1",
    "-5.0, 2, -2.0, -1.0, -3.0, 1.0",
    "5, -2.0, -2.0, 1.0, -3.0, -1.0",
    "-9223372036854775808, -1, 9223372036854775808, 0, 9223372036854775808, 0",
    "9223372036854775808, 3, 3074457345618258602, 2, 3074457345618258602, 2",
    "-9223372036854775809, 3, -3074457345618258603, 0, -3074457345618258603, 0",
    "7, 100000000000000000000, 0, 7, 0, 7",
    "-7, 100000000000000000000, 0, -7, -1, 99999999999999999993",
    "1e300, 7, 1.4285714285714286e299, 1.0, 1.4285714285714286e299, 1.0",
    "0, 5, 0, 0, 0, 0",
  })
  void division(
      String n, String d, String quotient, String remainder, String floor, String modulo) {
    Object x = number(n);
    Object y = number(d);
    check(Integers.quotient(x, y), quotient);
    check(Integers.truncateQuotient(x, y), quotient);
    check(Integers.remainder(x, y), remainder);
    check(Integers.truncateRemainder(x, y), remainder);
    check(Integers.floorQuotient(x, y), floor);
    check(Integers.floorRemainder(x, y), modulo);
    check(Integers.modulo(x, y), modulo);
    assertThat(((Values) Integers.truncateDivide(x, y)).items)
        .containsExactly(number(quotient), number(remainder));
    assertThat(((Values) Integers.floorDivide(x, y)).items)
        .containsExactly(number(floor), number(modulo));
  }

  @Test
  void wrongDivisionsAreErrors() {
    assertThatThrownBy(() -> Integers.quotient(1L, 0L)).hasMessage("quotient: division by zero");
    assertThatThrownBy(() -> Integers.remainder(1L, 0L)).hasMessage("remainder: division by zero");
    assertThatThrownBy(() -> Integers.modulo(1L, 0.0)).hasMessage("modulo: division by zero");
    assertThatThrownBy(() -> Integers.floorDivide(1L, 0L)).hasMessage("floor/: division by zero");
    assertThatThrownBy(() -> Integers.truncateDivide(1L, 0L))
        .hasMessage("truncate/: division by zero");
    assertThatThrownBy(() -> Integers.quotient(1.5, 1L))
        .hasMessage("quotient: expected an integer");
    assertThatThrownBy(() -> Integers.modulo(1L, Double.POSITIVE_INFINITY))
        .hasMessage("modulo: expected an integer");
    assertThatThrownBy(() -> Integers.isEven(number("1/2")))
        .hasMessage("even?: expected an integer");
    assertThatThrownBy(() -> Integers.gcd(1L, Nil.NIL)).hasMessage("gcd: expected an integer");
    assertThatThrownBy(() -> Integers.bitwiseAnd(1L, 1.0))
        .hasMessage("bitwise-and: expected an exact integer");
    assertThatThrownBy(() -> Integers.exactIntegerSqrt(-1L))
        .hasMessage("exact-integer-sqrt: expected an exact integer from 0 on");
  }

  @Test
  void parity() {
    assertThat(Integers.isOdd(-1L)).isTrue();
    assertThat(Integers.isEven(0L)).isTrue();
    assertThat(Integers.isOdd(-3.0)).isTrue();
    assertThat(Integers.isEven(-0.0)).isTrue();
    assertThat(Integers.isEven(1e300)).isTrue();
    assertThat(Integers.isOdd(number("100000000000000000001"))).isTrue();
  }

  @Test
  void divisorsAndMultiples() {
    check(Integers.gcd(32L, -36L), "4");
    check(Integers.gcd(0L, 0L), "0");
    check(Integers.gcd(0L, -5L), "5");
    check(Integers.gcd(32.0, -36L), "4.0");
    check(Integers.gcd(Long.MIN_VALUE, 0L), "9223372036854775808");
    check(Integers.lcm(32L, -36L), "288");
    check(Integers.lcm(32.0, -36L), "288.0");
    check(Integers.lcm(0L, 5L), "0");
    check(Integers.lcm(0L, 0L), "0");
    check(Integers.lcm(0.0, 5L), "0.0");
  }

  @Test
  void exactSquareRoots() {
    assertThat(((Values) Integers.exactIntegerSqrt(17L)).items).containsExactly(4L, 1L);
    assertThat(((Values) Integers.exactIntegerSqrt(0L)).items).containsExactly(0L, 0L);
    assertThat(((Values) Integers.exactIntegerSqrt(number("1" + "0".repeat(40)))).items)
        .containsExactly(number("1" + "0".repeat(20)), 0L);
  }

  @Test
  void bits() {
    check(Integers.bitwiseAnd(12L, 10L), "8");
    check(Integers.bitwiseIor(12L, 10L), "14");
    check(Integers.bitwiseXor(12L, 10L), "6");
    check(Integers.bitwiseNot(0L), "-1");
    check(Integers.bitwiseAnd(-1L, number("100000000000000000000")), "100000000000000000000");
    check(Integers.bitwiseXor(number("-100000000000000000000"), -1L), "99999999999999999999");
    assertThat(Integers.bitCount(255L)).isEqualTo(8);
    assertThat(Integers.bitCount(-256L)).isEqualTo(8);
    assertThat(Integers.integerLength(255L)).isEqualTo(8);
    assertThat(Integers.integerLength(-256L)).isEqualTo(8);
    assertThat(Integers.integerLength(0L)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 1024",
    "1, 62, 4611686018427387904",
    "1, 63, 9223372036854775808",
    "-1, 63, -9223372036854775808",
    "1, 100, 1267650600228229401496703205376",
    "1024, -3, 128",
    "-7, -1, -4",
    "-7, -100, -1",
    "7, -100, 0",
    "7, -100000000000000000000, 0",
    "-7, -100000000000000000000, -1",
    "0, 100000000000000000000, 0",
    "1267650600228229401496703205376, -99, 2",
  })
  void shifts(String number, String count, String result) {
    check(Integers.arithmeticShift(number(number), number(count)), result);
  }

  @Test
  void shiftsBeyondAllMemoryAreErrors() {
    assertThatThrownBy(() -> Integers.arithmeticShift(1L, 1L << 40))
        .hasMessage("arithmetic-shift: count must be at most 1073741824");
  }

  @Provide
  static Arbitrary<BigInteger> integers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.integers().between(-9, 9).map(BigInteger::valueOf),
        Arbitraries.bigIntegers()
            .between(BigInteger.ONE.shiftLeft(130).negate(), BigInteger.ONE.shiftLeft(130)));
  }

  @Property
  void divisionsKeepTheirLaws(@ForAll("integers") BigInteger n, @ForAll("integers") BigInteger d) {
    if (d.signum() == 0) {
      return;
    }
    Object x = Numbers.normal(n);
    Object y = Numbers.normal(d);
    BigInteger[] truncated = n.divideAndRemainder(d);
    assertThat(Integers.quotient(x, y)).isEqualTo(Numbers.normal(truncated[0]));
    assertThat(Integers.remainder(x, y)).isEqualTo(Numbers.normal(truncated[1]));
    Object quotient = Integers.floorQuotient(x, y);
    Object remainder = Integers.floorRemainder(x, y);
    assertThat(quotient).isEqualTo(Numbers.floor(Numbers.div(x, y)));
    assertThat(Numbers.add(Numbers.mul(quotient, y), remainder)).isEqualTo(x);
    assertThat(Integers.modulo(x, y)).isEqualTo(remainder);
  }

  @Property
  void inexactDivisionAgreesWithExact(@ForAll int n, @ForAll int d) {
    if (d != 0) {
      assertThat(Integers.quotient((double) n, (double) d))
          .isEqualTo(Numbers.toDouble(Integers.quotient((long) n, (long) d)));
      assertThat(Integers.modulo((double) n, (long) d))
          .isEqualTo(Numbers.toDouble(Integers.modulo((long) n, (long) d)));
    }
  }

  @Property
  void bitsAreThoseOfBigInteger(
      @ForAll("integers") BigInteger a,
      @ForAll("integers") BigInteger b,
      @ForAll @IntRange(min = -140, max = 140) int count) {
    Object x = Numbers.normal(a);
    Object y = Numbers.normal(b);
    assertThat(Integers.bitwiseAnd(x, y)).isEqualTo(Numbers.normal(a.and(b)));
    assertThat(Integers.bitwiseIor(x, y)).isEqualTo(Numbers.normal(a.or(b)));
    assertThat(Integers.bitwiseXor(x, y)).isEqualTo(Numbers.normal(a.xor(b)));
    assertThat(Integers.bitwiseNot(x)).isEqualTo(Numbers.normal(a.not()));
    assertThat(Integers.arithmeticShift(x, (long) count))
        .isEqualTo(Numbers.normal(a.shiftLeft(count)));
  }
}
