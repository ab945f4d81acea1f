(import (scheme base) (scheme write) (srfi 18))
(define t
  (thread-start! (make-thread (lambda () (vector-ref #(1 2) 5)))))
(display (thread-join! t))
