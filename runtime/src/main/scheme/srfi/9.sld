;;> Record types (SRFI 9); they are part of \scheme{(scheme base)}.
(define-library (srfi 9)
  (import (scheme base))
  (export define-record-type))
