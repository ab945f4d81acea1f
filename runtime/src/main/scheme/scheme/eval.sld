;;> Evaluating data as programs.
;;> \topic{Evaluation}
(define-library (scheme eval)
  (export eval environment)
  (import (chibi-net primitive))
  (include "eval.scm"))
