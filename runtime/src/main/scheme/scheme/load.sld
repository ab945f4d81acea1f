;;> Evaluating files as programs.
(define-library (scheme load)
  (export load)
  (import (chibi-net primitive))
  (include "load.scm"))
