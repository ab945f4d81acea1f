;;> Procedures that do different things for different numbers of arguments.
;;> \topic{Special forms}
(define-library (scheme case-lambda)
  (import (chibi-net primitive))
  (export case-lambda)
  (begin

    ;;> Makes a procedure of several clauses \scheme{(formals body1 body2 ...)},
    ;;> each of them like a \scheme{lambda}. A call runs the first clause whose
    ;;> formals take the number of its arguments.
    ;;> \example{
    ;;> (define size
    ;;>   (case-lambda
    ;;>     ((width) (size width 1))
    ;;>     ((width height) (* width height))))
    ;;> (list (size 5) (size 5 6)) ⇒ (5 30)}
    ;;> \raises{the procedure is called with a number of arguments that no
    ;;> clause takes}
    (define-special (case-lambda clause ...))))
