(import (scheme base))
(define (sign x)
  (if))
