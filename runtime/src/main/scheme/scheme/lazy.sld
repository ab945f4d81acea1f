;;> Promises: expressions that are evaluated when their value is wanted.
;;> \topic{Control}
(define-library (scheme lazy)
  (import (chibi-net primitive))
  (export delay delay-force force make-promise promise?)
  (include "lazy.scm"))
