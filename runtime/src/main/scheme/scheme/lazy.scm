;;> \section{Promises}
;;> R7RS 4.2.5.

;;> Returns a promise for the value of \var{expression}, which is evaluated when
;;> the promise is forced for the first time, and only then.
;;> \example{(let ((p (delay (+ 1 2)))) (list (force p) (force p))) ⇒ (3 3)}
(define-special (delay expression))

;;> Like \scheme{(delay (force expression))}, but a chain of any length takes
;;> constant space: \var{expression} returns the promise that this one stands
;;> for.
;;> \example{
;;> (define (countdown n)
;;>   (if (= n 0) (delay 'done) (delay-force (countdown (- n 1)))))
;;> (force (countdown 100000)) ⇒ done}
(define-special (delay-force expression))

;;> A promise whose value is \var{object}; \var{object} itself if it is a
;;> promise.
;;> \example{(force (make-promise 5)) ⇒ 5}
(define-native (make-promise object))

;;> Whether \var{object} is a promise.
;;> \example{(promise? (delay 1)) ⇒ #t}
(define-native (promise? object))

;;> The value of \var{promise}, which is computed if that has not happened yet.
;;> An \var{object} that is no promise is returned as it is.
;;> \example{(force (delay (* 6 7))) ⇒ 42}
;;> \example{(force 5) ⇒ 5}
(define-native (force promise))
