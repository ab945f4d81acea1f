(import (scheme base) (scheme write))
(define (mean numbers)
  (/ (apply + numbers) (length numbers)))
(display (mean '()))
