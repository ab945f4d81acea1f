(define-library (tools)
  (export twice)
  (import (scheme base))
  (begin
    ;;> Doubles \var{x}.
    (define (twice x)
      (* 2 x))))
