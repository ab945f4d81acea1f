;;> Case and classes of characters, and comparisons of characters and
;;> strings that ignore case, all by the tables of Unicode.
;;> \topic{Strings and characters}
(define-library (scheme char)
  (import (chibi-net primitive))
  (export
    ;; Characters
    char-alphabetic? char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>?
    char-downcase char-foldcase char-lower-case? char-numeric? char-upcase
    char-upper-case? char-whitespace? digit-value
    ;; Strings
    string-ci<=? string-ci<? string-ci=? string-ci>=? string-ci>?
    string-downcase string-foldcase string-upcase)
  (include "char.scm"))
