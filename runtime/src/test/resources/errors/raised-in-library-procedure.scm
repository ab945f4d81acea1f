(import (scheme base) (scheme write))
(define (half x) (/ x 2))
(display (map half '(2 4 six)))
