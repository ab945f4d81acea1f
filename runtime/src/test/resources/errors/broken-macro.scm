(import (scheme base))
(define-syntax pairs
  (syntax-rules ()
    ((_ a ... b ...) (list a ... b ...))))
(pairs 1 2)
