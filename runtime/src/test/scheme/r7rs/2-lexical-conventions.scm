;; R7RS 2 and 7.1.1: lexical conventions.
(import (scheme base) (scheme read) (scheme write) (chibi test))

(test-begin "2 lexical conventions")

(define (data text)
  (let ((in (open-input-string text)))
    (let loop ((read-so-far '()))
      (let ((datum (read in)))
        (if (eof-object? datum) (reverse read-so-far) (loop (cons datum read-so-far)))))))
(define (unreadable? text) (guard (e (#t (read-error? e))) (data text) #f))
(define (written object) (let ((out (open-output-string))) (write object out) (get-output-string out)))

(test-group "identifiers"
  (define (names . strings) (map string->symbol strings))
  (test (names "lambda" "q" "soup" "list->vector" "+" "V17a" "<=?" "a34kTMNs" "->x" "...")
        (data "lambda q soup list->vector + V17a <=? a34kTMNs ->x ..."))
  (test (names "the-word-recursion-has-many-meanings" "two words" "two words")
        (data "the-word-recursion-has-many-meanings |two words| |two\\x20;words|"))
  (test (names "+:" "-@" "+-" "--" "+$$" "-@3" "+-4" "--5" "-@." "+.!" "-.+" "+.." "-..")
        (data "+: -@ +- -- +$$ -@3 +-4 --5 -@. +.! -.+ +.. -.."))
  (test (names "._" ".+" ".." "._." ".@." "...") (data "._ .+ .. ._. .@. ..."))
  (test (names "!z" "$0" "%/" "&?" "*^" "/~" ":@" "<9" "=+" "?@" "^+-" "_-+" "~@-")
        (data "!z $0 %/ &? *^ /~ :@ <9 =+ ?@ ^+- _-+ ~@-"))
  (test '(#f) (list (eq? 'summer 'Summer)))
  (test '(#t #t) (list (eq? '|foo| 'foo) (eq? '|\x3BB;| 'λ)))
  (test (names "\a\b\t\n\r|\"\\") (data "|\\a\\b\\t\\n\\r\\|\\\"\\\\|"))
  (test 'été (car (data "été")))
  (test (names "a" "b c" "d") (data "a|b c|d"))
  (test #t (unreadable? "1a"))
  (test #t (unreadable? "|abc")))

(test-group "case folding"
  (test '(abc ABC abc) (data "#!fold-case ABC #!no-fold-case ABC #!fold-case ABC"))
  (test '(|ABC| #\A "ABC" #\newline) (data "#!fold-case |ABC| #\\A \"ABC\" #\\NEWLINE"))
  (test '(strasse) (data "#!fold-case Straße"))
  (test #t (unreadable? "#!no-such-directive")))

(test-group "whitespace and comments"
  (test '(yes but this is not) (data "yes; comment \nbut;\r\n this is;too\rnot"))
  (test '(a comment this is not) (data "#|no|#a comment #|\nbut;\r\n|# this is #;too\rnot"))
  (test '(and this) (data "and #|they #|nest|# like|# this"))
  (test '(1 3 6 9) (data "1 #;2 3 #;(4 5) 6 #;(7 (8)) 9"))
  (test '((a d) (a e) (a . c) (a . b))
        (data "(a #; #;b c d) (a #;(b #;c d) e) (a . #;b c) (a . b #;c)"))
  (test '() (data "#;hidden"))
  (test '(def) (data "#; ; a comment within\n abc def"))
  (for-each (lambda (text) (test text #t (unreadable? text)))
            '("#| open" "#|#||#" "#;" "(1 #;)" "(#;a . b)" "(a . #;b)" "(a #;. b)"
              "(#;x #;y . z)" "(#; #;x . z)")))

(test-group "booleans, characters and strings"
  (test '(#t #f #t #f #t #f #t #f) (data "#t #f #true #false #T #F #TRUE #False"))
  (test '((#t) (#f "8")) (data "(#t) (#f\"8\")"))
  (test (map integer->char '(32 9 10 13 120 65 955 40 59))
        (data "#\\  #\\\t #\\\n #\\\r #\\x #\\x41 #\\λ #\\( #\\;"))
  (test (map integer->char '(7 8 127 27 10 0 13 32 9))
        (data "#\\alarm #\\backspace #\\delete #\\escape #\\newline #\\null #\\return #\\space #\\tab"))
  (test '("a\nb" "ab" "A;" "\x1F600;") (data "\"a\\nb\" \"a\\ \t\n   b\" \"\\x41;;\" \"\\x1F600;\""))
  (for-each (lambda (text) (test text #t (unreadable? text)))
            '("#tr" "#true1" "#\\no-such-name" "#\\xD800" "#\\x110000" "\"\\q\"" "\"\\x41\""
              "\"\\x;\"" "\"\\xD800;\"" "\"open" "#\\SPACE")))

(test-group "lists, vectors and bytevectors"
  (test '(() (1 2 3) (1 2 . 3) (1 2 3)) (data "() (1 2 3) (1 2 . 3) (1 . (2 . (3 . ())))"))
  (test '(#() #(a #(b)) #u8() #u8(0 255)) (data "#() #(a #(b)) #u8() #u8(0 255)"))
  (test '('a `a ,a ,@a) (data "'a `a ,a ,@a"))
  (for-each (lambda (text) (test text #t (unreadable? text)))
            '("(" ")" "(a . )" "( . a)" "(a . b c)" "(a . b . c)" "#(a . b)" "#u8(256)" "#u8(-1)"
              "#u8(1.0)" "#u8(a)" "#u8 (1)" "[a]" "'" "#<x>" "#")))

(test-group "datum labels"
  (let ((x (car (data "#0=(a b . #0#)"))))
    (test "#0=(a b . #0#)" (written x))
    (test #t (eq? x (cddr x))))
  (let ((x (car (data "(#1=(b) #1# #2=#(#1# #2#))"))))
    (test #t (eq? (car x) (cadr x)))
    (test #t (eq? (car x) (vector-ref (car (cddr x)) 0)))
    (test #t (eq? (car (cddr x)) (vector-ref (car (cddr x)) 1))))
  (test '(1 2 1 2) (car (data "(#0=1 #1=2 #0# #1#)")))
  ;; Labels end with their datum.
  (test '((a a) (b b)) (data "(#0=a #0#) (#0=b #0#)"))
  (test '(a . #0=(b c . #0#)) '(a . #1=(b c . #1#)))
  (for-each (lambda (text) (test text #t (unreadable? text)))
            '("#0#" "#0=#0#" "(#0=a #0=b)" "(#0=a #1#)" "#0=")))

(test-end "2 lexical conventions")
(test-exit)
