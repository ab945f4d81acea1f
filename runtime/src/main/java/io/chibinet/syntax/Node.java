package io.chibinet.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * One datum of a source text, with its span (R7RS 7.1.2). The tree is what was written, not what it
 * means: numbers keep their text, abbreviations stay abbreviations.
 */
public sealed interface Node {
  Span span();

  /**
   * The data that this one directly consists of, in order; empty for a datum without parts. Data
   * may nest deeper than Java's stack: walk them with a stack of your own where texts come from
   * users.
   */
  default List<Node> children() {
    return List.of();
  }

  /** A symbol; {@code name} is decoded and, under {@code #!fold-case}, folded. */
  record Identifier(Span span, String name) implements Node {}

  /** A number as written, prefixes included; it is well-formed by the grammar of R7RS 7.1.1. */
  record Number(Span span, String text) implements Node {
    /** The largest exponent of an exact number, {@code #e1e1000000}: it has a million digits. */
    public static final int LARGEST_EXACT_EXPONENT = 1_000_000;
  }

  /** {@code #t}, {@code #true}, {@code #f}, {@code #false}. */
  record Bool(Span span, boolean value) implements Node {}

  /** A character, as a Unicode scalar value. */
  record Character(Span span, int codePoint) implements Node {}

  /** A string, with its escapes decoded. */
  record Text(Span span, String value) implements Node {}

  /**
   * A list.
   *
   * @param tail what stands behind the dot, or null for a proper list
   */
  record ListNode(Span span, List<Node> items, Node tail) implements Node {
    public ListNode {
      items = List.copyOf(items);
    }

    public boolean isProper() {
      return tail == null;
    }

    @Override
    public List<Node> children() {
      if (tail == null) {
        return items;
      }
      List<Node> all = new ArrayList<>(items);
      all.add(tail);
      return all;
    }
  }

  record VectorNode(Span span, List<Node> items) implements Node {
    public VectorNode {
      items = List.copyOf(items);
    }

    @Override
    public List<Node> children() {
      return items;
    }
  }

  /** {@code #u8(…)}; each item is an exact integer below 256, else a problem was reported. */
  record BytevectorNode(Span span, List<Node> items) implements Node {
    public BytevectorNode {
      items = List.copyOf(items);
    }

    @Override
    public List<Node> children() {
      return items;
    }
  }

  /** {@code 'datum} and its kin. */
  record Abbreviation(Span span, Kind kind, Node datum) implements Node {
    @Override
    public List<Node> children() {
      return List.of(datum);
    }

    public enum Kind {
      QUOTE("quote", "'"),
      QUASIQUOTE("quasiquote", "`"),
      UNQUOTE("unquote", ","),
      UNQUOTE_SPLICING("unquote-splicing", ",@");

      private final String keyword;
      private final String mark;

      Kind(String keyword, String mark) {
        this.keyword = keyword;
        this.mark = mark;
      }

      /** The name it is short for. */
      public String keyword() {
        return keyword;
      }

      public String mark() {
        return mark;
      }
    }
  }

  /** {@code #0=datum}. */
  record Label(Span span, int number, Node datum) implements Node {
    @Override
    public List<Node> children() {
      return List.of(datum);
    }
  }

  /** {@code #0#}. */
  record LabelReference(Span span, int number) implements Node {}

  /** Text that is no datum; a problem says why. It keeps its place so that nothing is lost. */
  record Invalid(Span span, String text) implements Node {}
}
