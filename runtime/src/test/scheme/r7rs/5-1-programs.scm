;; R7RS 5.1: programs.
(import (scheme base))
(import (scheme eval) (chibi test))

(test-begin "5.1 programs")

;; Imports may come in several declarations; definitions and expressions take turns after them.
(define order '())
(set! order (cons 'first order))
(define after (length order))
(begin
  (define grouped 'in-begin)
  (set! order (cons grouped order)))
(begin)

(test-group "definitions and expressions in turn"
  (test 1 after)
  (test '(in-begin first) order)
  (test 'in-begin grouped))

(define a-thunk-defined-later (lambda () (later)))
(define (later) 'came)
(test 'came (a-thunk-defined-later))

(define too-early (lambda () (not-yet)))
(test-error (too-early))
(define (not-yet) 'now)
(test 'now (too-early))

(test-end "5.1 programs")
(test-exit)
