package io.chibinet.syntax;

import static io.chibinet.syntax.Trees.data;
import static io.chibinet.syntax.Trees.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R7RS 7.1.1, form by form. */
class LexicalSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "123456789012345678901234567890",
        "+5",
        "-17",
        "1/2",
        "-3/4",
        "007",
        "1.",
        ".5",
        "1.5",
        "-0.0",
        "+.25",
        "1e3",
        "1.e3",
        ".5e-3",
        "-1.5E+10",
        "1e0",
        "1s2",
        "-.5D+2",
        "+inf.0",
        "-inf.0",
        "+nan.0",
        "-nan.0",
        "+INF.0",
        "+Nan.0",
        "+i",
        "-i",
        "+I",
        "1+i",
        "1-i",
        "1+2i",
        "-1.5-2/3i",
        "+2i",
        "-.5e3i",
        "1/2+3/4i",
        "+inf.0i",
        "1+inf.0i",
        "+inf.0-nan.0i",
        "1@2",
        "-1.5@+3/4",
        "+inf.0@-nan.0",
        "1@-2e3",
        "#e1.5",
        "#i1/2",
        "#E1E3",
        "#d10",
        "#d#e1.5",
        "#e#d1.5",
        "#I#D7",
        "#d1e3+2i",
        "#b101",
        "#B-11",
        "#b#e1/10",
        "#e#b1",
        "#i#b+1-10i",
        "#b1@10",
        "#b+inf.0",
        "#b+i",
        "#o777",
        "#O-7/10",
        "#o#i17",
        "#i#o17@1",
        "#o+7i",
        "#o-nan.0i",
        "#o1-i",
        "#xFF",
        "#Xdead/BEEF",
        "#x#e-ff",
        "#e#xff",
        "#xa+bi",
        "#x-i",
        "#xa@b",
        "#x+inf.0",
        "#xe",
        "#xabcdef"
      })
  void readsNumber(String number) {
    assertThat(problems(number)).isEmpty();
    assertThat(data(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "list->vector",
        "+",
        "-",
        "...",
        "..",
        "->x",
        ".foo",
        ".+",
        "+a",
        "-a",
        "+.a",
        "-..",
        "--",
        "+@",
        "-@x",
        "+-",
        "1+",
        "-1+",
        "10-",
        "!$%&*/:<=>?^_~",
        "a.b",
        "a+1",
        "a@b",
        "a#",
        "+ix",
        "+inf.0x",
        "-inf",
        "+nan",
        "e3",
        "λ",
        "naïve",
        "数",
        "x²",
        "𝒳",
        "a😀b",
        "<=?",
        "V17a",
        "the-word-recursion-has-many-meanings",
        "lambda",
        "q",
        "soup",
        "+soup+"
      })
  void readsIdentifier(String name) {
    assertThat(problems(name)).isEmpty();
    assertThat(data(name)).isEqualTo("|" + name + "|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12abc",
        "1/",
        "1/2/3",
        "1.2.3",
        "1e",
        "1e+",
        "+5x",
        "-.5.",
        ".5x",
        "1+2",
        "1+2ii",
        "1@",
        "1++",
        "2d-vector",
        "0x10",
        "#xfg",
        "#b2",
        "#o8",
        "#d1a",
        "#e",
        "#e#i1",
        "#x#x1",
        "#x1.5",
        "#b",
        "1/0",
        "-1/00",
        "#x1/0",
        "1+1/0i",
        "#i1/0",
        "#e-nan.0",
        "#e1@-inf.0",
        "#d#e1e-1000001",
        "#e1+1e99999999999999999999i"
      })
  void refusesNumber(String text) {
    assertThat(Trees.parse(text).problems()).extracting(Problem::code).containsOnly("bad-number");
    assertThat(data(text)).isEqualTo("<" + text + ">");
  }

  @Test
  void readsBooleans() {
    assertThat(data("#t #f #true #false #T #F #TRUE #False"))
        .isEqualTo("#true #false #true #false #true #false #true #false");
  }

  @Test
  void readsCharacters() {
    assertThat(data("#\\a #\\A #\\( #\\) #\\; #\\\" #\\  #\\| #\\' #\\\\ #\\# #\\λ #\\😀"))
        .isEqualTo(
            "#\\x61 #\\x41 #\\x28 #\\x29 #\\x3b #\\x22 #\\x20 #\\x7c #\\x27 #\\x5c #\\x23 #\\x3bb"
                + " #\\x1f600");
  }

  @Test
  void readsCharacterNames() {
    assertThat(
            data(
                "#\\alarm #\\backspace #\\delete #\\escape #\\newline #\\null #\\return #\\space"
                    + " #\\tab #\\altmode #\\nul #\\linefeed"))
        .isEqualTo("#\\x7 #\\x8 #\\x7f #\\x1b #\\xa #\\x0 #\\xd #\\x20 #\\x9 #\\x1b #\\x0 #\\xa");
  }

  @Test
  void readsCharactersByNumber() {
    assertThat(data("#\\x #\\X #\\x41 #\\X3bb #\\x1F600 #\\x0"))
        .isEqualTo("#\\x78 #\\x58 #\\x41 #\\x3bb #\\x1f600 #\\x0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#\\Space", "#\\foo", "#\\xD800", "#\\x110000", "#\\xg", "#\\aa", "#\\"})
  void refusesCharacter(String text) {
    assertThat(Trees.parse(text).problems())
        .extracting(Problem::code)
        .containsExactly("bad-character");
  }

  @Test
  void readsStringEscapes() {
    assertThat(data("\"\\a\\b\\t\\n\\r\\\"\\\\\\|\\x41;\\X3bb;\\x1F600;\""))
        .isEqualTo("\"\u0007\b\t\n\r\"\\|Aλ😀\"");
  }

  @Test
  void joinsContinuedLinesOfStrings() {
    assertThat(data("\"one \\  \n   two\\\r\n\tthree\\\rfour\"")).isEqualTo("\"one twothreefour\"");
  }

  @Test
  void readsLineEndingsInStringsAsNewlines() {
    assertThat(data("\"a\nb\r\nc\rd\"")).isEqualTo("\"a\nb\nc\nd\"");
  }

  @Test
  void keepsSemicolonsAndParenthesesInStrings() {
    assertThat(data("\"; ( #| '\"")).isEqualTo("\"; ( #| '\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\q", "\\x41", "\\x;", "\\xD800;", "\\x110000;", "\\ a", "\\N", "\\x4g;"})
  void refusesEscape(String escape) {
    var file = Trees.parse('"' + escape + '"');
    assertThat(file.problems()).extracting(Problem::code).containsExactly("bad-escape");
    assertThat(file.problems().get(0).location().span().start()).isEqualTo(1);
  }

  @Test
  void readsSymbolsBetweenBars() {
    assertThat(data("|two words| || |a\\x3bb;\\|\\n| |A;(| |1|"))
        .isEqualTo("|two words| || |aλ|\n| |A;(| |1|");
  }

  @Test
  void foldsNamesAsUnicodeDoes() {
    assertThat(data("#!fold-case İ ı ẞ ﬁ ꭰ Ꭰ Ǆ")).isEqualTo(data("i̇ ı ss fi Ꭰ Ꭰ ǆ"));
  }

  @Test
  void foldsCaseWhereDirectivesSaySo() {
    assertThat(data("A #!fold-case B |C| #\\D #\\SPACE Straße ΣΑΣ #!NO-FOLD-CASE E"))
        .isEqualTo("|A| |b| |C| #\\x44 #\\x20 |strasse| |σασ| |E|");
  }

  @Test
  void passesOverComments() {
    assertThat(data("a ; b\nc #| d #| e |# ## || f |# g #;h #;(i #;j) #;#;k l m"))
        .isEqualTo("|a| |c| |g| |m|");
  }

  @Test
  void passesOverShebangInFirstLineOnly() {
    assertThat(data("#!/usr/bin/env chibi-net (\n1")).isEqualTo("1");
    assertThat(problems("#!/usr/bin/env chibi-net (\n1")).isEmpty();
    assertThat(problems("1\n#! /usr/bin/env chibi-net"))
        .isEqualTo("2:1 unknown-directive: a #! line must be the first of its file");
  }

  @Test
  void passesOverByteOrderMark() {
    assertThat(data("\uFEFF#!/bin/sh\n1")).isEqualTo("1");
  }

  @Test
  void separatesTokensAtUnicodeSpaces() {
    assertThat(data("a\u00A0b\u3000c\u2028d\fe")).isEqualTo("|a| |b| |c| |d| |e|");
  }

  @Test
  void endsAtomsAtDelimiters() {
    assertThat(data("a(b)c\"d\"e'f|g|1(2)#t(#\\a)\"\";x"))
        .isEqualTo("|a| (|b|) |c| \"d\" |e| '|f| |g| 1 (2) #true (#\\x61) \"\"");
  }
}
