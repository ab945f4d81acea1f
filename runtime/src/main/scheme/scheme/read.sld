;;> Reading data as programs are written.
;;> \topic{Input and output}
(define-library (scheme read)
  (export read)
  (import (chibi-net primitive))
  (include "read.scm"))
