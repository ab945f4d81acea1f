(import (scheme base))
(define (area r)
  (define pi 3.14159))
