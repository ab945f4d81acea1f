package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;
import static io.chibinet.natives.NativeCalls.call;
import static io.chibinet.natives.NativeCalls.list;
import static io.chibinet.natives.NativeCalls.string;
import static io.chibinet.natives.NativeCalls.symbol;

import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.Vector;
import org.junit.jupiter.api.Test;

class StringsTest {
  private final MutableString abc = string("abc");

  @Test
  void charactersAreIndexed() {
    assertReturns(Char.of('b'), "string-ref", abc, 1L);
    assertReturns(Char.of(0x1F600), "string-ref", string("x\uD83D\uDE00y"), 1L);
    assertReturns(3L, "string-length", string("x\uD83D\uDE00y"));
    assertFails("string-ref: k must be less than 3", "string-ref", abc, 3L);
    assertFails("string-ref: k must be at least 0", "string-ref", abc, -1L);
    assertFails("string-ref: expected an exact integer as argument 2", "string-ref", abc, 1.0);
    assertFails("string-ref: expected a string as argument 1", "string-ref", symbol("abc"), 1L);
    assertFails("string-ref: expected 2 arguments, got 1", "string-ref", abc);
  }

  @Test
  void partsAreChecked() {
    assertReturns(string("b"), "substring", abc, 1L, 2L);
    assertReturns(string("bc"), "string-copy", abc, 1L);
    assertReturns(string(""), "string-copy", abc, 3L);
    assertFails("substring: end must be at most 3", "substring", abc, 0L, 4L);
    assertFails("substring: start must be at most 1", "substring", abc, 2L, 1L);
    assertFails("string->list: start must be at most 3", "string->list", abc, 4L);
    assertReturns(list(Char.of('c')), "string->list", abc, 2L);
    assertReturns(new Vector(Char.of('a')), "string->vector", abc, 0L, 1L);
  }

  @Test
  void stringsAreMadeOfCharactersOnly() {
    assertReturns(abc, "string", Char.of('a'), Char.of('b'), Char.of('c'));
    assertReturns(string("  "), "make-string", 2L);
    assertFails("string: expected a character as argument 2", "string", Char.of('a'), 1L);
    assertFails("list->string: expected a proper list as argument 1", "list->string", 1L);
    assertFails("list->string: expected a character as item 0", "list->string", list(1L));
    Vector mixed = new Vector(1L, Char.of('x'), 2L);
    assertReturns(string("x"), "vector->string", mixed, 1L, 2L);
    assertFails("vector->string: expected a character as item 2", "vector->string", mixed, 1L);
  }

  @Test
  void comparisonsTakeAnyNumber() {
    assertReturns(true, "string<?", string("a"), string("ab"), string("b"));
    assertReturns(false, "string<?", string("a"), string("a"));
    assertReturns(true, "string-ci=?", string("Stra\u00DFe"), string("STRASSE"));
    assertReturns(true, "string>=?", string("b"));
    // Code points, not UTF-16 units, give the order.
    assertReturns(true, "string<?", string("\uFF5E"), string("\uD83D\uDE00"));
    assertFails(
        "string=?: expected a string as argument 3", "string=?", string("a"), string("b"), 1L);
  }

  @Test
  void copyingChecksTheRoom() {
    MutableString target = string("12345");
    call("string-copy!", target, 1L, string("ab"));
    assertReturns(string("1ab45"), "string-copy", target);
    call("string-copy!", target, 1L, target, 0L, 3L);
    assertReturns(string("11ab5"), "string-copy", target);
    assertFails(
        "string-copy!: at must be at most 2 to have room for 3", "string-copy!", target, 3L, abc);
    assertFails("string-copy!: at must be at most 5", "string-copy!", target, 6L, abc);
  }

  @Test
  void constantsCannotBeChanged() {
    MutableString constant = string("abc").freeze();
    Char x = Char.of('x');
    assertFails("string-set!: cannot change a literal constant", "string-set!", constant, 0L, x);
    assertFails("string-fill!: cannot change a literal constant", "string-fill!", constant, x);
    assertFails(
        "string-set!: cannot change a literal constant",
        "string-set!",
        call("symbol->string", symbol("abc")),
        0L,
        x);
    call("string-set!", call("string-copy", constant), 0L, x);
  }

  @Test
  void symbolsAndStringsConvert() {
    assertReturns(symbol("A b"), "string->symbol", string("A b"));
    assertReturns(abc, "symbol->string", symbol("abc"));
    assertReturns(false, "symbol=?", symbol("a"), symbol("a"), symbol("b"));
    assertFails("symbol=?: expected a symbol as argument 2", "symbol=?", symbol("a"), 1L);
  }
}
