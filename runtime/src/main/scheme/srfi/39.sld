;;> Parameter objects (SRFI 39); they are part of \scheme{(scheme base)}.
(define-library (srfi 39)
  (import (scheme base))
  (export make-parameter parameterize))
