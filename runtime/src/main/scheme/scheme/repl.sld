;;> The environment of an interactive session.
;;> \topic{Evaluation}
(define-library (scheme repl)
  (export interaction-environment)
  (import (chibi-net primitive))
  (include "repl.scm"))
