;;> Binding several values to variables (SRFI 8).
;;> \topic{Special forms}
(define-library (srfi 8)
  (import (scheme base))
  (export receive)
  (begin

    ;;> Binds the variables of \var{formals}, which are as in \scheme{lambda},
    ;;> to the values that \var{expression} returns, and evaluates the body.
    ;;> \example{(receive (q r) (floor/ 17 5) (list q r)) ⇒ (3 2)}
    ;;> \example{(receive (first . more) (values 1 2 3) more) ⇒ (2 3)}
    ;;> \raises{the expression returns another number of values}
    (define-syntax receive
      (syntax-rules ()
        ((_ formals expression body1 body2 ...)
         (let-values ((formals expression)) body1 body2 ...))))))
