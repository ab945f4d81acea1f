(import (scheme base) (scheme write))
(define (area width height) (* width height))
(display (area 3))
