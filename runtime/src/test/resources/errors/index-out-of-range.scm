(import (scheme base) (scheme write))
(define v (vector 'a 'b 'c))
(display (vector-ref v 3))
