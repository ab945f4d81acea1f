(import (scheme base))
(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((old a)) (set! a b) (set! b old)))))
(define x 1)
(swap! x)
