(import (scheme base) (srfi 18))
(define worker (make-thread (lambda () 1)))
(thread-join! worker 0.01)
