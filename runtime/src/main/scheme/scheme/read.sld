;;> Reading data as programs are written.
(define-library (scheme read)
  (export read)
  (import (chibi-net primitive))
  (include "read.scm"))
