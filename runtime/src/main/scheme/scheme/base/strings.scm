;;> \section{Strings}
;;> \topic{Strings and characters}
;;> R7RS 6.7; case is in \scheme{(scheme char)}.

;;> Whether \var{object} is a string.
;;> \example{(string? "a") ⇒ #t}
(define-native (string? object))

;;> A new string of \var{k} characters, each of them \var{fill}.
;;> \example{(make-string 3 #\x) ⇒ "xxx"}
;;> \raises{\var{k} is negative}
(define-native (make-string k (fill #\space)))

;;> A new string of its arguments.
;;> \example{(string #\a #\b) ⇒ "ab"}
;;> \raises{an argument is no character}
(define-native (string char ...))

;;> The number of characters of \var{string}.
;;> \example{(string-length "abc") ⇒ 3}
(define-native (string-length string))

;;> Character \var{k} of \var{string}, counting from zero.
;;> \example{(string-ref "abc" 1) ⇒ #\b}
;;> \raises{\var{k} is not an index of \var{string}}
(define-native (string-ref string k))

;;> Stores \var{char} as character \var{k} of \var{string}, counting from zero.
;;> \example{(let ((s (make-string 3 #\*))) (string-set! s 0 #\?) s) ⇒ "?**"}
;;> \raises{\var{k} is not an index of \var{string}, or the string is a literal
;;> constant or the name of a symbol}
(define-native (string-set! string k char))

;;> Whether all strings have the same characters.
;;> \example{(string=? "abc" "abc" "abd") ⇒ #f}
;;> \raises{an argument is no string}
(define-native (string=? string1 string2 ...))

;;> Whether the strings grow in the order of a dictionary, by the Unicode
;;> numbers of their characters.
;;> \example{(string<? "a" "ab" "b") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string<? string1 string2 ...))

;;> Whether the strings fall in the order of a dictionary, by the Unicode
;;> numbers of their characters.
;;> \example{(string>? "b" "ab" "a") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string>? string1 string2 ...))

;;> Whether no string is followed by a smaller one.
;;> \example{(string<=? "a" "a" "b") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string<=? string1 string2 ...))

;;> Whether no string is followed by a greater one.
;;> \example{(string>=? "b" "b" "a") ⇒ #t}
;;> \raises{an argument is no string}
(define-native (string>=? string1 string2 ...))

;;> A new string of the characters from \var{start} up to \var{end}.
;;> \example{(substring "abcde" 1 3) ⇒ "bc"}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}}
(define-native (substring string start (end (string-length string))))

;;> A new string of the characters of all strings, one after the other.
;;> \example{(string-append "ab" "" "c") ⇒ "abc"}
;;> \raises{an argument is no string}
(define-native (string-append string ...))

;;> A new list of the characters from \var{start} up to \var{end}.
;;> \example{(string->list "abc" 1) ⇒ (#\b #\c)}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}}
(define-native (string->list string (start 0) (end (string-length string))))

;;> A new string of the characters in \var{list}.
;;> \example{(list->string (list #\a #\b)) ⇒ "ab"}
;;> \raises{\var{list} is no proper list of characters}
(define-native (list->string list))

;;> A new string of the characters from \var{start} up to \var{end}. It can be
;;> changed, also if \var{string} cannot.
;;> \example{(string-copy "hello" 1 3) ⇒ "el"}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}}
(define-native (string-copy string (start 0) (end (string-length string))))

;;> Stores the characters of \var{from} between \var{start} and \var{end} in
;;> \var{to}, beginning at \var{at}. The two may be the same string.
;;> \example{(let ((s (string-copy "12345"))) (string-copy! s 1 "ab") s) ⇒ "1ab45"}
;;> \raises{there is no room for them in \var{to}, or it is a literal constant}
(define-native (string-copy! to at from (start 0) (end (string-length from))))

;;> Stores \var{fill} as each character from \var{start} up to \var{end}.
;;> \example{(let ((s (make-string 4 #\a))) (string-fill! s #\b 1 3) s) ⇒ "abba"}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}, or
;;> it is a literal constant}
(define-native (string-fill! string fill (start 0) (end (string-length string))))
