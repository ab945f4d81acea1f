(import (scheme base) (srfi 18))

;; Each frame is where it waits, though it has waited for something else before.
(define (pause x)
  (thread-sleep! 0.001)
  x)

(define (inner x)
  (let ((y (begin (pause 1) (car (pause x)))))
    (+ y 1)))

(define (middle x)
  (let ((r (inner (pause x))))
    (+ r 1)))

(define (outer x)
  (let ((r (if (pause #t)
               (middle x)
               0)))
    (+ r 1)))

(vector (outer 5))
