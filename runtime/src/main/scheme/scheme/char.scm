;;> \section{Characters}
;;> R7RS 6.6.

;;> Whether \var{char} is a letter, by the property Alphabetic of Unicode.
;;> \example{(char-alphabetic? #\λ) ⇒ #t}
;;> \raises{\var{char} is no character}
(define-native (char-alphabetic? char))

;;> Whether \var{char} is a decimal digit of any script.
;;> \example{(char-numeric? #\3) ⇒ #t}
;;> \raises{\var{char} is no character}
(define-native (char-numeric? char))

;;> Whether \var{char} is white space, by the property White_Space of Unicode.
;;> \example{(char-whitespace? #\newline) ⇒ #t}
;;> \raises{\var{char} is no character}
(define-native (char-whitespace? char))

;;> Whether \var{char} is an upper-case letter, by the property Uppercase of
;;> Unicode.
;;> \example{(char-upper-case? #\Σ) ⇒ #t}
;;> \raises{\var{char} is no character}
(define-native (char-upper-case? char))

;;> Whether \var{char} is a lower-case letter, by the property Lowercase of
;;> Unicode.
;;> \example{(char-lower-case? #\a) ⇒ #t}
;;> \raises{\var{char} is no character}
(define-native (char-lower-case? char))

;;> The value of a decimal digit of any script, and \scheme{#f} for any other
;;> character.
;;> \example{(digit-value #\3) ⇒ 3}
;;> \example{(digit-value #\x0664) ⇒ 4}
;;> \example{(digit-value #\a) ⇒ #f}
;;> \raises{\var{char} is no character}
(define-native (digit-value char))

;;> The upper-case form of \var{char}, or itself if it has none of one
;;> character.
;;> \example{(char-upcase #\i) ⇒ #\I}
;;> \raises{\var{char} is no character}
(define-native (char-upcase char))

;;> The lower-case form of \var{char}, or itself if it has none.
;;> \example{(char-downcase #\I) ⇒ #\i}
;;> \raises{\var{char} is no character}
(define-native (char-downcase char))

;;> The form of \var{char} for comparisons that ignore case.
;;> \example{(char-foldcase #\ς) ⇒ #\σ}
;;> \raises{\var{char} is no character}
(define-native (char-foldcase char))

;;> Whether all characters are the same but for their case.
;;> \example{(char-ci=? #\a #\A) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char-ci=? char1 char2 ...))

;;> Whether the characters grow, ignoring case.
;;> \example{(char-ci<? #\a #\B #\c) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char-ci<? char1 char2 ...))

;;> Whether the characters fall, ignoring case.
;;> \example{(char-ci>? #\C #\b #\A) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char-ci>? char1 char2 ...))

;;> Whether no character is followed by a smaller one, ignoring case.
;;> \example{(char-ci<=? #\a #\A #\b) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char-ci<=? char1 char2 ...))

;;> Whether no character is followed by a greater one, ignoring case.
;;> \example{(char-ci>=? #\b #\B #\a) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char-ci>=? char1 char2 ...))

;;> \section{Strings}
;;> R7RS 6.7.

;;> A new string like \var{string} in upper case. It may be longer.
;;> \example{(string-upcase "Straße") ⇒ "STRASSE"}
;;> \raises{\var{string} is no string}
(define-native (string-upcase string))

;;> A new string like \var{string} in lower case. A sigma at the end of a word
;;> becomes a final one.
;;> \example{(string-downcase "ΧΑΟΣ") ⇒ "χαος"}
;;> \raises{\var{string} is no string}
(define-native (string-downcase string))

;;> A new string like \var{string}, for comparisons that ignore case. It may be
;;> longer.
;;> \example{(string-foldcase "Straße") ⇒ "strasse"}
;;> \raises{\var{string} is no string}
(define-native (string-foldcase string))

;;> Whether all strings are the same but for case.
;;> \example{(string-ci=? "Straße" "STRASSE") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string-ci=? string1 string2 ...))

;;> Whether the strings grow in the order of a dictionary, ignoring case.
;;> \example{(string-ci<? "a" "B" "c") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string-ci<? string1 string2 ...))

;;> Whether the strings fall in the order of a dictionary, ignoring case.
;;> \example{(string-ci>? "C" "b" "A") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string-ci>? string1 string2 ...))

;;> Whether no string is followed by a smaller one, ignoring case.
;;> \example{(string-ci<=? "a" "A" "b") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string-ci<=? string1 string2 ...))

;;> Whether no string is followed by a greater one, ignoring case.
;;> \example{(string-ci>=? "b" "B" "a") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string-ci>=? string1 string2 ...))
