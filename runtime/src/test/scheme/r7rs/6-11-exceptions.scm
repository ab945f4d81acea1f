;; R7RS 6.11: exceptions.
(import (scheme base) (scheme case-lambda) (scheme inexact) (scheme write) (chibi test))

(test-begin "6.11 exceptions")

(test-group "handlers"
  (test 65
        (with-exception-handler
          (lambda (con) (if (string? con) 42 (raise con)))
          (lambda () (+ (raise-continuable "should be a number") 23))))
  (test 'exception
        (call/cc
          (lambda (k)
            (with-exception-handler
              (lambda (e) (k 'exception))
              (lambda () (+ 1 (raise 'an-error)))))))
  ;; A handler runs with the handlers around its own.
  (test '(outer inner)
        (let ((path '()))
          (with-exception-handler
            (lambda (e) (set! path (cons 'outer path)) 0)
            (lambda ()
              (with-exception-handler
                (lambda (e) (set! path (cons 'inner path)) (raise-continuable e))
                (lambda () (raise-continuable 'x)))))
          path))
  (test 10
        (with-exception-handler
          (lambda (e) (* e 10))
          (lambda () (with-exception-handler (lambda (e) (raise-continuable (+ e 0)))
                                             (lambda () (raise-continuable 1))))))
  (test-values (values 1 2)
               (with-exception-handler (lambda (e) 0) (lambda () (values 1 2))))
  ;; A handler must not return from raise: that is a second error.
  (test '(first second)
        (let ((seen '()))
          (guard (e (#t (set! seen (cons 'second seen))))
            (with-exception-handler
              (lambda (e) (set! seen (cons 'first seen)) 'ignored)
              (lambda () (raise 'oops))))
          (reverse seen)))
  (test #t
        (guard (e (#t (error-object? e)))
          (with-exception-handler (lambda (e) 'ignored) (lambda () (error "x")))))
  ;; The dynamic environment of the raise is that of the handler.
  (test 2
        (let ((p (make-parameter 1)))
          (with-exception-handler
            (lambda (e) (p))
            (lambda () (parameterize ((p 2)) (raise-continuable 'x))))))
  (test-error (with-exception-handler 1 2))
  (test-error (with-exception-handler (lambda (e) e))))

(test-group "error objects"
  (define (caught thunk) (guard (e (#t e)) (thunk)))
  (test #t (error-object? (caught (lambda () (error "message" 1 2)))))
  (test "message" (error-object-message (caught (lambda () (error "message" 1 2)))))
  (test '(1 2) (error-object-irritants (caught (lambda () (error "message" 1 2)))))
  (test '() (error-object-irritants (caught (lambda () (error "message")))))
  (test #f (error-object? 'not-an-error))
  (test #t (error-object? (caught (lambda () (car 1)))))
  (test #t (error-object? (caught (lambda () (vector-ref #(1) 5)))))
  (test #t (error-object? (caught (lambda () undefined-variable))))
  (test #t (error-object? (caught (lambda () (5 5)))))
  (test #t (error-object? (caught (lambda () (/ 1 0)))))
  (test #t (string? (error-object-message (caught (lambda () (car 1))))))
  (test-error (error-object-message 'x))
  (test #f (read-error? (caught (lambda () (car 1)))))
  (test #f (file-error? (caught (lambda () (error "x")))))
  (test 'any-object (caught (lambda () (raise 'any-object))))
  (test #f (caught (lambda () (raise #f)))))

(test-group "the messages of the system name procedure, argument and value"
  (define-syntax message
    (syntax-rules ()
      ((_ expression)
       (guard (e ((error-object? e)
                  (cons (error-object-message e) (error-object-irritants e))))
         expression))))
  (test '("car: expected a pair as argument 1" 5) (message (car 5)))
  (test '("vector-ref: k must be less than 1" 5) (message (vector-ref #(1) 5)))
  (test '("string-ref: expected a string as argument 1" abc) (message (string-ref 'abc 0)))
  (test '("+: expected a number as argument 2" a) (message (+ 1 'a)))
  (test '("+: expected a number as argument 1" a) (message (+ 'a 1 2)))
  (test '("+: expected a number as argument 2" a) (message (+ 1 'a 2 3)))
  (test '("-: expected a number as argument 5" a) (message (- 1 2 3 4 'a)))
  (test '("*: expected a number as argument 3" a) (message (apply * '(1 2 a))))
  (test '("+: expected a number as argument 2" a)
        (message (let ((tail (lambda (f) (f 1 'a)))) (tail +))))
  (test '("<: expected a real number as argument 3" +i) (message (< 1 2 +i)))
  (test '("max: expected a real number as argument 3" a) (message (max 1 2 'a)))
  (test '("gcd: expected an integer as argument 2" 1/2) (message (gcd 4 1/2)))
  (test '("sqrt: expected a number as argument 1" "4") (message (sqrt "4")))
  (test '("exact: expected a finite number as argument 1" +nan.0) (message (exact +nan.0)))
  (test '("zero?: expected a number as argument 1" a) (message (zero? 'a)))
  (test '("expt: expected a number as argument 2" a) (message (expt 2 'a)))
  (test '("expt: the exponent of zero must be a number with a positive real part" -1+i)
        (message (expt 0 -1+i)))
  (test '("atan: x must be other than exact zero where y is" 0) (message (atan 0 0)))
  (test '("atan: number must be neither +i nor -i" +i) (message (atan +i)))
  (test '("/: division by zero") (message (/ 1 0)))
  (test '("string-set!: cannot change a literal constant" "abc")
        (message (string-set! "abc" 0 #\x)))
  (test '("length: expected a proper list as argument 1" (1 . 2)) (message (length '(1 . 2))))
  (test '("unbound variable: no-such-name") (message no-such-name))
  (test '("substring: end must be at most 3" 9) (message (substring "abc" 0 9)))
  (test '("integer->char: n must be a Unicode scalar value" 55296)
        (message (integer->char #xD800)))
  (test '("symbol->string: expected a symbol as argument 1" "a") (message (symbol->string "a")))
  (test '("cons: expected 2 arguments, got 1") (message (apply cons '(1))))
  (test '("anonymous procedure: expected 1 or 2 arguments, got 0")
        (message ((case-lambda ((a) 1) ((a b) 2)))))
  (test '("utf8->string: what starts at index 1 must be UTF-8" #u8(65 255))
        (message (utf8->string (bytevector 65 255))))
  (test '("string-copy!: the room behind at must be at least 3" 2)
        (message (string-copy! (make-string 2) 0 "abc")))
  (test '("exact-integer-sqrt: expected an exact integer from 0 on as argument 1" -1)
        (message (exact-integer-sqrt -1)))
  (test '("map: expected a proper list as argument 2" (1 . 2)) (message (map abs '(1 . 2)))))

(test-end "6.11 exceptions")
(test-exit)
