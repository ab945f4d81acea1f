;; R7RS 6.12 and 6.13.2: environments, evaluation and reading; appendix A: r5rs.
(import (scheme base) (scheme eval) (scheme read) (scheme write) (scheme repl)
        (scheme file) (scheme load)
        (prefix (only (scheme r5rs)
                      scheme-report-environment null-environment
                      exact->inexact inexact->exact)
                r5rs:)
        (chibi test))

(test-begin "6.12 evaluation and reading")

(test-group "eval"
  (test 21 (eval '(* 7 3) (environment '(scheme base))))
  (test 20
        (let ((f (eval '(lambda (f x) (f x x)) (environment '(scheme base)))))
          (f + 10)))
  (test 1024 (eval '(expt 2 10) (environment '(only (scheme base) expt))))
  (test 2 (eval '(b:car (b:quote (2))) (environment '(prefix (only (scheme base) car quote) b:))))
  (test-error (eval '(car '(1)) (environment '(only (scheme base) quote))))
  (test-error (eval '(define x 1) (environment '(scheme base))))
  (test-error (eval '(if) (environment '(scheme base))))
  (test-error (eval '(let ((x)) x) (environment '(scheme base))))
  (test-error (environment '(no such library)))
  (test-error (environment '(only (scheme base) no-such-name)))
  (test 5 (begin (eval '(define from-eval 5) (interaction-environment))
                 (eval 'from-eval (interaction-environment))))
  (test 6 (eval (list + 1 2 3) (environment '(scheme base))))
  (test 'reentered
        (call/cc (lambda (k) (eval (list k ''reentered) (environment '(scheme base)))))))

(test-group "r5rs"
  (test 0.5 (r5rs:exact->inexact 1/2))
  (test 2 (r5rs:inexact->exact 2.0))
  (test 0.5 (eval '(exact->inexact 1/2) (r5rs:scheme-report-environment 5)))
  (test 'b (eval '(let ((x 'a)) (cond ((eq? x 'c) 'no) (else 'b)))
                 (r5rs:scheme-report-environment 5)))
  (test 'b (eval '(let ((x 'a)) (if x 'b 'c)) (r5rs:null-environment 5)))
  (test-error (eval '(car '(1)) (r5rs:null-environment 5)))
  (test-error (r5rs:null-environment 7)))

(define (from text) (read (open-input-string text)))
(define-syntax reads
  (syntax-rules () ((_ expected text) (test text expected (from text)))))

(test-group "read"
  (reads 'a "a")
  (reads '(a b . c) "(a b . c)")
  (reads '(a (b #(c "d" #\e))) "(a (b #(c \"d\" #\\e)))")
  (reads ''a "'a")
  (reads '`(a ,b ,@c) "`(a ,b ,@c)")
  (reads '(1 2) "(1 ; comment\n 2)")
  (reads '(1 2) "(1 #;(gone) 2)")
  (reads '(1 2) "(1 #| gone #| nested |# |# 2)")
  (reads 'abc "#!fold-case ABC")
  (reads 'ABC "#!no-fold-case ABC")
  (reads '|a b| "|a b|")
  (reads 'aλ "|a\\x3BB;|")
  (reads #u8(1 255) "#u8(1 255)")
  (reads #t "#true")
  (reads -1.5e3 "-1.5e3")
  (reads '+ "+")
  (reads '... "...")
  (reads '-> "->")
  (reads #\x41 "#\\x41")
  (reads #\( "#\\(")
  (reads "a b" "\"a \\\n   b\"")
  (test #t (eof-object? (from "")))
  (test #t (eof-object? (from " ; only a comment")))
  (let ((in (open-input-string "1 (2) three")))
    (test 1 (read in))
    (test '(2) (read in))
    (test 'three (read in))
    (test #t (eof-object? (read in))))
  (let ((x (from "#0=(a . #0#)"))) (test #t (eq? x (cdr x))))
  (let ((x (from "(#1=(b) #1#)"))) (test #t (eq? (car x) (cadr x))))
  (define (read-error-in? text) (guard (e (#t (read-error? e))) (from text) #f))
  (test #t (read-error-in? "(a"))
  (test #t (read-error-in? ")"))
  (test #t (read-error-in? "(a . b c)"))
  (test #t (read-error-in? "\"abc"))
  (test #t (read-error-in? "#\\no-such-name"))
  (test #t (read-error-in? "#u8(256)"))
  (test #t (read-error-in? "#<unreadable>"))
  (test #t (read-error-in? "|abc")))

(test-group "round trips"
  (for-each
    (lambda (object)
      (let ((out (open-output-string)))
        (write object out)
        (test object (from (get-output-string out)))))
    (list 'sym '|odd sym| "str\"ing\n" #\a #\space #\x0 1/2 -0.0 1e21 1.5+2.5i
          '(1 (2 . 3)) #(1 #(2)) #u8(1 2) '|| '|1| '|a.b| (string->symbol "A")
          (list "\t\\" #\tab) '(quote a) '(quasiquote (b (unquote c))))))

(test-group "load"
  (define name "target/6-12-load.tmp")
  (call-with-output-file name
    (lambda (out) (write '(define loaded 42) out) (write '(set! loaded (+ loaded 1)) out)))
  (load name)
  (test 43 (eval 'loaded (interaction-environment)))
  (delete-file name)
  (test #t (guard (e (#t (file-error? e))) (load name))))

(test-end "6.12 evaluation and reading")
(test-exit)
