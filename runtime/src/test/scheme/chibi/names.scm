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
(test 0.5 (exact->inexact 1/2))
(test 2 (inexact->exact 2.0))
(test "A" (string-upcase "a"))

(test-group "lists"
  (test 3 (find odd? '(2 3 4)))
  (test '(3 4) (find-tail odd? '(2 3 4)))
  (test #t (any odd? '(2 3)))
  (test #f (every odd? '(2 3)))
  (test '(c b a) (reverse! (list 'a 'b 'c)))
  (test #f (length* 5))
  (test #f (let ((ring (list 1))) (set-cdr! ring ring) (length* ring))))

(test-group "let-optionals*"
  (define (f . args)
    (let-optionals* args (a (b (+ a 1)) (c (* b 2)) . more) (list a b c more)))
  (test '(1 2 4 ()) (f 1))
  (test '(1 5 10 ()) (f 1 5))
  (test '(1 5 6 (7 8)) (f 1 5 6 7 8))
  (test-error (f))
  ;; The list is evaluated once.
  (let ((count 0))
    (let-optionals* (begin (set! count (+ count 1)) (list 1 2)) (a b) (test 3 (+ a b)))
    (test 1 count)))

(test-group "string cursors"
  (define text "añb")
  (define (all-from cursor)
    (if (string-cursor>=? cursor (string-cursor-end text))
        '()
        (cons (string-cursor-ref text cursor) (all-from (string-cursor-next text cursor)))))
  (test '(#\a #\ñ #\b) (all-from (string-cursor-start text)))
  (test 2 (string-cursor->index text (string-cursor-prev text (string-cursor-end text))))
  ;; Loops may step over the ends and look afterwards.
  (let ((start (string-cursor-start text)) (end (string-cursor-end text)))
    (test #t (string-cursor>? (string-cursor-next text end) end))
    (test #t (string-cursor<? (string-cursor-prev text start) start))
    (test #t (string-cursor=? start (string-cursor-next text (string-cursor-prev text start))))
    (test #t (string-cursor=? end (string-cursor-prev text (string-cursor-next text end))))
    (test-error (string-cursor-ref text (string-cursor-next text end)))
    (test-error (string-cursor-ref text (string-cursor-prev text start)))
    (test-error (string-cursor-next text (string-cursor-next text end)))
    (test-error (string-cursor-prev text (string-cursor-prev text start))))
  (test "ñ" (substring-cursor text (string-index->cursor text 1) (string-index->cursor text 2)))
  (test 4 (string-size text))
  (test "" (string-concatenate '() ", "))
  (test "ab" (string-concatenate '("a" "b"))))

(test-group "exceptions"
  (test 'user (protect (e (#t (exception-kind e))) (error "x" 1)))
  (test 'range (protect (e (#t (exception-kind e))) (vector-ref #(1) 1)))
  (test 'file (protect (e (#t (exception-kind e))) (open-input-file "no such file")))
  (test 'read (protect (e (#t (exception-kind e))) (read (open-input-string ")"))))
  (test-error (exception-kind 5))
  (test 'mine (exception-kind (make-exception 'mine "x" '())))
  (test-error (make-exception "mine" "x" '()))
  (test '("gone" ("a.txt") #t)
        (protect (e ((file-error? e)
                     (list (exception-message e) (exception-irritants e) (exception? e))))
          (raise (make-exception 'file "gone" '("a.txt") #f #f))))
  (test "ERROR: raised (1 \"two\")\n"
        (call-with-output-string (lambda (port) (print-exception '(1 "two") port)))))

(test-group "stack traces"
  (define (deep port) (list (print-stack-trace #f port)))
  (define (text->lines text)
    (call-with-input-string text
      (lambda (port)
        (let loop ((line (read-line port)))
          (if (eof-object? line) '() (cons line (loop (read-line port))))))))
  (define trace (text->lines (call-with-output-string (lambda (port) (list (deep port))))))
  (test #t (>= (length trace) 2))
  (test "  in deep at " (substring (car trace) 0 13))
  (define raised
    (protect (e (#t (text->lines
                     (call-with-output-string (lambda (port) (print-stack-trace e port))))))
      (car 5)))
  (test "  at " (substring (car raised) 0 5))
  (test-error (print-stack-trace #f "no port")))

(test-group "record types"
  (define point (register-simple-type 'point #f '(x y)))
  (define make (make-constructor "make-point" point))
  (define point? (make-type-predicate "point?" point))
  (define x (make-getter "point-x" point 0))
  (define set-x! (make-setter "set-point-x!" point 0))
  (let ((p (make)))
    (set-x! p 3)
    (slot-set! point p 1 4)
    (test '(3 4 #t #f) (list (x p) (slot-ref point p 1) (is-a? p point) (point? 5)))
    (test '(0 1 #f) (map (lambda (name) (type-slot-offset point name)) '(x y z)))
    (test-error (slot-ref point 'no-point 0))
    (test-error (slot-ref point p 2))
    (test-error (make-getter "point-z" point 2))
    (test-error (make-constructor "make" 5))
    (test-error (register-simple-type 'more point '(z)))))

(test-group "environments"
  (define here 5)
  (test 3 (eval '(+ 1 2) (current-environment)))
  (test #t (and (memq 'car (env-exports (environment '(scheme base)))) #t))
  (test-error (env-exports 5))
  ;; One that can import can be added to, as Chibi's server of sessions does.
  (let ((session (environment '(scheme base) '(only (chibi) import))))
    (eval '(import (only (scheme cxr) caddr)) session)
    (eval '(define third caddr) session)
    (test 3 (eval '(third '(1 2 3)) session)))
  (test-error (eval '(define x 1) (environment '(scheme base)))))

(test-group "constants"
  (let ((v (vector 1)) (s (string #\a)))
    (test #t (make-immutable! v))
    (make-immutable! s)
    (test-error (vector-set! v 0 2))
    (test-error (string-set! s 0 #\b)))
  (test '(#t #f #f) (map fixnum? (list (- (expt 2 63) 1) (expt 2 63) 1/2)))
  (test #t (and (memq 'r7rs *features*) #t)))

(test-end "chibi")
(test-exit)
