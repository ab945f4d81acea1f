package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;
import static io.chibinet.natives.NativeCalls.call;
import static io.chibinet.natives.NativeCalls.string;
import static io.chibinet.natives.NativeCalls.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.value.Values;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
  @Test
  void sumsAndProductsTakeAnyNumber() {
    assertReturns(0L, "+");
    assertReturns(6L, "+", 1L, 2L, 3L);
    assertReturns(1L, "*");
    assertReturns(-6L, "-", 3L, 4L, 5L);
    assertReturns(-3L, "-", 3L);
    assertReturns(call("/", 3L, 20L), "/", 3L, 4L, 5L);
    assertReturns(0.5, "/", 2.0);
    assertReturns(-0.0, "+", -0.0);
  }

  @Test
  void everyArgumentIsANumber() {
    assertFails("+: expected a number", "+", symbol("a"));
    assertFails("=: expected a number", "=", 1L, 2L, symbol("a"));
    assertFails("=: expected a number", "=", symbol("a"));
    assertFails("<: expected a real number", "<", symbol("a"));
    assertFails("max: expected a real number", "max", symbol("a"));
    assertFails("-: expected a number", "-", symbol("a"));
    assertFails("/: division by zero", "/", 0L);
    assertFails("modulo: division by zero", "modulo", 1L, 0L);
    assertFails("gcd: expected an integer", "gcd", 0.5);
  }

  @Test
  void comparisonsHoldBetweenNeighbours() {
    assertReturns(true, "<", 1L, 2L, 3L);
    assertReturns(false, "<", 1L, 3L, 2L);
    assertReturns(true, ">=", 2L, 2L, 1L);
    assertReturns(true, "=", Double.NaN);
    assertReturns(4.0, "max", 3.9, 4L);
    assertReturns(1.0, "min", 1L, 2.0);
  }

  @Test
  void divisionReturnsBothParts() {
    assertThat(((Values) call("floor/", -5L, 2L)).items).containsExactly(-3L, 1L);
    assertThat(((Values) call("truncate/", -5L, 2L)).items).containsExactly(-2L, -1L);
    assertThat(((Values) call("exact-integer-sqrt", 17L)).items).containsExactly(4L, 1L);
    assertReturns(4L, "gcd", 32L, -36L);
    assertReturns(288L, "lcm", 32L, -36L);
  }

  @Test
  void textConvertsInEveryRadix() {
    assertReturns(string("ff"), "number->string", 255L, 16L);
    assertReturns(256L, "string->number", string("100"), 16L);
    assertReturns(false, "string->number", string("12x"));
    assertFails("string->number: radix must be from 2 to 36", "string->number", string("1"), 37L);
    assertFails("number->string: expected a number as argument 1", "number->string", string("1"));
  }
}
