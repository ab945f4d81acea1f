;;> \section{String cursors}
;;> \topic{Strings and characters}
;;> A cursor is a place in a string. Here cursors are indexes, as SRFI 130 allows;
;;> portable programs do not count on that.

;;> Returns the cursor of the first character.
;;> \example{(string-cursor-ref "abc" (string-cursor-start "abc")) ⇒ #\a}
;;> \raises{\var{string} is no string}
(define (string-cursor-start string)
  (string-length string)
  0)

;;> Returns the cursor behind the last character.
;;> \example{(string-cursor->index "abc" (string-cursor-end "abc")) ⇒ 3}
;;> \raises{\var{string} is no string}
(define (string-cursor-end string) (string-length string))

;;> Returns the cursor of the next character, at the end one past it: loops that
;;> look whether they are through only after the step may go there.
;;> \example{
;;> (let ((c (string-cursor-start "abc")))
;;>   (string-cursor-ref "abc" (string-cursor-next "abc" c))) ⇒ #\b}
;;> \raises{\var{cursor} is beyond the end of \var{string}}
(define (string-cursor-next string cursor)
  (if (not (<= -1 cursor (string-length string)))
      (%out-of-range 'string-cursor-next 'cursor "within the string" cursor))
  (+ cursor 1))

;;> Returns the cursor of the character before, at the start one that is less than
;;> all others.
;;> \example{
;;> (let ((c (string-cursor-end "abc")))
;;>   (string-cursor-ref "abc" (string-cursor-prev "abc" c))) ⇒ #\c}
;;> \raises{\var{cursor} is before the start of \var{string}}
(define (string-cursor-prev string cursor)
  (if (not (<= 0 cursor (+ (string-length string) 1)))
      (%out-of-range 'string-cursor-prev 'cursor "within the string" cursor))
  (- cursor 1))

;;> Returns the character at \var{cursor}.
;;> \example{(string-cursor-ref "naïve" (string-index->cursor "naïve" 2)) ⇒ #\ï}
;;> \raises{\var{cursor} is the end of \var{string}}
(define (string-cursor-ref string cursor) (string-ref string cursor))

;;> Whether \var{object} can be a cursor.
;;> \example{(string-cursor? (string-cursor-start "abc")) ⇒ #t}
(define (string-cursor? object)
  (and (exact-integer? object) (<= 0 object)))

;;> \procedure{(string-cursor=? cursor1 cursor2)}
;;> \procedure{(string-cursor<? cursor1 cursor2)}
;;> \procedure{(string-cursor<=? cursor1 cursor2)}
;;> \procedure{(string-cursor>? cursor1 cursor2)}
;;> \procedure{(string-cursor>=? cursor1 cursor2)}
;;> Whether two cursors of one string are the same place, or which is further to
;;> the front.
;;> \example{
;;> (let ((start (string-cursor-start "abc")) (end (string-cursor-end "abc")))
;;>   (list (string-cursor=? start end)
;;>         (string-cursor<? start end)
;;>         (string-cursor>=? start end))) ⇒ (#f #t #f)}
(define (string-cursor=? cursor1 cursor2) (= cursor1 cursor2))
(define (string-cursor<? cursor1 cursor2) (< cursor1 cursor2))
(define (string-cursor<=? cursor1 cursor2) (<= cursor1 cursor2))
(define (string-cursor>? cursor1 cursor2) (> cursor1 cursor2))
(define (string-cursor>=? cursor1 cursor2) (>= cursor1 cursor2))
;;/

;;> Returns how many characters there are before \var{cursor}.
;;> \example{(string-cursor->index "naïve" (string-cursor-end "naïve")) ⇒ 5}
(define (string-cursor->index string cursor) cursor)

;;> Returns the cursor that so many characters are before.
;;> \example{(string-cursor-ref "abc" (string-index->cursor "abc" 1)) ⇒ #\b}
;;> \raises{\var{string} is too short}
(define (string-index->cursor string index)
  (if (not (<= 0 index (string-length string)))
      (%out-of-range 'string-index->cursor 'index "within the string" index))
  index)

;;> Returns a number that grows with the cursor.
;;> \example{
;;> (< (string-cursor-offset (string-cursor-start "abc"))
;;>    (string-cursor-offset (string-cursor-end "abc"))) ⇒ #t}
(define (string-cursor-offset cursor) cursor)

;;> \procedure{(substring-cursor string start [(end (string-cursor-end string))])}
;;> Returns the part of \var{string} between two cursors, as a new string.
;;> \example{(substring-cursor "hello" (string-index->cursor "hello" 2)) ⇒ "llo"}
;;> \raises{\var{start} is behind \var{end}}
(define (substring-cursor string start . end)
  (apply string-copy string start end))

;;> Returns how many bytes \var{string} takes in UTF-8.
;;> \example{(string-size "naïve") ⇒ 6}
(define (string-size string) (bytevector-length (string->utf8 string)))

;;> \procedure{(string-concatenate strings [(separator "")])}
;;> Returns the strings of a list, one after the other, with \var{separator}
;;> between them.
;;> \example{(string-concatenate '("a" "b" "c") ", ") ⇒ "a, b, c"}
;;> \raises{an item of \var{strings} is no string}
(define (string-concatenate strings . separator)
  (if (or (null? strings) (null? separator))
      (apply string-append strings)
      (apply string-append
             (car strings)
             (let loop ((rest (cdr strings)))
               (if (null? rest)
                   '()
                   (cons (car separator) (cons (car rest) (loop (cdr rest)))))))))
