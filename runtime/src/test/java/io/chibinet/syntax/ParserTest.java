package io.chibinet.syntax;

import static io.chibinet.syntax.Trees.data;
import static io.chibinet.syntax.Trees.parse;
import static io.chibinet.syntax.Trees.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  @Test
  void readsListsVectorsAndBytevectors() {
    assertThat(data("() (a (b) c) #() #(1 #(2)) #u8() #U8(0 255 #xff)"))
        .isEqualTo("() (|a| (|b|) |c|) #() #(1 #(2)) #u8() #u8(0 255 #xff)");
  }

  @Test
  void readsDottedLists() {
    assertThat(data("(a . b) (a b . (c)) (a . #;b c #;d) (a .b) (a . 'b)"))
        .isEqualTo("(|a| . |b|) (|a| |b| . (|c|)) (|a| . |c|) (|a| |.b|) (|a| . '|b|)");
  }

  @Test
  void readsAbbreviations() {
    assertThat(data("'a `(b ,c ,@d) ''e ' f ,(@ g)"))
        .isEqualTo("'|a| `(|b| ,|c| ,@|d|) ''|e| '|f| ,(|@| |g|)");
  }

  @Test
  void readsLabels() {
    assertThat(data("#0=(a #1=b . #0#) #12='#0=c")).isEqualTo("#0=(|a| #1=|b| . #0#) #12='#0=|c|");
    assertThat(problems("#0=(a #1=b . #0#) #12='#0=c")).isEmpty();
  }

  @Test
  void givesEachNodeItsSpan() {
    var list = (Node.ListNode) parse(" (a 'b) ").data().get(0);
    assertThat(list.span()).isEqualTo(new Span(1, 7));
    assertThat(list.items().get(0).span()).isEqualTo(new Span(2, 3));
    assertThat(list.items().get(1).span()).isEqualTo(new Span(4, 6));
  }

  @Test
  void countsSpansInUtf16Units() {
    assertThat(parse("\"😀\" 𝒳 é").data())
        .extracting(Node::span)
        .containsExactly(new Span(0, 4), new Span(5, 7), new Span(8, 9));
  }

  @Test
  void keepsEveryCommentWithItsKind() {
    var file =
        parse("#!/bin/x\n; a\n;;> b\n;;/\n#| c |# #!fold-case (d #;(e ; f\n) g) ;;/ not the end");
    assertThat(file.comments())
        .extracting(comment -> comment.kind() + " " + comment.text())
        .containsExactly(
            "SHEBANG #!/bin/x",
            "LINE ; a",
            "DOC ;;> b",
            "DOC ;;/",
            "BLOCK #| c |#",
            "DIRECTIVE #!fold-case",
            "DATUM #;(e ; f\n)",
            "LINE ; f",
            "LINE ;;/ not the end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(a",
        "#(1",
        "#u8(",
        "\"a",
        "\"a\\",
        "|a",
        "#|a",
        "#| #| |#",
        "'",
        "(a) '",
        "#;",
        "#0=",
        "(define (f)\n(g",
        "#; #;a",
        "(a . ",
        "`(,"
      })
  void knowsThatMoreTextCouldCompleteTheDatum(String text) {
    assertThat(parse(text).endsInsideDatum()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "(a)", ")", "\"a\"", "; (", "#| ( |#", "(a))", "#;a", "#xyz"})
  void knowsThatTheTextIsComplete(String text) {
    assertThat(parse(text).endsInsideDatum()).isFalse();
  }

  @Test
  void unclosedFormEndsAtTheNextFormInTheFirstColumn() {
    String text = "(define a\n  (b c)\n(define d 1)\n (e)\n(f)";
    assertThat(data(text)).isEqualTo("(|define| |a| (|b| |c|)) (|define| |d| 1) (|e|) (|f|)");
    assertThat(problems(text)).isEqualTo("1:1 unclosed-list: this ( is never closed");
  }

  @Test
  void closedFormMayHaveParenthesesInTheFirstColumn() {
    assertThat(data("(define-library (a)\n(export b)\n)"))
        .isEqualTo("(|define-library| (|a|) (|export| |b|))");
  }

  @Test
  void unclosedStringEndsAtEndOfFile() {
    assertThat(data("(a \"b) (c)")).isEqualTo("(|a| \"b) (c)\")");
    assertThat(problems("(a \"b) (c)"))
        .isEqualTo("1:4 unterminated-string: this string has no closing \"");
  }

  @Test
  void pointsAtTheUnclosedParenthesesInsideTheOutermost() {
    var problem = parse("(a (b (c").problems().get(0);
    assertThat(problem.message()).isEqualTo("this ( is never closed, nor are 2 inside it");
    assertThat(problem.related())
        .extracting(related -> related.location().span().start())
        .containsExactly(3, 6);
  }

  @Test
  void readsBracketsAsLists() {
    assertThat(data("[a {b}] (c]")).isEqualTo("(|a| (|b|)) (|c|)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " => ",
      textBlock =
          """
          (a                 => 1:1 unclosed-list: this ( is never closed
          (a (b              => 1:1 unclosed-list: this ( is never closed, nor is one inside it
          a)                 => 1:2 unexpected-close: this ) closes nothing
          "a                 => 1:1 unterminated-string: this string has no closing "
          |a                 => 1:1 unterminated-symbol: this symbol has no closing |
          #| #| |#           => 1:1 unterminated-block-comment: this block comment has no closing |#
          12abc              => 1:1 bad-number: 12abc is not a number; a symbol like this is written |12abc|
          #xfg               => 1:1 bad-number: #xfg is not a number
          1/0                => 1:1 bad-number: a denominator must not be zero, got 1/0
          #e+inf.0           => 1:1 bad-number: #e+inf.0 has no exact value
          #e1e1000001        => 1:1 bad-number: the exponent of an exact number must be at most 1000000, got #e1e1000001
          #\\foo             => 1:1 bad-character: a character must be one character, x with a hexadecimal number, or one of alarm backspace delete escape newline null return space tab, got #\\foo
          "a\\q"             => 1:3 bad-escape: an escape must be one of \\a \\b \\t \\n \\r \\" \\\\ \\| \\x41;, got \\q
          "\\x41"            => 1:2 bad-escape: \\x must be followed by a hexadecimal number and ;, got \\x41
          "\\x110000;"       => 1:2 bad-escape: \\x110000; is not a Unicode character
          . a                => 1:1 bad-dot: a dot must stand in a list
          #(a . b)           => 1:5 bad-dot: a dot must stand in a list
          ( . a)             => 1:3 bad-dot: a dot must have a datum before it
          (a . )             => 1:4 bad-dot: a dot must have a datum behind it
          (a . b c)          => 1:8 bad-dot: only one datum may stand behind the dot
          (a . b . c)        => 1:8 bad-dot: a list has one dot at most
          #u8(1 256)         => 1:7 bad-byte: #u8: an item must be an exact integer from 0 to 255, got 256
          #u8(a)             => 1:5 bad-byte: #u8: an item must be an exact integer from 0 to 255, got a
          [a]                => 1:1 bad-bracket: [ is not Scheme, use (
          {a}                => 1:1 bad-bracket: { is not Scheme, use (
          (a]                => 1:3 bad-bracket: this ] closes a (, use )
          #foo               => 1:1 bad-hash-syntax: # must start a datum such as #t #\\a #( #u8( or #xff, got #foo
          #u8 (1)            => 1:1 bad-hash-syntax: #u8 must be followed by ( at once
          #!eof              => 1:1 unknown-directive: a directive must be #!fold-case or #!no-fold-case, got #!eof
          ('a `)             => 1:5 missing-datum: ` must be followed by a datum, got )
          #;                 => 1:1 missing-datum: #; must be followed by a datum, got the end of the text
          (a #0# #0=b)       => 1:4 unknown-label: #0# must have a #0= in front of it in the same datum
          (#0=a #0=b)        => 1:7 duplicate-label: #0= is given twice in this datum
          #0=#0#             => 1:4 unknown-label: #0= must label a datum, got #0# itself
          \\a                => 1:1 unexpected-character: \\ stands outside of strings, comments and |symbols|
          """)
  void explainsProblem(String text, String expected) {
    assertThat(problems(text)).isEqualTo(expected);
  }
}
