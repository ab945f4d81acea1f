(import (scheme base) (scheme write))
(define (average a b)
  (/ (+ a b) 2)

(display (average 1 2))
