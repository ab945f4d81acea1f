;;> Environment variables (SRFI 98); they are in
;;> \scheme{(scheme process-context)}.
(define-library (srfi 98)
  (import (scheme process-context))
  (export get-environment-variable get-environment-variables))
