;;> In place of a shared object of Chibi-Scheme: its \scheme{(srfi 98)} includes
;;> it with \scheme{include-shared}.
(define-library (chibi-net shared env)
  (import (scheme process-context))
  (export get-environment-variable get-environment-variables))
