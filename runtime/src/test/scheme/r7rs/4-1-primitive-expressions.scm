;; R7RS 4.1: primitive expression types.
(import (scheme base) (chibi test))

(test-begin "4.1 primitive expressions")

(define x 28)

(test-group "variables and literals"
  (test 28 x)
  (test 'a (quote a))
  (test '#(a b c) (quote #(a b c)))
  (test '(+ 1 2) (quote (+ 1 2)))
  (test ''a '(quote a))
  (test '(quote a) ''a)
  (test '145932 145932)
  (test "abc" '"abc")
  (test #\a '#\a)
  (test #(a 10) #(a 10))
  (test #u8(64 65) '#u8(64 65))
  (test #t '#t)
  (test-error (vector-set! '#(1 2) 0 9))
  (test-error (set-car! '(1 2) 9)))

(test-group "calls"
  (test 7 (+ 3 4))
  (test 12 ((if #f + *) 3 4))
  (test 7 ((lambda (f) (f 3 4)) +))
  (test-error (5 1))
  (test-error ("f"))
  (test-error ((lambda (a) a)))
  (test-error ((lambda (a) a) 1 2))
  (test-error ((lambda (a . b) a))))

(test-group "procedures"
  (test-assert (procedure? (lambda (x) (+ x x))))
  (test 8 ((lambda (x) (+ x x)) 4))
  (let ()
    (define reverse-subtract (lambda (x y) (- y x)))
    (define add4 (let ((x 4)) (lambda (y) (+ x y))))
    (test 3 (reverse-subtract 7 10))
    (test 10 (add4 6)))
  (test '(3 4 5 6) ((lambda x x) 3 4 5 6))
  (test '(5 6) ((lambda (x y . z) z) 3 4 5 6))
  (test '() ((lambda (x y . z) z) 3 4))
  (test 3 ((lambda () (define a 1) (define b 2) (+ a b)))))

(test-group "conditionals"
  (test 'yes (if (> 3 2) 'yes 'no))
  (test 'no (if (> 2 3) 'yes 'no))
  (test 1 (if (> 3 2) (- 3 2) (+ 3 2)))
  (test 'true (if '() 'true 'false))
  (test 'true (if 0 'true 'false))
  (test 'true (if "" 'true 'false)))

(test-group "assignment"
  (let ((y 2))
    (test 3 (+ y 1))
    (set! y 4)
    (test 5 (+ y 1)))
  (let ((counter (let ((n 0)) (lambda () (set! n (+ n 1)) n))))
    (counter)
    (test 2 (counter))))

(test-group "inclusion"
  (test '(Included 1) (let () (include "included/definitions.txt") (included)))
  (test '(included 1) (let () (include-ci "included/definitions.txt") (included)))
  (test 'last (let () (include "included/definitions.txt" "included/last.txt"))))

(test-end "4.1 primitive expressions")
(test-exit)
