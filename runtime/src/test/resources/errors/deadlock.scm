(import (scheme base) (srfi 18))
(define m (make-mutex))
(mutex-lock! m)
(mutex-lock! m)
