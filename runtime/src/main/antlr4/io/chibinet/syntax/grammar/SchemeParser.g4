/**
 * The data of Scheme: R7RS 7.1.2, LL(1).
 *
 * This is the statement of what a well-formed text is. {@code TreeBuilder} builds the tree by the
 * same rules with a stack of its own, because it has to make a tree of every text, and because a
 * parser that recurses with the text's depth dies of deep data; a test holds the two together.
 */
parser grammar SchemeParser;

options { tokenVocab = SchemeLexer; }

file : item* EOF ;

item : datum | commentedDatum ;

commentedDatum : DATUM_COMMENT commentedDatum* datum ;

datum
  : BOOLEAN
  | NUMBER
  | CHARACTER
  | IDENTIFIER
  | string
  | symbol
  | list
  | vector
  | bytevector
  | abbreviation
  | LABEL commentedDatum* datum
  | LABEL_REFERENCE
  ;

list : OPEN commentedDatum* (datum item* (DOT commentedDatum* datum commentedDatum*)?)? CLOSE ;

vector : OPEN_VECTOR item* CLOSE ;

bytevector : OPEN_BYTEVECTOR (NUMBER | commentedDatum)* CLOSE ;

abbreviation : (QUOTE | QUASIQUOTE | UNQUOTE | UNQUOTE_SPLICING) commentedDatum* datum ;

string : STRING_OPEN (QUOTED_TEXT | NEWLINE | CONTINUATION | ESCAPE | HEX_ESCAPE)* STRING_CLOSE ;

symbol : SYMBOL_OPEN (QUOTED_TEXT | ESCAPE | HEX_ESCAPE)* SYMBOL_CLOSE ;
