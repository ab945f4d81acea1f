(import (scheme base))
(define greeting "hello")
(string-set! greeting 0 #\H)
