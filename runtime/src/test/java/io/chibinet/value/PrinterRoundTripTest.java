package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@code write} writes, the parser reads as equal data. */
class PrinterRoundTripTest {
  /** Turns what was read into data; references to labels before their end become the pair. */
  private static final class Reader {
    private final Map<Integer, Object> labels = new HashMap<>();

    private static Object read(String text) {
      SourceFile file = Parser.parse(SourceText.of("test", text));
      assertThat(file.problems()).as(text).isEmpty();
      assertThat(file.data()).as(text).hasSize(1);
      return new Reader().datum(file.data().get(0), null);
    }

    private Object datum(Node node, Integer label) {
      if (node instanceof Node.Label labelled) {
        return datum(labelled.datum(), labelled.number());
      }
      if (node instanceof Node.LabelReference reference) {
        return labels.get(reference.number());
      }
      if (node instanceof Node.ListNode list) {
        return list(list.items(), list.tail(), label);
      }
      if (node instanceof Node.Abbreviation quotation) {
        Pair pair = new Pair(Symbol.of(quotation.kind().keyword()), Nil.NIL);
        labels.put(label, pair);
        pair.cdr = new Pair(datum(quotation.datum(), null), Nil.NIL);
        return pair;
      }
      if (node instanceof Node.VectorNode vector) {
        Vector result = new Vector(new Object[vector.items().size()]);
        labels.put(label, result);
        for (int i = 0; i < result.items.length; i++) {
          result.items[i] = datum(vector.items().get(i), null);
        }
        return result;
      }
      if (node instanceof Node.BytevectorNode bytes) {
        byte[] result = new byte[bytes.items().size()];
        for (int i = 0; i < result.length; i++) {
          result[i] = (byte) Integer.parseInt(((Node.Number) bytes.items().get(i)).text());
        }
        return new Bytevector(result);
      }
      if (node instanceof Node.Identifier identifier) {
        return Symbol.of(identifier.name());
      }
      if (node instanceof Node.Text text) {
        return MutableString.of(text.value());
      }
      if (node instanceof Node.Character character) {
        return Char.of(character.codePoint());
      }
      return node instanceof Node.Bool truth
          ? (Object) truth.value()
          : NumberText.parse(((Node.Number) node).text(), 10);
    }

    private Object list(List<Node> items, Node tail, Integer label) {
      Pair before = new Pair(Nil.NIL, Nil.NIL);
      Pair last = before;
      for (Node item : items) {
        Pair pair = new Pair(Nil.NIL, Nil.NIL);
        last.cdr = pair;
        last = pair;
        if (pair == before.cdr) {
          labels.put(label, pair);
        }
        pair.car = datum(item, null);
      }
      if (tail != null) {
        last.cdr = datum(tail, null);
      }
      return before.cdr;
    }
  }

  private static void check(Object value) {
    for (String text : new String[] {Printer.write(value), Printer.writeShared(value)}) {
      assertThat(Equality.equal(Reader.read(text), value)).as(text).isTrue();
    }
  }

  @Provide
  static Arbitrary<Object> leaves() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(4),
            Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(4),
            Arbitraries.strings().withChars("+-.@#|\\1aiInfe0()\"';").ofMaxLength(6));
    return Arbitraries.oneOf(
        texts.map(Symbol::of),
        texts.map(MutableString::of),
        Arbitraries.integers().between(0, 0x10FFFF).filter(Char::isScalar).map(Char::of),
        Arbitraries.integers().between(0, 300).map(Char::of),
        Arbitraries.doubles().map(x -> x),
        Arbitraries.longs().map(n -> Numbers.div(n, 3L)),
        Arbitraries.longs().map(n -> Complex.of(n, n / 7.0)),
        Arbitraries.of(true, false, Nil.NIL, new Bytevector((byte) 0, (byte) -1)));
  }

  @Property(tries = 3000)
  void leavesComeBack(@ForAll("leaves") Object leaf) {
    check(leaf);
  }

  @Provide
  static Arbitrary<Object> trees() {
    Arbitrary<Object> trees = leaves();
    Arbitrary<Object> marks =
        Arbitraries.of("quote", "unquote", "quasiquote", "unquote-splicing").map(Symbol::of);
    for (int depth = 0; depth < 4; depth++) {
      Arbitrary<Object> parts = trees;
      trees =
          Arbitraries.oneOf(
              parts,
              parts.tuple2().map(pair -> new Pair(pair.get1(), pair.get2())),
              parts.map(part -> new Pair(part, new Pair(part, Nil.NIL))),
              Arbitraries.lazyOf(() -> marks)
                  .flatMap(mark -> parts.map(part -> new Pair(mark, new Pair(part, Nil.NIL)))),
              parts.list().ofMaxSize(3).map(items -> new Vector(items.toArray())));
    }
    return trees;
  }

  @Property
  void treesComeBack(@ForAll("trees") Object tree) {
    check(tree);
  }

  /** Pairs and vectors whose parts are any of them, themselves included. */
  @Property
  void graphsComeBack(@ForAll long seed) {
    Random random = new Random(seed);
    Object[] nodes = new Object[1 + random.nextInt(8)];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = random.nextInt(4) == 0 ? new Vector(new Object[2]) : new Pair(null, null);
    }
    for (Object node : nodes) {
      Object first = part(random, nodes);
      Object second = part(random, nodes);
      if (node instanceof Pair pair) {
        pair.car = first;
        pair.cdr = second;
      } else {
        ((Vector) node).items[0] = first;
        ((Vector) node).items[1] = second;
      }
    }
    check(nodes[0]);
  }

  private static Object part(Random random, Object[] nodes) {
    return switch (random.nextInt(6)) {
      case 0 -> Nil.NIL;
      case 1 -> Symbol.of("quote");
      case 2 -> (long) random.nextInt(3);
      default -> nodes[random.nextInt(nodes.length)];
    };
  }
}
