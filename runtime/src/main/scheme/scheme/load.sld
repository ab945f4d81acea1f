;;> Evaluating files as programs.
;;> \topic{Evaluation}
(define-library (scheme load)
  (export load)
  (import (chibi-net primitive))
  (include "load.scm"))
