/**
 * The tokens of Scheme: R7RS 7.1.1.
 *
 * The lexer is total: every text is a run of tokens, and what is wrong in it is a token of its own
 * kind (BAD_..., UNKNOWN) or a string, bar symbol or block comment whose closing token never comes.
 * So ANTLR has nothing to complain about, and the messages are ours.
 *
 * Strings, bar symbols and block comments are modes and not single tokens: their text may then
 * arrive bit by bit (a terminal, a socket) without being scanned again from its start, comments nest
 * to any depth without recursion, and a bad escape has a span of its own.
 *
 * "Case is not significant" (7.1.1) everywhere but in characters, their names and the escapes \a \b
 * \t \n \r.
 */
lexer grammar SchemeLexer;

channels { COMMENTS }

// What separates tokens

WHITE_SPACE : WHITE+ -> channel(HIDDEN) ;
DOC_COMMENT : (';;>' ~[\r\n]* | ';;/' [ \t]*) -> channel(COMMENTS) ;
LINE_COMMENT : ';' ~[\r\n]* -> channel(COMMENTS) ;
BLOCK_OPEN : '#|' -> channel(COMMENTS), pushMode(BLOCK) ;
SHEBANG : '#!' [ \t]* '/' ~[\r\n]* -> channel(COMMENTS) ;
DIRECTIVE : '#!' SUBSEQUENT* -> channel(COMMENTS) ;
DATUM_COMMENT : '#;' ;

// What holds data together

OPEN : '(' ;
CLOSE : ')' ;
/** Not Scheme, but meant as lists by those who write them. */
OPEN_BRACKET : [[{] ;
CLOSE_BRACKET : [\]}] ;
OPEN_VECTOR : '#(' ;
OPEN_BYTEVECTOR : '#' [uU] '8(' ;
QUOTE : '\'' ;
QUASIQUOTE : '`' ;
UNQUOTE : ',' ;
UNQUOTE_SPLICING : ',@' ;
LABEL : '#' [0-9]+ '=' ;
LABEL_REFERENCE : '#' [0-9]+ '#' ;
DOT : '.' ;

// Data without parts

BOOLEAN : '#' ([tT] | [fF] | [tT] [rR] [uU] [eE] | [fF] [aA] [lL] [sS] [eE]) ;
/** The name is looked up later; `#\(` ends at once and `#\x41` at a delimiter. */
CHARACTER : '#\\' (SUBSEQUENT+ | .)? ;
NUMBER
  : PREFIX_10 COMPLEX_10
  | PREFIX_16 COMPLEX_16
  | PREFIX_8 COMPLEX_8
  | PREFIX_2 COMPLEX_2
  ;
