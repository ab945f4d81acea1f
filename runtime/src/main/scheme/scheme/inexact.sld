;;> Procedures whose results are inexact by nature: exponentials, logarithms,
;;> angles and roots, and the infinities.
;;> \topic{Numbers}
(define-library (scheme inexact)
  (import (chibi-net primitive))
  (export acos asin atan cos exp finite? infinite? log nan? sin sqrt tan)
  (begin

    ;;> Whether \var{number} is neither infinite nor \scheme{+nan.0}; of a complex
    ;;> number, both parts.
    ;;> \example{(finite? +inf.0) ⇒ #f}
    ;;> \raises{\var{number} is no number}
    (define-native (finite? number))

    ;;> Whether \var{number} is infinite; of a complex number, at least one part.
    ;;> \example{(infinite? -inf.0) ⇒ #t}
    ;;> \raises{\var{number} is no number}
    (define-native (infinite? number))

    ;;> Whether \var{number} is \scheme{+nan.0}, the result of a calculation
    ;;> without any; of a complex number, at least one part.
    ;;> \example{(nan? +nan.0) ⇒ #t}
    ;;> \raises{\var{number} is no number}
    (define-native (nan? number))

    ;;> The number \var{e} to the power of \var{number}.
    ;;> \example{(exp 0) ⇒ 1.0}
    ;;> \raises{\var{number} is no number}
    (define-native (exp number))

    ;;> \procedure{(log number)}
    ;;> \procedure{(log number base)}
    ;;> The logarithm of \var{number} to the \var{base}, or the natural one; minus
    ;;> infinity for zero.
    ;;> \example{(log 1) ⇒ 0.0}
    ;;> \example{(log 8.0 2) ⇒ 3.0}
    ;;> \raises{an argument is no number, or \var{base} is 1}
    (define-native (log number (base 2.718281828459045)))

    ;;> The sine of \var{number}, an angle in radians.
    ;;> \example{(sin 0) ⇒ 0.0}
    ;;> \raises{\var{number} is no number}
    (define-native (sin number))

    ;;> The cosine of \var{number}, an angle in radians.
    ;;> \example{(cos 0) ⇒ 1.0}
    ;;> \raises{\var{number} is no number}
    (define-native (cos number))

    ;;> The tangent of \var{number}, an angle in radians.
    ;;> \example{(tan 0) ⇒ 0.0}
    ;;> \raises{\var{number} is no number}
    (define-native (tan number))

    ;;> The angle, in radians, whose sine is \var{number}.
    ;;> \example{(asin 0) ⇒ 0.0}
    ;;> \raises{\var{number} is no number}
    (define-native (asin number))

    ;;> The angle, in radians, whose cosine is \var{number}.
    ;;> \example{(acos 1) ⇒ 0.0}
    ;;> \raises{\var{number} is no number}
    (define-native (acos number))

    ;;> \procedure{(atan number)}
    ;;> \procedure{(atan y x)}
    ;;> The angle, in radians, whose tangent is \var{number}; with two arguments,
    ;;> the angle of the point \scheme{(x, y)}, seen from the origin.
    ;;> \example{(atan 0 1) ⇒ 0}
    ;;> \example{(atan 1.0 0.0) ⇒ 1.5707963267948966}
    ;;> \raises{an argument is no number, or both are exact zeros}
    (define-native (atan y (x 1)))

    ;;> The square root of \var{number}: the one with a positive real part, or
    ;;> with a positive imaginary part if that is zero. It is exact if
    ;;> \var{number} is the square of an exact number.
    ;;> \example{(sqrt 9) ⇒ 3}
    ;;> \example{(sqrt -1/4) ⇒ +1/2i}
    ;;> \raises{\var{number} is no number}
    (define-native (sqrt number))))
