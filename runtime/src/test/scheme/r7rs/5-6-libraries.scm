;; R7RS 5.6: libraries.
(define-library (example life)
  (export (rename internal external) counter double)
  (import (scheme base))
  (begin
    (define (internal) 'internal)
    (define count 0)
    (define (counter) (set! count (+ count 1)) count)
    (define-syntax double (syntax-rules () ((_ x) (twice x))))
    (define (twice x) (* 2 x))))

(define-library (example counters)
  (export (rename counter next) (rename make-pair both))
  (import (only (scheme base) begin define cons quote)
          (only (example life) counter))
  (begin
    (define (make-pair)
      (cons 'pair (counter)))))

(import (scheme base) (scheme eval) (chibi test)
        (example life) (example counters))

(test-begin "5.6 libraries")

(test-group "exports"
  (test 'internal (external))
  (test 10 (let ((twice list)) (double 5))))

;; A library is loaded once, whoever imports it.
(test-group "state"
  (test 1 (counter))
  (test 2 (next))
  (test '(pair . 3) (both))
  (test 4 (counter)))

(define (from-life expression)
  (eval expression (environment '(scheme base) '(example life))))

(test-group "errors"
  (test-error (from-life '(internal)))
  (test-error (from-life '(twice 2)))
  (test-error (from-life 'count))
  (test-error (from-life '(set! counter 1)))
  (test-error (environment '(example absent))))

(test-end "5.6 libraries")
(test-exit)
