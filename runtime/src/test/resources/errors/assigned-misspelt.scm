(import (scheme base))
(define counter 0)
(set! countr (+ counter 1))
