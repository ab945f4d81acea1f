;; R7RS 5: program structure.
(import (scheme base)
        (only (scheme write) write)
        (prefix (only (scheme char) char-upcase) c:)
        (rename (only (scheme cxr) caddr) (caddr third))
        (except (scheme inexact) exp)
        (chibi test))

(define-library (example life)
  (export (rename internal external) counter double)
  (import (scheme base))
  (begin
    (define (internal) 'internal)
    (define count 0)
    (define (counter) (set! count (+ count 1)) count)
    (define-syntax double (syntax-rules () ((_ x) (twice x))))
    (define (twice x) (* 2 x))))

(import (example life))

(test-begin "5 program structure")

(test-group "import"
  (test #\A (c:char-upcase #\a))
  (test 3 (third '(1 2 3)))
  (test 2 (sqrt 4))
  (test 'internal (external))
  (test 1 (counter))
  (test 2 (counter))
  (test 10 (let ((twice list)) (double 5))))

(define add3 (lambda (x) (+ x 3)))
(define first car)
(define (optional a . rest) (list a rest))
(define all (lambda args args))
(define-values (x y) (exact-integer-sqrt 17))
(define-values everything (values 1 2))
(define-values (head . tail) (values 1 2 3))

(test-group "definitions"
  (test 6 (add3 3))
  (test 1 (first '(1 2)))
  (test '(1 (2 3)) (optional 1 2 3))
  (test '(1 2) (all 1 2))
  (test '(4 1) (list x y))
  (test '(1 2) everything)
  (test '(1 (2 3)) (list head tail)))

(test-group "internal definitions"
  (test 45
        (let ((x 5))
          (define foo (lambda (y) (bar x y)))
          (define bar (lambda (a b) (+ (* a b) a)))
          (foo (+ x 3))))
  (test 3 (let () (define-values (x y) (values 1 2)) (+ x y)))
  (test '(2 1)
        (let ((x 1) (y 2))
          (define-syntax swap!
            (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
          (swap! x y)
          (list x y)))
  (test-error (let () (define a b) (define b 1) a))
  (test 6 (let () (begin (define a 1) (define b 2)) (define c 3) (+ a b c)))
  (test 'inner (let ((x 'outer)) (define x 'inner) x)))

(define-record-type <pare>
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))
(define-record-type other (make-other) other?)
(define-record-type partial (make-partial b) partial? (a partial-a set-partial-a!) (b partial-b))
(define-record-type all-fields make-all-fields all-fields? (p all-p) (q all-q))
(define-record-type abstract #f abstract?)

(test-group "records"
  (test #t (pare? (kons 1 2)))
  (test #f (pare? (cons 1 2)))
  (test #f (pare? (make-other)))
  (test 1 (kar (kons 1 2)))
  (test 2 (kdr (kons 1 2)))
  (test 3 (let ((k (kons 1 2))) (set-kar! k 3) (kar k)))
  (test-error (kar (make-other)))
  (test-error (set-kar! 5 1))
  (test-error (kons 1))
  (test '(1 2) (let ((p (make-partial 2))) (set-partial-a! p 1) (list (partial-a p) (partial-b p))))
  (test '(1 2) (let ((a (make-all-fields 1 2))) (list (all-p a) (all-q a))))
  (test-not (abstract? 1))
  (test-not (vector? (kons 1 2)))
  (test-not (equal? (kons 1 2) (kons 1 2)))
  (let ((k (kons 1 2))) (test-assert (eqv? k k))))

(define a-thunk-defined-later (lambda () (later)))
(define (later) 'came)
(test 'came (a-thunk-defined-later))

(define redefined 1)
(define (get-redefined) redefined)
(define redefined 2)
(test 2 (get-redefined))

(test-end "5 program structure")
(test-exit)
