package io.chibinet.syntax;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that look like Scheme, more or less: pieces of every lexical form in any order. */
final class SchemeTexts extends DomainContextBase {
  private static final String[] PIECES = {
    "(",
    "(",
    "(",
    ")",
    ")",
    ")",
    "[",
    "]",
    "{",
    "}",
    "#(",
    "#u8(",
    "#U8(",
    "'",
    "`",
    ",",
    ",@",
    ".",
    " . ",
    "#;",
    "#0=",
    "#1=",
    "#0#",
    "#1#",
    "a",
    "define",
    "λ",
    "...",
    "+",
    "-",
    "1+",
    ".5",
    "->x",
    "#t",
    "#false",
    "#\\a",
    "#\\(",
    "#\\space",
    "#\\x41",
    "#\\",
    "#\\nope",
    "1",
    "-17/3",
    "1.5e-3",
    "+inf.0",
    "1@2",
    "+i",
    "3+4i",
    "#xFF",
    "#e#b101",
    "#d1.",
    "300",
    "1/0",
    "12ab",
    "\"",
    "\"a\"",
    "\"\\n\"",
    "\"\\x41;\"",
    "\"\\q\"",
    "\\",
    "\\x",
    "\\\n  ",
    "|",
    "|a b|",
    "||",
    "#|",
    "|#",
    "#|c|#",
    ";",
    "; c\n",
    ";;> d\n",
    ";;/\n",
    "#!fold-case",
    "#!no-fold-case",
    "#!eof",
    "#!/bin/x",
    "#",
    "##",
    "#x",
    "#12",
    "=",
    "@",
    "e",
    "x",
    "i",
    "n",
    "inf.0",
    "/",
    " ",
    " ",
    " ",
    "\n",
    "\n(",
    "\r\n",
    "\t",
    "\f",
    "\u00A0",
    "\u3000",
    "\u2028",
    "\uFEFF",
    "\u0085",
    "é",
    "😀",
    "\0",
    "\u007F"
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    Arbitrary<String> ascii = Arbitraries.chars().range('\0', '\u007F').map(String::valueOf);
    Arbitrary<String> number =
        Arbitraries.strings().withChars("0179aefinx#.+-/@ ").ofMinLength(1).ofMaxLength(8);
    return Arbitraries.frequencyOf(Tuple.of(8, piece), Tuple.of(2, ascii), Tuple.of(1, number))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
