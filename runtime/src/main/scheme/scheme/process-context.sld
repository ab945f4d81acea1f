;;> The program's arguments, environment and end.
;;> \topic{The system}
(define-library (scheme process-context)
  (export
   command-line exit emergency-exit
   get-environment-variable get-environment-variables)
  (import (chibi-net primitive))
  (include "process-context.scm"))