STRING_OPEN : '"' -> pushMode(STRING) ;
SYMBOL_OPEN : '|' -> pushMode(SYMBOL) ;
/** `1+` and `-1+`: names of old that R7RS leaves out and that programs define. */
INCREMENT : [+-]? [0-9]+ [+-] -> type(IDENTIFIER) ;
/** Whatever else starts as numbers do is no identifier in R7RS. */
BAD_NUMBER : [+-]? '.'? [0-9] SUBSEQUENT* ;
IDENTIFIER : INITIAL SUBSEQUENT* ;
BAD_HASH : '#' (~[0-9!\\#\u0000-\u0020\u007F"'(),;[\]`{|}\p{White_Space}\uFEFF] SUBSEQUENT*)?
  | '#' [0-9]+ (~[0-9=\\#\u0000-\u0020\u007F"'(),;[\]`{|}\p{White_Space}\uFEFF] SUBSEQUENT*)?
  | '##' SUBSEQUENT* ;
/** A control character or a backslash. */
UNKNOWN : . ;

fragment WHITE : [\p{White_Space}\uFEFF] ;
/** Everything that neither ends an identifier nor is a control character. */
fragment SUBSEQUENT : ~[\u0000-\u0020\u007F"'(),;[\\\]`{|}\p{White_Space}\uFEFF] ;
fragment INITIAL : ~[#\u0000-\u0020\u007F"'(),;[\\\]`{|}\p{White_Space}\uFEFF] ;

// Numbers, one group of rules for each radix: <num R> of R7RS 7.1.1

fragment EXACTNESS : '#' [eEiI] ;
fragment INFNAN : [+-] ([iI] [nN] [fF] | [nN] [aA] [nN]) '.0' ;

fragment PREFIX_10 : EXACTNESS? | '#' [dD] EXACTNESS? | EXACTNESS '#' [dD] ;
fragment COMPLEX_10
  : REAL_10 ('@' REAL_10)?
  | REAL_10? ([+-] UREAL_10? | INFNAN) [iI]
  ;
fragment REAL_10 : [+-]? UREAL_10 | INFNAN ;
// 1s2, 1f2, 1d2 and 1l2 are R5RS's: one precision serves them all.
fragment UREAL_10 : [0-9]+ ('/' [0-9]+)? | ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ([eEsSfFdDlL] [+-]? [0-9]+)? ;

fragment PREFIX_16 : '#' [xX] EXACTNESS? | EXACTNESS '#' [xX] ;
fragment COMPLEX_16
  : REAL_16 ('@' REAL_16)?
  | REAL_16? ([+-] UREAL_16? | INFNAN) [iI]
  ;
fragment REAL_16 : [+-]? UREAL_16 | INFNAN ;
fragment UREAL_16 : HEX+ ('/' HEX+)? ;
fragment HEX : [0-9a-fA-F] ;

fragment PREFIX_8 : '#' [oO] EXACTNESS? | EXACTNESS '#' [oO] ;
fragment COMPLEX_8
  : REAL_8 ('@' REAL_8)?
  | REAL_8? ([+-] UREAL_8? | INFNAN) [iI]
  ;
fragment REAL_8 : [+-]? UREAL_8 | INFNAN ;
fragment UREAL_8 : [0-7]+ ('/' [0-7]+)? ;

fragment PREFIX_2 : '#' [bB] EXACTNESS? | EXACTNESS '#' [bB] ;
fragment COMPLEX_2
  : REAL_2 ('@' REAL_2)?
  | REAL_2? ([+-] UREAL_2? | INFNAN) [iI]
  ;
fragment REAL_2 : [+-]? UREAL_2 | INFNAN ;
fragment UREAL_2 : [01]+ ('/' [01]+)? ;

mode STRING;

STRING_CLOSE : '"' -> popMode ;
/** A line ending in a string is one newline, however the file writes it (6.7). */
NEWLINE : '\r' '\n'? ;
STRING_TEXT : ~["\\\r]+ -> type(QUOTED_TEXT) ;
CONTINUATION : '\\' [ \t]* ('\r' '\n'? | '\n') [ \t]* ;
ESCAPE : MNEMONIC ;
HEX_ESCAPE : CODE_POINT ;
BAD_ESCAPE : WRONG ;

fragment MNEMONIC : '\\' [abtnr"\\|] ;
fragment CODE_POINT : '\\' [xX] HEX+ ';' ;
/** What follows is text again. */
fragment WRONG : '\\' ([xX] HEX*)? ;

mode SYMBOL;

SYMBOL_CLOSE : '|' -> popMode ;
QUOTED_TEXT : ~[|\\]+ ;
SYMBOL_ESCAPE : MNEMONIC -> type(ESCAPE) ;
SYMBOL_HEX_ESCAPE : CODE_POINT -> type(HEX_ESCAPE) ;
SYMBOL_BAD_ESCAPE : WRONG -> type(BAD_ESCAPE) ;

mode BLOCK;

BLOCK_CLOSE : '|#' -> channel(COMMENTS), popMode ;
BLOCK_NESTED : '#|' -> type(BLOCK_OPEN), channel(COMMENTS), pushMode(BLOCK) ;
BLOCK_TEXT : ~[#|]+ -> channel(COMMENTS) ;
BLOCK_MARK : [#|] -> channel(COMMENTS) ;
