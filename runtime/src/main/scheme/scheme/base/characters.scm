;;> \section{Characters}
;;> \topic{Strings and characters}
;;> R7RS 6.6; case and classes are in \scheme{(scheme char)}.

;;> Whether \var{object} is a character.
;;> \example{(char? #\a) ⇒ #t}
(define-native (char? object))

;;> The Unicode number of \var{char}.
;;> \example{(char->integer #\A) ⇒ 65}
(define-native (char->integer char))

;;> The character with the Unicode number \var{n}.
;;> \example{(integer->char 955) ⇒ #\λ}
;;> \raises{\var{n} is no Unicode scalar value: not from 0 to #xD7FF or from
;;> #xE000 to #x10FFFF}
(define-native (integer->char n))

;;> Whether all characters are the same.
;;> \example{(char=? #\a #\a #\b) ⇒ #f}
;;> \raises{an argument is no character}
(define-native (char=? char1 char2 ...))

;;> Whether the characters grow by Unicode number.
;;> \example{(char<? #\a #\b #\c) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char<? char1 char2 ...))

;;> Whether the characters fall by Unicode number.
;;> \example{(char>? #\c #\b #\b) ⇒ #f}
;;> \raises{an argument is no character}
(define-native (char>? char1 char2 ...))

;;> Whether no character is followed by a smaller one.
;;> \example{(char<=? #\a #\a #\b) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char<=? char1 char2 ...))

;;> Whether no character is followed by a greater one.
;;> \example{(char>=? #\b #\b #\a) ⇒ #t}
;;> \raises{an argument is no character}
(define-native (char>=? char1 char2 ...))
