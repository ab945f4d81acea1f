;;> Procedures of several clauses (SRFI 16); they are in
;;> \scheme{(scheme case-lambda)}.
(define-library (srfi 16)
  (import (scheme case-lambda))
  (export case-lambda))
