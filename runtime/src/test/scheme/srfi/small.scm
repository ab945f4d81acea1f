;; The SRFIs of one or two names.
(import (scheme base) (chibi test)
        (srfi 2) (srfi 8) (srfi 26) (srfi 98) (srfi 111))

(test-begin "small srfis")

(test-group "srfi 2"
  (test #t (and-let* ()))
  (test 5 (and-let* () 5))
  (test 1 (and-let* ((x 1))))
  (test #f (and-let* ((x #f)) (error "not reached")))
  (test 3 (and-let* ((x 1) (y (+ x 1))) (+ x y)))
  (test #f (and-let* ((x 1) ((> x 5))) x))
  (let ((x 7)) (test 8 (and-let* (x) (+ x 1))))
  (let ((x #f)) (test #f (and-let* (x ((error "not reached")))))))

(test-group "srfi 8"
  (test '(1 (2 3)) (receive (a . b) (values 1 2 3) (list a b)))
  (test '(1 2) (receive all (values 1 2) all))
  (test-error (receive (a b) (values 1) a)))

(test-group "srfi 26"
  (test '(a) ((cut list 'a)))
  (test '(1 2) ((cut list <> <>) 1 2))
  (test '(a 1 2 3) ((cut list 'a <...>) 1 2 3))
  (test 3 ((cut <> 1 2) +))
  (test 6 ((cut <> <...>) + 1 2 3))
  (let ((n 0))
    (define (next) (set! n (+ n 1)) n)
    (let ((f (cut list (next) <>)) (g (cute list (next) <>)))
      (test '(1 a) (g 'a))
      (test '(1 a) (g 'a))
      (test '(2 a) (f 'a))
      (test '(3 a) (f 'a)))))

(test-group "srfi 98"
  (test #f (get-environment-variable "NO_SUCH_VARIABLE_HERE"))
  (test-assert (list? (get-environment-variables))))

(test-group "srfi 111"
  (let ((b (box 1)))
    (test-assert (box? b))
    (set-box! b 2)
    (test 2 (unbox b))
    (test-not (box? 1))
    (test-error (unbox 1))))

(test-end "small srfis")
(test-exit)
