;;> Complex numbers by their parts.
;;> \topic{Numbers}
(define-library (scheme complex)
  (import (chibi-net primitive))
  (export angle imag-part magnitude make-polar make-rectangular real-part)
  (begin

    ;;> The complex number with this real part and this imaginary part. It is the
    ;;> real number itself if the imaginary part is an exact zero.
    ;;> \example{(make-rectangular 1 -2) ⇒ 1-2i}
    ;;> \raises{an argument is no real number}
    (define-native (make-rectangular real imaginary))

    ;;> The complex number at this distance from zero in the direction of
    ;;> \var{angle}, in radians.
    ;;> \example{(make-polar 2 0) ⇒ 2}
    ;;> \raises{an argument is no real number}
    (define-native (make-polar magnitude angle))

    ;;> The real part of \var{number}.
    ;;> \example{(real-part 1+2i) ⇒ 1}
    ;;> \raises{\var{number} is no number}
    (define-native (real-part number))

    ;;> The imaginary part of \var{number}; 0 for a real number.
    ;;> \example{(imag-part 1+2i) ⇒ 2}
    ;;> \raises{\var{number} is no number}
    (define-native (imag-part number))

    ;;> The distance of \var{number} from zero.
    ;;> \example{(magnitude -5) ⇒ 5}
    ;;> \example{(magnitude 3+4i) ⇒ 5}
    ;;> \raises{\var{number} is no number}
    (define-native (magnitude number))

    ;;> The direction of \var{number} from zero, in radians, more than minus pi
    ;;> and at most pi.
    ;;> \example{(angle 7) ⇒ 0}
    ;;> \raises{\var{number} is no number}
    (define-native (angle number))))
