;;> The environment of an interactive session.
(define-library (scheme repl)
  (export interaction-environment)
  (import (chibi-net primitive))
  (include "repl.scm"))
