package io.chibinet.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, however broken, deep or large. */
class AnyTextTest {
  private static final String PROGRAM =
      """
      #!/usr/bin/env chibi-net
      ;;> A program with a bit of everything.
      (import (scheme base) (chibi net))
      (define-record-type point (make-point x y) point? (x point-x))
      #| a block #| within |# another |#
      (define (f x . rest) `(,x ,@rest #;(hidden "datum") #(1 -2.5e3 #xFF) #u8(1 255)))
      (let loop ((i 0)) (if (< i 10) (begin (write-string "line\\n\\x41;\\
           continued") (loop (+ i 1)))))
      (define |odd symbol| '#0=(a #\\space #\\x41 . #0#)) ; done
      #!fold-case (DISPLAY 'λ "日本 😀")
      """;

  @Test
  void everyPrefixOfAProgramGivesASoundTree() {
    for (int end = 0; end <= PROGRAM.length(); end++) {
      checkSound(PROGRAM.substring(0, end));
    }
    assertThat(Trees.problems(PROGRAM)).isEmpty();
  }

  @Test
  void aProgramWithoutAnyOneCharacterGivesASoundTree() {
    for (int i = 0; i < PROGRAM.length(); i++) {
      checkSound(PROGRAM.substring(0, i) + PROGRAM.substring(i + 1));
    }
  }

  @Property(tries = 3000)
  @Domain(DomainContext.Global.class)
  @Domain(SchemeTexts.class)
  void textsLikeSchemeGiveSoundTrees(@ForAll String text) {
    checkSound(text);
  }

  @Property
  void anyUnitsGiveSoundTrees(@ForAll("units") String text) {
    checkSound(text);
  }

  @Provide
  Arbitrary<String> units() {
    Arbitrary<Character> unit =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.chars().range('\0', '\u00FF')),
            Tuple.of(1, Arbitraries.chars().range('\uD7F0', '\uE010')),
            Tuple.of(1, Arbitraries.chars().all()));
    return unit.list()
        .ofMaxSize(60)
        .map(
            units -> {
              StringBuilder text = new StringBuilder();
              units.forEach(text::append);
              return text.toString();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", "'", "#(", "#u8(", "#;", "#|", "[", "(a . ", "#0=", ",@", "`(", "#;(", "(a\n("
      })
  void depthIsNoProblem(String opening) {
    checkSound(opening.repeat(100_000));
  }

  @Test
  void deepClosedDataIsRead() {
    int depth = 100_000;
    for (String[] marks : List.of(new String[] {"(", ")"}, new String[] {"#(1 '", ")"})) {
      SourceFile file = Trees.parse(marks[0].repeat(depth) + "x" + marks[1].repeat(depth));
      assertThat(file.problems()).isEmpty();
      assertThat(file.data()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(define (f x) (+ x 1))\n",
        "(define (f x\n",
        ")",
        "\"",
        "\\",
        "#",
        "; c\n",
        "#0=",
        "#;(",
        "a",
        "1",
        ". ",
        "#|",
        "|#",
        "|",
        "[)",
        "(]",
        "#u8(256 ",
        "#\\x ",
        "#!x "
      })
  void largeTextsAreReadAtOnce(String piece) {
    checkSound(piece.repeat(200_000 / piece.length()));
  }

  @Test
  void aNumberOfAMillionDigitsIsNoByte() {
    assertThat(Trees.parse("#u8(+" + "1".repeat(1_000_000) + ")").problems()).hasSize(1);
  }

  /** Spans lie within the text and nest, and white space is all that no token covers. */
  private static void checkSound(String text) {
    SourceFile file = Trees.parse(text);
    int at = 0;
    for (Token token : file.tokens()) {
      checkBlank(text, at, token.span().start());
      assertThat(token.span().length()).isPositive();
      at = token.span().end();
    }
    checkBlank(text, at, text.length());
    checkNested(file, text.length());
    int commentStart = -1;
    for (Comment comment : file.comments()) {
      assertThat(comment.span().start()).isGreaterThan(commentStart);
      commentStart = comment.span().start();
      assertThat(comment.text()).isEqualTo(file.text().slice(comment.span()));
    }
    int problemStart = 0;
    for (Problem problem : file.problems()) {
      assertThat(problem.location().span().start()).isGreaterThanOrEqualTo(problemStart);
      problemStart = problem.location().span().start();
      assertThat(problem.location().span().end()).isLessThanOrEqualTo(text.length());
      assertThat(problem.message()).hasSizeLessThan(250).doesNotContain("\n");
    }
  }

  private static void checkBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isBlank =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF';
      if (!isBlank) {
        throw new AssertionError("no token covers " + i + " of " + text);
      }
    }
  }

  private static void checkNested(SourceFile file, int length) {
    checkOrder(file.data(), new Span(0, length));
    Deque<Node> open = new ArrayDeque<>(file.data());
    while (!open.isEmpty()) {
      Node node = open.pop();
      checkOrder(node.children(), node.span());
      open.addAll(node.children());
    }
  }

  private static void checkOrder(List<Node> nodes, Span within) {
    int at = within.start();
    for (Node node : nodes) {
      if (node.span().start() < at || node.span().end() > within.end()) {
        throw new AssertionError(node.span() + " lies not in " + within + " from " + at);
      }
      at = node.span().end();
    }
  }
}
