package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;

import io.chibinet.value.Char;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CharactersTest {
  @Test
  void onlyScalarValuesAreCharacters() {
    assertReturns(Char.of(955), "integer->char", 955L);
    assertReturns(955L, "char->integer", Char.of(955));
    String message = "integer->char: n must be a Unicode scalar value";
    assertFails(message, "integer->char", 0xD800L);
    assertFails(message, "integer->char", 0x110000L);
    assertFails(message, "integer->char", -1L);
    assertFails(message, "integer->char", BigInteger.ONE.shiftLeft(80));
    assertFails("integer->char: expected an exact integer as argument 1", "integer->char", 1.0);
  }

  @Test
  void comparisonsCheckEveryArgument() {
    assertReturns(true, "char<?", Char.of('a'), Char.of('b'), Char.of('c'));
    assertReturns(false, "char<=?", Char.of('b'), Char.of('a'), Char.of('c'));
    assertReturns(true, "char-ci=?", Char.of('a'), Char.of('A'));
    assertReturns(true, "char-ci>?", Char.of('B'), Char.of('a'));
    assertFails(
        "char<?: expected a character as argument 3", "char<?", Char.of('b'), Char.of('a'), 1L);
  }

  @Test
  void digitsOfAllScriptsHaveValues() {
    assertReturns(4L, "digit-value", Char.of(0x664));
    assertReturns(false, "digit-value", Char.of('a'));
    assertReturns(false, "digit-value", Char.of(0xBD));
  }

  @Test
  void whiteSpaceIsUnicodes() {
    assertReturns(true, "char-whitespace?", Char.of(0xA0));
    assertReturns(true, "char-whitespace?", Char.of('\n'));
    assertReturns(false, "char-whitespace?", Char.of(0x1C));
  }
}
