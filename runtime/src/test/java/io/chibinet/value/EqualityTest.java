package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EqualityTest {
  private static Object list(Object... items) {
    Object list = Nil.NIL;
    for (int i = items.length - 1; i >= 0; i--) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  private static Object number(String text) {
    return NumberText.parse(text, 10);
  }

  /** A circle of pairs that repeats the items. */
  private static Pair circle(Object... items) {
    Pair last = new Pair(items[items.length - 1], Nil.NIL);
    Pair first = last;
    for (int i = items.length - 2; i >= 0; i--) {
      first = new Pair(items[i], first);
    }
    last.cdr = first;
    return first;
  }

  @Test
  void numbersAreEquivalentIfNothingTellsThemApart() {
    for (String text : List.of("1", "100000000000000000000", "1/2", "1.5", "+nan.0", "1+2i")) {
      assertThat(Equality.eqv(number(text), number(text))).as(text).isTrue();
      assertThat(Equality.equal(number(text), number(text))).as(text).isTrue();
      assertThat(Equality.eqvHash(number(text))).isEqualTo(Equality.eqvHash(number(text)));
    }
    assertThat(Equality.eqv(1L, 1.0)).isFalse();
    assertThat(Equality.eqv(0.0, -0.0)).isFalse();
    assertThat(Equality.eqv(number("1+2i"), number("1+2.0i"))).isFalse();
    assertThat(Equality.equal(list(1L), list(1.0))).isFalse();
  }

  @Test
  void smallThingsAreIdentical() {
    assertThat(Equality.eq(1_000_000L, number("1000000"))).isTrue();
    assertThat(Equality.eq(Char.of(0x1F600), Char.of(0x1F600))).isTrue();
    assertThat(Equality.eq(Symbol.of("a"), Symbol.of("a"))).isTrue();
    assertThat(Equality.eq(list(1L), list(1L))).isFalse();
    assertThat(Equality.eqv(MutableString.of("a"), MutableString.of("a"))).isFalse();
    assertThat(Equality.eqv(true, true)).isTrue();
    assertThat(Equality.eqv(true, false)).isFalse();
    assertThat(Equality.eqv(Symbol.uninterned("a"), Symbol.uninterned("a"))).isFalse();
  }

  @Test
  void structuresAreEqualByContent() {
    Object a = list(1L, MutableString.of("x"), new Vector(list(Char.of('c')), 2.5));
    Object b = list(1L, MutableString.of("x"), new Vector(list(Char.of('c')), 2.5));
    assertThat(Equality.equal(a, b)).isTrue();
    assertThat(Equality.equalHash(a)).isEqualTo(Equality.equalHash(b));
    assertThat(Equality.equal(a, list(1L, MutableString.of("x")))).isFalse();
    assertThat(Equality.equal(new Vector(1L, 2L), new Vector(1L, 3L))).isFalse();
    assertThat(Equality.equal(new Vector(1L), new Vector(1L, 2L))).isFalse();
    assertThat(Equality.equal(new Vector(list(1L)), new Vector(list(2L)))).isFalse();
    assertThat(Equality.equal(new Vector(), Nil.NIL)).isFalse();
    assertThat(Equality.equal(list(list(1L)), list(new Vector(1L)))).isFalse();
    assertThat(Equality.equal(new Bytevector((byte) 1), new Bytevector((byte) 1))).isTrue();
    assertThat(Equality.equal(new Bytevector((byte) 1), new Bytevector((byte) 2))).isFalse();
    assertThat(Equality.equal(list(1L), 1L)).isFalse();
    assertThat(Equality.equal(1L, list(1L))).isFalse();
    assertThat(Equality.equal(new Pair(1L, 2L), new Pair(1L, 3L))).isFalse();
  }

  @Test
  void recordsAreEqualOnlyToThemselves() {
    RecordType type = new RecordType(Symbol.of("point"), Symbol.of("x"));
    Record record = new Record(type, 1L);
    assertThat(Equality.equal(record, record)).isTrue();
    assertThat(Equality.equal(record, new Record(type, 1L))).isFalse();
  }

  @Test
  void circlesAreEqualIfTheyUnrollToTheSame() {
    assertThat(Equality.equal(circle(1L, 2L), circle(1L, 2L))).isTrue();
    assertThat(Equality.equal(circle(1L, 2L), circle(1L, 2L, 1L, 2L, 1L, 2L))).isTrue();
    assertThat(Equality.equal(circle(1L, 2L), circle(1L, 2L, 1L))).isFalse();
    assertThat(Equality.equal(circle(1L, 2L), list(1L, 2L))).isFalse();
    Vector a = new Vector(1L, null);
    a.items[1] = a;
    Vector b = new Vector(1L, new Vector(1L, null));
    ((Vector) b.items[1]).items[1] = b;
    assertThat(Equality.equal(a, b)).isTrue();
    Pair x = new Pair(Nil.NIL, Nil.NIL);
    x.car = x;
    x.cdr = x;
    Pair y = new Pair(Nil.NIL, Nil.NIL);
    y.car = y;
    y.cdr = y;
    assertThat(Equality.equal(x, y)).isTrue();
    assertThat(Equality.equalHash(x)).isEqualTo(Equality.equalHash(y));
  }

  @Test
  void largeCirclesOfUnequalLengthAreCompared() {
    Object[] items = new Object[30_011];
    Arrays.fill(items, 1L);
    Object[] more = new Object[30_013];
    Arrays.fill(more, 1L);
    assertThat(Equality.equal(circle(items), circle(more))).isTrue();
    more[30_012] = 2L;
    assertThat(Equality.equal(circle(items), circle(more))).isFalse();
  }

  @Test
  void sharedStructureIsNotComparedAgainAndAgain() {
    Object a = list(1L);
    Object b = list(1L);
    for (int i = 0; i < 200; i++) {
      a = new Pair(a, a);
      b = new Pair(b, b);
    }
    assertThat(Equality.equal(a, b)).isTrue();
    assertThat(Equality.equal(a, new Pair(b, b))).isFalse();
  }

  @Test
  void longAndDeepStructuresTakeNoJavaStack() {
    Object[] deep = {Nil.NIL, Nil.NIL};
    Object[] wide = {Nil.NIL, Nil.NIL};
    Object[] vectors = {Nil.NIL, Nil.NIL};
    for (int i = 0; i < 1_000_000; i++) {
      for (int k = 0; k < 2; k++) {
        deep[k] = new Pair(deep[k], Nil.NIL);
        wide[k] = new Pair((long) i, wide[k]);
        vectors[k] = new Vector(vectors[k]);
      }
    }
    assertThat(Equality.equal(deep[0], deep[1])).isTrue();
    assertThat(Equality.equal(wide[0], wide[1])).isTrue();
    assertThat(Equality.equal(vectors[0], vectors[1])).isTrue();
    assertThat(Equality.equal(deep[0], new Pair(deep[1], Nil.NIL))).isFalse();
    assertThat(Equality.equalHash(deep[0])).isEqualTo(Equality.equalHash(deep[1]));
  }

  @Provide
  static Arbitrary<Object> trees() {
    Arbitrary<Object> trees =
        Arbitraries.of(0L, 1L, MutableString.of("a"), MutableString.of("b"), Symbol.of("a"));
    for (int depth = 0; depth < 4; depth++) {
      Arbitrary<Object> parts = trees;
      trees =
          Arbitraries.oneOf(
              parts,
              parts.tuple2().map(pair -> new Pair(pair.get1(), pair.get2())),
              parts.list().ofMaxSize(2).map(items -> new Vector(items.toArray())));
    }
    return trees;
  }

  @Property
  void equalityIsThatOfTheWrittenForm(@ForAll("trees") Object a, @ForAll("trees") Object b) {
    boolean same = Printer.write(a).equals(Printer.write(b));
    assertThat(Equality.equal(a, b)).isEqualTo(same);
    if (same) {
      assertThat(Equality.equalHash(a)).isEqualTo(Equality.equalHash(b));
    }
  }
}
