;; R7RS 5.3: variable definitions.
(import (scheme base) (scheme eval) (chibi test))

(define add3 (lambda (x) (+ x 3)))
(define first car)
(define (optional a . rest) (list a rest))
(define all (lambda args args))
(define-values (x y) (exact-integer-sqrt 17))
(define-values everything (values 1 2))
(define-values (head . tail) (values 1 2 3))

(test-begin "5.3 variable definitions")

(test-group "definitions"
  (test 6 (add3 3))
  (test 1 (first '(1 2)))
  (test '(1 (2 3)) (optional 1 2 3))
  (test '(1 2) (all 1 2))
  (test '(4 1) (list x y))
  (test '(1 2) everything)
  (test '(1 (2 3)) (list head tail)))

(define redefined 1)
(define (get-redefined) redefined)
(define redefined 2)
(test 2 (get-redefined))

(test-group "internal definitions"
  (test 45
        (let ((x 5))
          (define foo (lambda (y) (bar x y)))
          (define bar (lambda (a b) (+ (* a b) a)))
          (foo (+ x 3))))
  (test 3 (let () (define-values (x y) (values 1 2)) (+ x y)))
  (test-error (let () (define a b) (define b 1) a))
  (test 6 (let () (begin (define a 1) (define b 2)) (define c 3) (+ a b c)))
  (test 'inner (let ((x 'outer)) (define x 'inner) x)))

(define (evaluate body)
  (eval body (environment '(scheme base))))

(test-group "errors"
  (test-error (let () (define-values (x y) (values 1 2 3)) x))
  (test-error (let () (define-values (x y . z) 1) x))
  (test-error (evaluate '(let () (define a 1) (define a 2) a)))
  (test-error (evaluate '(let () (define a 1))))
  (test-error (evaluate '(let () (define 5 1) 2)))
  (test-error (evaluate '(let () (define a 1 2) a))))

(test-end "5.3 variable definitions")
(test-exit)
