;;> Binding several values to variables (SRFI 11); part of
;;> \scheme{(scheme base)}.
(define-library (srfi 11)
  (import (scheme base))
  (export let-values let*-values))
