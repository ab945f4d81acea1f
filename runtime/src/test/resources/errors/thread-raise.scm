(import (scheme base) (srfi 18))
(define worker
  (make-thread (lambda () (raise 'out-of-coffee)) "worker"))
(thread-start! worker)
(thread-join! worker)
