;; What (chibi) has beyond R7RS.
(import (chibi) (chibi test))

(test-begin "chibi")

(test 3 (let () (let-syntax ((three (syntax-rules () ((_) 3)))) (define n (three))) n))
(test 2 (let ()
          (letrec-syntax ((count (syntax-rules () ((_) 0) ((_ x . y) (+ 1 (count . y))))))
            (define n (count a b)))
          n))
(test "ab" (call-with-output-string (lambda (port) (display "ab" port))))
(test '(a) (call-with-input-string "(a)" read))
(test #f (fileno? 1))
(test 2.0 (sqrt 4.0))
(test "A" (string-upcase "a"))

(test-end "chibi")
(test-exit)
