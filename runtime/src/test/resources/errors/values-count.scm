(import (scheme base))
(define-values (q r) (values 1 2 3))
