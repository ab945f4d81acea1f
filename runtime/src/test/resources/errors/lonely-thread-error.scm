(import (scheme base) (srfi 18))
(thread-start! (make-thread (lambda () (car 5))))
(thread-sleep! 0.01)
