;;> \section{Numbers}
;;> \topic{Numbers}
;;> R7RS 6.2; more of them in \scheme{(scheme inexact)} and
;;> \scheme{(scheme complex)}.

;; Kinds

;;> Whether \var{object} is a number.
;;> \example{(number? 1/2) ⇒ #t}
;;> \example{(number? 'a) ⇒ #f}
(define-native (number? object))

;;> Whether \var{object} is a complex number, as every number is.
;;> \example{(complex? 3) ⇒ #t}
(define-native (complex? object))

;;> Whether \var{object} is a number without an imaginary part, infinities and
;;> \scheme{+nan.0} included.
;;> \example{(real? 1+2i) ⇒ #f}
;;> \example{(real? +inf.0) ⇒ #t}
(define-native (real? object))

;;> Whether \var{object} is a fraction of two integers. Every finite real number
;;> is.
;;> \example{(rational? 6/10) ⇒ #t}
;;> \example{(rational? +inf.0) ⇒ #f}
(define-native (rational? object))

;;> Whether \var{object} is a whole number, exact or not.
;;> \example{(integer? 3.0) ⇒ #t}
;;> \example{(integer? 8/3) ⇒ #f}
(define-native (integer? object))

;;> Whether \var{number} is exact: an integer or a fraction, or a complex number
;;> of such.
;;> \example{(exact? 3/4) ⇒ #t}
;;> \example{(exact? 3.0) ⇒ #f}
;;> \raises{\var{number} is no number}
(define-native (exact? number))

;;> Whether \var{number} is inexact: a floating-point number, or a complex number
;;> of such.
;;> \example{(inexact? 3.) ⇒ #t}
;;> \raises{\var{number} is no number}
(define-native (inexact? number))

;;> Whether \var{object} is an integer and exact.
;;> \example{(exact-integer? 32) ⇒ #t}
;;> \example{(exact-integer? 32.0) ⇒ #f}
(define-native (exact-integer? object))

;; Comparison

;;> Whether all numbers are equal, whatever their exactness.
;;> \example{(= 1 1.0 2/2) ⇒ #t}
;;> \raises{an argument is no number}
(define-native (= number1 number2 ...))

;;> Whether the numbers grow. Exact and inexact numbers are compared by their
;;> exact values.
;;> \example{(< 1 2 3) ⇒ #t}
;;> \example{(< 1 3 2) ⇒ #f}
;;> \raises{an argument is no real number}
(define-native (< real1 real2 ...))

;;> Whether the numbers fall.
;;> \example{(> 3 2 1) ⇒ #t}
;;> \raises{an argument is no real number}
(define-native (> real1 real2 ...))

;;> Whether no number is followed by a smaller one.
;;> \example{(<= 1 1 2) ⇒ #t}
;;> \raises{an argument is no real number}
(define-native (<= real1 real2 ...))

;;> Whether no number is followed by a greater one.
;;> \example{(>= 2 1 1) ⇒ #t}
;;> \raises{an argument is no real number}
(define-native (>= real1 real2 ...))

;;> Whether \var{number} is zero.
;;> \example{(zero? -0.0) ⇒ #t}
;;> \raises{\var{number} is no number}
(define-native (zero? number))

;;> Whether \var{real} is greater than zero.
;;> \example{(positive? 1/3) ⇒ #t}
;;> \raises{\var{real} is no real number}
(define-native (positive? real))

;;> Whether \var{real} is less than zero.
;;> \example{(negative? -1) ⇒ #t}
;;> \raises{\var{real} is no real number}
(define-native (negative? real))

;;> Whether \var{integer} leaves a remainder when halved.
;;> \example{(odd? -3) ⇒ #t}
;;> \raises{\var{integer} is no integer}
(define-native (odd? integer))

;;> Whether \var{integer} is a multiple of two.
;;> \example{(even? 4.0) ⇒ #t}
;;> \raises{\var{integer} is no integer}
(define-native (even? integer))

;;> The greatest of the numbers, made inexact if one of them is.
;;> \example{(max 3 4) ⇒ 4}
;;> \example{(max 3.9 4) ⇒ 4.0}
;;> \raises{an argument is no real number}
(define-native (max real1 real2 ...))

;;> The least of the numbers, made inexact if one of them is.
;;> \example{(min 1 2.0) ⇒ 1.0}
;;> \raises{an argument is no real number}
(define-native (min real1 real2 ...))

;; Arithmetic

;;> The sum of the numbers, 0 without any.
;;> \example{(+ 1/2 1/3) ⇒ 5/6}
;;> \example{(+) ⇒ 0}
;;> \raises{an argument is no number}
(define-native (+ number ...))

;;> The product of the numbers, 1 without any.
;;> \example{(* 4 1/2) ⇒ 2}
;;> \raises{an argument is no number}
(define-native (* number ...))

;;> The first number less all others; of one number, the same with the other
;;> sign.
;;> \example{(- 3 4 5) ⇒ -6}
;;> \example{(- 3) ⇒ -3}
;;> \raises{an argument is no number}
(define-native (- number1 number2 ...))

;;> The first number divided by all others; of one number, its reciprocal. Exact
;;> numbers give an exact result.
;;> \example{(/ 3 4 5) ⇒ 3/20}
;;> \example{(/ 2) ⇒ 1/2}
;;> \raises{an argument is no number, or a divisor is an exact zero}
(define-native (/ number1 number2 ...))

;;> The distance of \var{real} from zero.
;;> \example{(abs -7) ⇒ 7}
;;> \raises{\var{real} is no real number}
(define-native (abs real))

;;> The number times itself.
;;> \example{(square 42) ⇒ 1764}
;;> \raises{\var{number} is no number}
(define-native (square number))

;;> \var{base} to the power of \var{exponent}. An exact base with an exact
;;> integer exponent gives an exact result.
;;> \example{(expt 2 100) ⇒ 1267650600228229401496703205376}
;;> \example{(expt 2 -2) ⇒ 1/4}
;;> \example{(expt 0 0) ⇒ 1}
;;> \raises{an argument is no number, or an exact zero has a negative exponent}
(define-native (expt base exponent))

;; Division of integers

;;> The quotient, rounded down, and the remainder of that division, which has
;;> the sign of \var{divisor}.
;;> \example{(call-with-values (lambda () (floor/ -5 2)) list) ⇒ (-3 1)}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (floor/ dividend divisor))

;;> The quotient, rounded down.
;;> \example{(floor-quotient -5 2) ⇒ -3}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (floor-quotient dividend divisor))

;;> The remainder that has the sign of \var{divisor}. \scheme{modulo} is the
;;> same.
;;> \example{(floor-remainder -5 2) ⇒ 1}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (floor-remainder dividend divisor))

;;> The quotient, rounded towards zero, and the remainder of that division,
;;> which has the sign of \var{dividend}.
;;> \example{(call-with-values (lambda () (truncate/ -5 2)) list) ⇒ (-2 -1)}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (truncate/ dividend divisor))

;;> The quotient, rounded towards zero. \scheme{quotient} is the same.
;;> \example{(truncate-quotient -5 2) ⇒ -2}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (truncate-quotient dividend divisor))

;;> The remainder that has the sign of \var{dividend}. \scheme{remainder} is the
;;> same.
;;> \example{(truncate-remainder -5 2) ⇒ -1}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (truncate-remainder dividend divisor))

;;> The quotient, rounded towards zero.
;;> \example{(quotient 17 -5) ⇒ -3}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (quotient dividend divisor))

;;> The remainder that has the sign of \var{dividend}.
;;> \example{(remainder -13 4) ⇒ -1}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (remainder dividend divisor))

;;> The remainder that has the sign of \var{divisor}.
;;> \example{(modulo -13 4) ⇒ 3}
;;> \raises{an argument is no integer, or \var{divisor} is zero}
(define-native (modulo dividend divisor))

;;> The greatest integer that divides all arguments; 0 without any.
;;> \example{(gcd 32 -36) ⇒ 4}
;;> \raises{an argument is no integer}
(define-native (gcd integer ...))

;;> The least positive integer that is a multiple of all arguments; 1 without
;;> any.
;;> \example{(lcm 32 -36) ⇒ 288}
;;> \raises{an argument is no integer}
(define-native (lcm integer ...))

;;> The greatest integer \var{s} whose square is not more than \var{n}, and what
;;> is left of \var{n} without that square.
;;> \example{(call-with-values (lambda () (exact-integer-sqrt 17)) list) ⇒ (4 1)}
;;> \raises{\var{n} is no exact integer, or is negative}
(define-native (exact-integer-sqrt n))

;; Fractions and rounding

;;> The upper part of \var{rational} in lowest terms.
;;> \example{(numerator 6/4) ⇒ 3}
;;> \raises{\var{rational} is no rational number}
(define-native (numerator rational))

;;> The lower part of \var{rational} in lowest terms, which is positive.
;;> \example{(denominator 6/4) ⇒ 2}
;;> \example{(denominator 0.5) ⇒ 2.0}
;;> \raises{\var{rational} is no rational number}
(define-native (denominator rational))

;;> The greatest integer that is not more than \var{real}.
;;> \example{(floor -4.3) ⇒ -5.0}
;;> \raises{\var{real} is no real number}
(define-native (floor real))

;;> The least integer that is not less than \var{real}.
;;> \example{(ceiling -4.3) ⇒ -4.0}
;;> \raises{\var{real} is no real number}
(define-native (ceiling real))

;;> The integer next to \var{real} on the side of zero.
;;> \example{(truncate -4.3) ⇒ -4.0}
;;> \raises{\var{real} is no real number}
(define-native (truncate real))

;;> The integer next to \var{real}; half way, the even one.
;;> \example{(round 7/2) ⇒ 4}
;;> \example{(round 2.5) ⇒ 2.0}
;;> \raises{\var{real} is no real number}
(define-native (round real))

;;> The simplest fraction that differs from \var{x} by no more than \var{y}: the
;;> one with the smallest numerator and denominator.
;;> \example{(rationalize 3/10 1/10) ⇒ 1/3}
;;> \raises{an argument is no real number}
(define-native (rationalize x y))

;; Exactness

;;> The inexact number nearest to \var{number}.
;;> \example{(inexact 1/4) ⇒ 0.25}
;;> \raises{\var{number} is no number}
(define-native (inexact number))

;;> The exact number that is equal to \var{number}.
;;> \example{(exact 0.25) ⇒ 1/4}
;;> \example{(exact 5.0) ⇒ 5}
;;> \raises{\var{number} is infinite or \scheme{+nan.0}, or is no number}
(define-native (exact number))

;; Text

;;> How \var{number} is written in base \var{radix}. Reading the string again
;;> gives the same number.
;;> \example{(number->string 255 16) ⇒ "ff"}
;;> \raises{\var{number} is no number, or \var{radix} is not from 2 to 36}
(define-native (number->string number (radix 10)))

;;> The number that \var{string} is the written form of, or \scheme{#f} if it is
;;> none. A prefix such as \scheme{#x} in the string has precedence over
;;> \var{radix}.
;;> \example{(string->number "100" 16) ⇒ 256}
;;> \example{(string->number "1e2") ⇒ 100.0}
;;> \example{(string->number "12x") ⇒ #f}
;;> \raises{\var{string} is no string, or \var{radix} is not from 2 to 36}
(define-native (string->number string (radix 10)))
