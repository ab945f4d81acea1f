package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
  private static final Object A = Symbol.of("a");
  private static final Object B = Symbol.of("b");

  private static Object list(Object... items) {
    return listWithTail(Nil.NIL, items);
  }

  private static Object listWithTail(Object tail, Object... items) {
    Object list = tail;
    for (int i = items.length - 1; i >= 0; i--) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  private static MutableString string(String text) {
    return MutableString.of(text);
  }

  @Test
  void listsAndVectors() {
    assertThat(Printer.write(Nil.NIL)).isEqualTo("()");
    assertThat(Printer.write(list(1L, 2L, 3L))).isEqualTo("(1 2 3)");
    assertThat(Printer.write(listWithTail(3L, 1L, 2L))).isEqualTo("(1 2 . 3)");
    assertThat(Printer.write(list(list(A), Nil.NIL, list(list(B))))).isEqualTo("((a) () ((b)))");
    assertThat(Printer.write(new Vector(1L, list(A, B), new Vector()))).isEqualTo("#(1 (a b) #())");
    assertThat(Printer.write(new Bytevector((byte) 0, (byte) 255, (byte) 7)))
        .isEqualTo("#u8(0 255 7)");
    assertThat(Printer.write(new Bytevector())).isEqualTo("#u8()");
  }

  @Test
  void quotationsAreAbbreviated() {
    Object quote = Symbol.of("quote");
    Object unquote = Symbol.of("unquote");
    assertThat(Printer.write(list(quote, A))).isEqualTo("'a");
    assertThat(Printer.write(list(quote, list(quote, list(A, B))))).isEqualTo("''(a b)");
    assertThat(Printer.write(list(Symbol.of("quasiquote"), list(A, list(unquote, B)))))
        .isEqualTo("`(a ,b)");
    assertThat(Printer.write(list(Symbol.of("unquote-splicing"), A))).isEqualTo(",@a");
    assertThat(Printer.write(list(unquote, Symbol.of("@a")))).isEqualTo(",|@a|");
    assertThat(Printer.write(list(quote))).isEqualTo("(quote)");
    assertThat(Printer.write(list(quote, A, B))).isEqualTo("(quote a b)");
    assertThat(Printer.write(listWithTail(A, quote))).isEqualTo("(quote . a)");
    assertThat(Printer.write(list(A, quote, B))).isEqualTo("(a quote b)");
  }

  @Test
  void stringsAreEscapedByWriteOnly() {
    Object text = string("a\"b\\c\n\t\r\u0007\b\u0000\u007f\u00e9λ\u200b😀\u2028");
    assertThat(Printer.write(text))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\a\\b\\x0;\\x7f;éλ\\x200b;😀\\x2028;\"");
    assertThat(Printer.display(text)).isEqualTo(text.toString());
    assertThat(Printer.display(list(string("a b"), Char.of('c'), Symbol.of("d e"))))
        .isEqualTo("(a b c d e)");
  }

  @Test
  void charactersHaveNames() {
    int[] named = {0, 7, 8, 9, 10, 13, 27, 32, 127};
    Object[] chars = new Object[named.length];
    for (int i = 0; i < named.length; i++) {
      chars[i] = Char.of(named[i]);
    }
    assertThat(Printer.write(new Vector(chars)))
        .isEqualTo(
            "#(#\\null #\\alarm #\\backspace #\\tab #\\newline #\\return #\\escape #\\space"
                + " #\\delete)");
    assertThat(Printer.write(list(Char.of('a'), Char.of('('), Char.of(0x3bb), Char.of(0x1F600))))
        .isEqualTo("(#\\a #\\( #\\λ #\\😀)");
    assertThat(Printer.write(list(Char.of(1), Char.of(0x301), Char.of(0xA0), Char.of(0x200B))))
        .isEqualTo("(#\\x1 #\\x301 #\\xa0 #\\x200b)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "list->vector",
        "<=?",
        "!$%&*/:<=>?^_~",
        "+",
        "-",
        "...",
        "->x",
        "+a",
        "-@",
        "+.a",
        "..a",
        ".a",
        "a.b",
        "λ",
        "日本",
        "é1",
        "a+b",
        "-i-",
        "+ix",
        "inf.0",
        "Abc",
        "٪"
      })
  void plainSymbolsStandAlone(String name) {
    assertThat(Printer.write(Symbol.of(name))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1",
        "-1",
        "+i",
        "-I",
        "+inf.0",
        "-nan.0",
        "+NaN.0abc",
        "1+",
        "-1+",
        "+.5",
        "-.",
        ".5",
        "a b",
        "#a",
        "a(",
        "a;",
        "'a",
        "`a",
        ",a",
        "@a",
        "{",
        "[a]",
        "٣",
        "a\u00a0b"
      })
  void otherSymbolsStandBetweenBars(String name) {
    assertThat(Printer.write(Symbol.of(name))).isEqualTo("|" + name + "|");
  }

  @Test
  void barsAndControlCharactersAreEscapedInSymbols() {
    assertThat(Printer.write(Symbol.of("a|b\\c\n\u0001\""))).isEqualTo("|a\\|b\\\\c\\n\\x1;\"|");
  }

  @Test
  void sharedStructureHasNoLabelsUnlessAsked() {
    Object shared = list(A, B);
    Object value = list(shared, shared);
    assertThat(Printer.write(value)).isEqualTo("((a b) (a b))");
    assertThat(Printer.display(value)).isEqualTo("((a b) (a b))");
    assertThat(Printer.writeSimple(value)).isEqualTo("((a b) (a b))");
    assertThat(Printer.writeShared(value)).isEqualTo("(#0=(a b) #0#)");
    assertThat(Printer.writeShared(new Pair(shared, shared))).isEqualTo("(#0=(a b) . #0#)");
  }

  @Test
  void cyclesHaveLabels() {
    Pair circle = new Pair(A, Nil.NIL);
    circle.cdr = circle;
    assertThat(Printer.write(circle)).isEqualTo("#0=(a . #0#)");
    assertThat(Printer.display(circle)).isEqualTo("#0=(a . #0#)");
    assertThat(Printer.writeShared(circle)).isEqualTo("#0=(a . #0#)");
    Pair other = new Pair(Nil.NIL, list(B));
    other.car = other;
    assertThat(Printer.write(list(circle, other, circle)))
        .isEqualTo("(#0=(a . #0#) #1=(#1# b) #0#)");
    Vector vector = new Vector(1L, null);
    vector.items[1] = vector;
    assertThat(Printer.write(list(A, vector))).isEqualTo("(a #0=#(1 #0#))");
    Pair tail = new Pair(B, Nil.NIL);
    tail.cdr = tail;
    assertThat(Printer.write(new Pair(A, tail))).isEqualTo("(a . #0=(b . #0#))");
  }

  @Test
  void cyclesThroughQuotationsAreWrittenInFull() {
    Pair rest = new Pair(A, Nil.NIL);
    rest.car = rest;
    assertThat(Printer.write(new Pair(Symbol.of("quote"), rest))).isEqualTo("(quote . #0=(#0#))");
    Pair inner = new Pair(Nil.NIL, Nil.NIL);
    Pair quotation = new Pair(Symbol.of("quote"), inner);
    inner.car = quotation;
    assertThat(Printer.write(quotation)).isEqualTo("#0='#0#");
  }

  @Test
  void sharedAndCyclicTogether() {
    Object shared = list(B);
    Pair circle = new Pair(shared, new Pair(shared, Nil.NIL));
    ((Pair) circle.cdr).cdr = circle;
    assertThat(Printer.write(circle)).isEqualTo("#0=((b) (b) . #0#)");
    assertThat(Printer.writeShared(circle)).isEqualTo("#0=(#1=(b) #1# . #0#)");
  }

  @Test
  void onlyWhatContainsItselfIsCircular() {
    Pair shared = new Pair(A, Nil.NIL);
    assertThat(Printer.isCircular(new Pair(shared, shared))).isFalse();
    assertThat(Printer.isCircular(A)).isFalse();
    Vector vector = new Vector(shared, A);
    vector.items[1] = vector;
    assertThat(Printer.isCircular(new Pair(shared, vector))).isTrue();
  }

  @Test
  void longAndDeepStructuresTakeNoJavaStack() {
    Object deep = Nil.NIL;
    Object wide = Nil.NIL;
    for (int i = 0; i < 1_000_000; i++) {
      deep = new Pair(deep, Nil.NIL);
      wide = new Pair(1L, wide);
    }
    assertThat(Printer.write(deep)).hasSize(2_000_002).startsWith("((((").endsWith("))))");
    assertThat(Printer.write(wide)).hasSize(2_000_001);
    assertThat(Printer.writeSimple(deep)).hasSize(2_000_002);
    Object vectors = new Vector();
    Object quotes = A;
    for (int i = 0; i < 300_000; i++) {
      vectors = new Vector(vectors);
      quotes = list(Symbol.of("quote"), quotes);
    }
    assertThat(Printer.write(vectors)).hasSize(900_003);
    assertThat(Printer.writeShared(vectors)).hasSize(900_003);
    assertThat(Printer.write(quotes)).hasSize(300_001);
  }

  @Test
  void cyclesAreFoundBehindMuchElse() {
    Object start = Nil.NIL;
    Pair end = new Pair(A, start);
    start = end;
    for (int i = 0; i < 50_000; i++) {
      start = new Pair(1L, start);
    }
    end.cdr = end;
    assertThat(Printer.write(start)).endsWith("1 1 . #0=(a . #0#))");
    end.cdr = start;
    assertThat(Printer.write(start)).startsWith("#0=(1 1").endsWith("1 a . #0#)");
  }

  @Test
  void sharedStructureIsNotSearchedAgainAndAgain() {
    Object shared = list(A);
    for (int i = 0; i < 200; i++) {
      shared = new Pair(shared, shared);
    }
    assertThat(Printer.brief(shared)).hasSize(60);
    assertThat(Printer.writeShared(shared)).hasSizeLessThan(5000);
  }

  @Test
  void recordsShowTheirFields() {
    RecordType point = new RecordType(Symbol.of("<point>"), Symbol.of("x"), Symbol.of("y"));
    Record record = new Record(point, 1L, string("two"));
    assertThat(Printer.write(record)).isEqualTo("#<point x: 1 y: \"two\">");
    assertThat(Printer.display(record)).isEqualTo("#<point x: 1 y: two>");
    record.fields[1] = record;
    assertThat(Printer.write(record)).isEqualTo("#0=#<point x: 1 y: #0#>");
    assertThat(Printer.write(new Record(new RecordType(Symbol.of("empty"))))).isEqualTo("#<empty>");
    assertThat(Printer.write(point)).isEqualTo("#<record-type point>");
  }

  @Test
  void otherObjects() {
    assertThat(Printer.write(list(true, false))).isEqualTo("(#t #f)");
    assertThat(Printer.write(Eof.EOF)).isEqualTo("#<eof>");
    assertThat(Printer.write(Unspecified.UNSPECIFIED)).isEqualTo("#<unspecified>");
    assertThat(Printer.write(Promise.of(1L))).isEqualTo("#<promise>");
    assertThat(Printer.write(Values.of(1L, A))).isEqualTo("#<values 1 a>");
    assertThat(Printer.write(Values.NONE)).isEqualTo("#<values>");
    assertThat(Printer.write(Condition.of(Condition.Kind.ERROR, "bad thing", string("x"), 1L)))
        .isEqualTo("#<error bad thing \"x\" 1>");
  }

  @Test
  void briefTextIsCut() {
    assertThat(Printer.brief(list(1L, 2L))).isEqualTo("(1 2)");
    assertThat(Printer.brief(string("x".repeat(100)), 10)).isEqualTo("\"xxxxxxxx…");
    Pair circle = new Pair(A, Nil.NIL);
    circle.cdr = circle;
    assertThat(Printer.brief(circle, 8)).isEqualTo("(a a a …");
    circle.car = circle;
    assertThat(Printer.brief(circle)).hasSize(60).endsWith("((…");
    assertThat(Printer.brief(Symbol.of("a😀b"), 3)).isEqualTo("a…");
    assertThat(Printer.brief(Symbol.of("abc"), 3)).isEqualTo("abc");
  }
}
