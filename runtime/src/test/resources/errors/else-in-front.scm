(import (scheme base))
(define (sign n)
  (cond (else 0)
        ((< n 0) -1)))
