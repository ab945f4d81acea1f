;; The SRFIs of one or two names.
(import (scheme base) (chibi test)
        (srfi 2) (srfi 8) (srfi 9) (srfi 11) (srfi 16) (srfi 23) (srfi 26) (srfi 39)
        (srfi 98) (srfi 111))

(test-begin "small srfis")

(test-group "srfi 2"
  (test #t (and-let* ()))
  (test 5 (and-let* () 5))
  (test 1 (and-let* ((x 1))))
  (test #f (and-let* ((x #f)) (error "not reached")))
  (test 3 (and-let* ((x 1) (y (+ x 1))) (+ x y)))
  (test #f (and-let* ((x 1) ((> x 5))) x))
  (let ((x 7)) (test 8 (and-let* (x) (+ x 1))))
  (let ((x #f)) (test #f (and-let* (x ((error "not reached"))))))
  ;; The tests of its document.
  (test 1 (and-let* () 1))
  (test 2 (and-let* () 1 2))
  (let ((x #f)) (test #f (and-let* (x))))
  (let ((x 1)) (test 1 (and-let* (x))))
  (test #f (and-let* ((#f) (x 1))))
  (test 1 (and-let* ((2) (x 1))))
  (test 2 (and-let* ((x 1) (2))))
  (let ((x #f)) (test #f (and-let* (x) x)))
  (let ((x "")) (test "" (and-let* (x) x)))
  (let ((x "")) (test "" (and-let* (x))))
  (let ((x 1)) (test 2 (and-let* (x) (+ x 1))))
  (let ((x #f)) (test #f (and-let* (x) (+ x 1))))
  (let ((x 1)) (test 2 (and-let* (((positive? x))) (+ x 1))))
  (let ((x 1)) (test #t (and-let* (((positive? x))))))
  (let ((x 0)) (test #f (and-let* (((positive? x))) (+ x 1))))
  (let ((x 1)) (test 3 (and-let* (((positive? x)) (x (+ x 1))) (+ x 1))))
  (let ((x 1)) (test 4 (and-let* (((positive? x)) (x (+ x 1)) (x (+ x 1))) (+ x 1))))
  (let ((x 1)) (test 2 (and-let* (x ((positive? x))) (+ x 1))))
  (let ((x 0)) (test #f (and-let* (x ((positive? x))) (+ x 1))))
  (let ((x #f)) (test #f (and-let* (x ((positive? x))) (+ x 1))))
  (let ((x 1)) (test #f (and-let* (x (y (- x 1)) ((positive? y))) (/ x y))))
  (let ((x 0)) (test #f (and-let* (x (y (- x 1)) ((positive? y))) (/ x y))))
  (let ((x 3)) (test 3/2 (and-let* (x (y (- x 1)) ((positive? y))) (/ x y)))))

(test-group "srfi 8"
  (test '(1 (2 3)) (receive (a . b) (values 1 2 3) (list a b)))
  (test '(1 2) (receive all (values 1 2) all))
  (test-error (receive (a b) (values 1) a)))

(test-group "srfi 9"
  (define-record-type :pare (kons x y) pare? (x kar set-kar!) (y kdr))
  (test #t (pare? (kons 1 2)))
  (test #f (pare? (cons 1 2)))
  (test 1 (kar (kons 1 2)))
  (test 2 (kdr (kons 1 2)))
  (test 3 (let ((k (kons 1 2))) (set-kar! k 3) (kar k))))

(test-group "srfi 11"
  (test '(1 2 3 4)
        (let-values (((a b) (values 1 2)) ((c d) (values 3 4))) (list a b c d)))
  (test '(x y x y)
        (let ((a 'a) (b 'b) (x 'x) (y 'y))
          (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y))))
  (test '(x y a b)
        (let ((a 'a) (b 'b) (x 'x) (y 'y))
          (let-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))))

(test-group "srfi 16"
  (define plus
    (case-lambda
      (() 0)
      ((x) x)
      ((x y) (+ x y))
      ((x y z) (+ (+ x y) z))
      (args (apply + args))))
  (test '(0 1 6) (list (plus) (plus 1) (plus 1 2 3)))
  (test-error ((case-lambda ((a) a) ((a b) (* a b))) 1 2 3)))

(test-group "srfi 23"
  (test '("It's bad:" (1 two))
        (guard (e (#t (list (error-object-message e) (error-object-irritants e))))
          (error "It's bad:" 1 'two))))

(test-group "srfi 26"
  (test '(1 3) (let ((f (cut + 1 <>))) (list (f 0) (f 2))))
  (test '(2 3 4) (map (cut + 1 <>) '(1 2 3)))
  (test '(5 1 4) (map (cut <> 1 4) (list + (lambda (a b) a) (lambda (a b) b))))
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

(test-group "srfi 39"
  (define radix
    (make-parameter 10
                    (lambda (x)
                      (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix")))))
  (define prompt
    (make-parameter 123 (lambda (x) (if (string? x) x (number->string x 10)))))
  (define (f n) (number->string n (radix)))
  (test 10 (radix))
  (test "123" (prompt))
  (prompt ">")
  (test ">" (prompt))
  (radix 2)
  (test 2 (radix))
  (test-error (radix 0))
  (test "1010" (f 10))
  (test "12" (parameterize ((radix 8)) (f 10)))
  (test "12" (parameterize ((radix 8) (prompt (f 10))) (f 10)))
  (test "1010" (parameterize ((radix 8) (prompt (f 10))) (prompt)))
  (test-error (parameterize ((radix 0)) (f 10))))

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
