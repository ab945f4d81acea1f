;;> Raising errors (SRFI 23); part of \scheme{(scheme base)}.
(define-library (srfi 23)
  (import (scheme base))
  (export error))
