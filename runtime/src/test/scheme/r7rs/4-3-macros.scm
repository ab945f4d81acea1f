;; R7RS 4.3: macros.
(import (scheme base) (scheme eval) (chibi test))

(test-begin "4.3 macros")

(test-group "binding constructs"
  (test 'now
        (let-syntax ((given-that (syntax-rules ()
                                   ((_ test stmt1 stmt2 ...)
                                    (if test (begin stmt1 stmt2 ...))))))
          (let ((if #t)) (given-that if (set! if 'now)) if)))
  (test 'outer
        (let ((x 'outer))
          (let-syntax ((m (syntax-rules () ((m) x))))
            (let ((x 'inner)) (m)))))
  (test 7
        (letrec-syntax
            ((my-or (syntax-rules ()
                      ((my-or) #f)
                      ((my-or e) e)
                      ((my-or e1 e2 ...)
                       (let ((temp e1)) (if temp temp (my-or e2 ...)))))))
          (let ((x #f) (y 7) (temp 8) (let odd?) (if even?))
            (my-or x (let temp) (if y) y))))
  (test 'outer
        (let ((x 'outer))
          (let-syntax () (define x 'inner) x)
          x)))

;; What a macro defines at the top level is its own, in whatever order it writes it.
(define-syntax define-squaring
  (syntax-rules ()
    ((_ name)
     (begin
       (define (name x) (helper x))
       (define (count-and-square x) (set! count (+ count 1)) (* x x))
       (define (helper x) (count-and-square x))
       (define count 0)
       (define-values (least most) (values (helper 2) (name 3)))))))
(begin
  (define-squaring squared)
  (define-squaring squared-too)
  (test 100 (squared 10))
  (test 121 (squared-too 11)))
(define-syntax define-calling
  (syntax-rules () ((_ name) (define (name) (defined-later)))))
(define-calling call-it)
(define (defined-later) 'the-text-of-the-macro)
(test 'the-text-of-the-macro (call-it))
(define-syntax define-two-deep
  (syntax-rules ()
    ((_ name) (begin (define-through name inner) (define (inner) 'inner)))))
(define-syntax define-through
  (syntax-rules () ((_ name inner) (define (name) (list (inner))))))
(define-two-deep two-deep)
(test '(inner) (two-deep))

(define-syntax be-like-begin
  (syntax-rules ()
    ((be-like-begin name)
     (define-syntax name
       (syntax-rules ()
         ((name expr (... ...)) (begin expr (... ...))))))))

(test-group "patterns"
  (be-like-begin sequence)
  (test 4 (sequence 1 2 3 4))
  (let ()
    (define-syntax tail (syntax-rules () ((_ a ... b c) '(b c (a ...)))))
    (test '(2 3 (1)) (tail 1 2 3))
    (test '(1 2 ()) (tail 1 2)))
  (let ()
    (define-syntax dotted (syntax-rules () ((_ a . b) '(a b))))
    (test '(1 (2 3)) (dotted 1 2 3))
    (test '(1 ()) (dotted 1))
    (test '(1 2) (dotted 1 . 2)))
  (let ()
    (define-syntax tail-dotted (syntax-rules () ((_ (a ... b . c)) '((a ...) b c))))
    (test '((1 2) 3 4) (tail-dotted (1 2 3 . 4)))
    (test '((1 2) 3 ()) (tail-dotted (1 2 3))))
  (let ()
    (define-syntax in-vector (syntax-rules () ((_ #(a b ...)) '(a (b ...)))))
    (test '(1 (2 3)) (in-vector #(1 2 3))))
  (let ()
    (define-syntax nested (syntax-rules () ((_ ((a b ...) ...)) '((a ...) (b ... ...)))))
    (test '((1 4) (2 3)) (nested ((1 2 3) (4)))))
  (let ()
    (define-syntax under (syntax-rules () ((_ _ x _) 'x)))
    (test 2 (under 1 2 3)))
  (let ()
    (define-syntax data
      (syntax-rules () ((_ 1 x) '(one x)) ((_ "s" x) '(string x)) ((_ #\c x) '(char x)) ((_ #t x) '(true x))))
    (test '(one a) (data 1 a))
    (test '(string a) (data "s" a))
    (test '(char a) (data #\c a))
    (test '(true a) (data #t a)))
  (let ()
    (define-syntax arrows (syntax-rules (=>) ((_ a => b) '(arrow a b)) ((_ a b c) '(plain a b c))))
    (test '(arrow 1 2) (arrows 1 => 2))
    (test 'plain (let ((=> 0)) (car (arrows 1 => 2)))))
  (let ()
    (define-syntax my-ellipsis (syntax-rules ::: () ((_ (a b :::) :::) '((b ::: a) :::))))
    (test '((2 3 1) (5 4)) (my-ellipsis (1 2 3) (4 5))))
  (let ()
    (define-syntax elli-lit (syntax-rules (...) ((_ ...) 'dots) ((_ x) 'other)))
    (test 'dots (elli-lit ...))
    (test 'other (elli-lit 1)))
  (let ()
    (define-syntax elli-escape
      (syntax-rules () ((_ args ...) '((args (... ...)) ...))))
    (test '((1 ...) (2 ...)) (elli-escape 1 2))))

(test-group "hygiene"
  (test 'ok (let ((=> #f)) (cond (#t => 'ok))))
  (let ()
    (define-syntax swap!
      (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
    (let ((tmp 1) (other 2))
      (swap! tmp other)
      (test '(2 1) (list tmp other))))
  (let ()
    (define-syntax while
      (syntax-rules ()
        ((_ condition body ...)
         (let loop () (when condition body ... (loop))))))
    (let ((n 0) (loop 10))
      (while (< n loop) (set! n (+ n 1)))
      (test 10 n)))
  (let ()
    (define-syntax def-getter
      (syntax-rules () ((_ name value) (begin (define hidden value) (define (name) hidden)))))
    (def-getter one 1)
    (def-getter two 2)
    (test '(1 2) (list (one) (two))))
  (let ()
    (define-syntax foo (syntax-rules () ((_ x) (let ((list vector)) (list x)))))
    (test #(1) (foo 1)))
  (let ()
    (define-syntax kw (syntax-rules () ((_ a) (let loop ((i 0)) (if (= i 3) a (loop (+ i 1)))))))
    (define i 'mine)
    (test 'mine (kw i))))

(test-group "macros that define macros"
  (let ()
    (define-syntax jabberwocky
      (syntax-rules ()
        ((_ hatter)
         (begin
           (define march-hare 42)
           (define-syntax hatter
             (syntax-rules () ((_) march-hare)))))))
    (jabberwocky mad-hatter)
    (test 42 (mad-hatter)))
  (let ()
    (define-syntax define-alias
      (syntax-rules () ((_ new old) (define-syntax new (syntax-rules () ((_ . args) (old . args)))))))
    (define-alias my-list list)
    (test '(1 2 3) (my-list 1 2 3)))
  (let ()
    (define-syntax my-if if)
    (test 1 (my-if #t 1 2))))

(test-group "syntax-error"
  (define form
    '(let-syntax ((two (syntax-rules ()
                         ((_ a b) (list a b))
                         ((_ . other) (syntax-error "two needs two forms" . other)))))
       (two 1)))
  (test-error (eval form (environment '(scheme base))))
  (test "two needs two forms 1"
        (guard (e ((error-object? e) (error-object-message e)))
          (eval form (environment '(scheme base))))))

(test-end "4.3 macros")
(test-exit)
