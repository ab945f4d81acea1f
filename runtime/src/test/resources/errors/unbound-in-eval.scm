(import (scheme base) (scheme eval))
(define (double x) (* 2 x))
(define expression '(+ 1 (doubel 2)))
(eval expression (environment '(scheme base)))
