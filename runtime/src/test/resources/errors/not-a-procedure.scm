(import (scheme base) (scheme write))
(define total 10)
(display (total 1 2))
