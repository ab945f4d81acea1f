(import (scheme base) (scheme write))
(define (sum numbers)
  (if (null? numbers)
      0
      (+ (car numbers) (sum (cdr numbers)))))
(display (sum '(1 2 "3" 4)))
