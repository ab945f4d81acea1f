;;> Errors about arguments, with the words that builtins have for them. For the
;;> bundled libraries; programs use \scheme{error}.
(define-library (chibi-net complaints)
  (import (chibi-net primitive))
  (export %wrong-type %check-procedure %wrong-value %out-of-range)
  (begin

    ;;> Raises the error that argument number \var{argument}, counted from 1, of
    ;;> the procedure of that name is not \var{expected}.
    (define-native (%wrong-type procedure argument expected object))

    ;;> Raises the error of \scheme{%wrong-type} unless \var{object} is a
    ;;> procedure: where it is called later, or perhaps never.
    (define-native (%check-procedure procedure argument object))

    ;;> Raises the error that something else is not \var{expected}, as what a
    ;;> procedure returned that the procedure of that name has called.
    (define-native (%wrong-value procedure expected object))

    ;;> Raises the error that the \var{parameter} of that name is not
    ;;> \var{expected}, as a number that is too large.
    (define-native (%out-of-range procedure parameter expected object))))
