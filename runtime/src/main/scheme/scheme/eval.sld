;;> Evaluating data as programs.
(define-library (scheme eval)
  (export eval environment)
  (import (chibi-net primitive))
  (include "eval.scm"))
