;; R7RS 3: basic concepts.
(import (scheme base) (scheme lazy) (chibi test))

(test-begin "3 basic concepts")

(test-group "regions of variables"
  (define x 'outer)
  (test '(inner outer) (list (let ((x 'inner)) x) x))
  (test 'outer (let ((x x)) x))
  (test 'parameter ((lambda (x) x) 'parameter))
  (test 'inner (let () (define x 'inner) x))
  ;; Each entry into a region makes new locations.
  (test '((1 2) (1))
        (let ((make-counter (lambda () (let ((n 0)) (lambda () (set! n (+ n 1)) n)))))
          (let* ((a (make-counter)) (b (make-counter)) (a1 (a)) (a2 (a)) (b1 (b)))
            (list (list a1 a2) (list b1)))))
  (test-error no-such-variable)
  (test-error (set! no-such-variable 1)))

;; No object satisfies more than one of the predicates.
(test-group "disjointness of types"
  (define-record-type point (make-point x) point? (x point-x))
  (define predicates
    (list boolean? bytevector? char? eof-object? null? number? pair? port? procedure? string?
          symbol? vector? point?))
  (define objects
    (list #f #u8(1) #\a (eof-object) '() 1/2 '(a) (open-input-string "") car "" 'a #(1)
          (make-point 1)))
  (for-each
    (lambda (object)
      (test object 1 (length (let loop ((left predicates))
                               (cond ((null? left) '())
                                     (((car left) object) (cons #t (loop (cdr left))))
                                     (else (loop (cdr left))))))))
    objects)
  (test #f (promise? 1))
  (test #t (promise? (delay 1))))

(test-group "external representations"
  (test #t (equal? 28 '28))
  (test #t (equal? '(8 13) (list 8 13)))
  (test '(list 8 13) '(list 8 13)))

(test-group "storage"
  (test-error (set-car! '(constant) 1))
  (test-error (set-cdr! '(constant) 1))
  (test-error (vector-set! #(constant) 0 1))
  (test-error (vector-fill! #(constant) 1))
  (test-error (bytevector-u8-set! #u8(1) 0 2))
  (test-error (string-set! "constant" 0 #\x))
  (test-error (string-set! (symbol->string 'constant) 0 #\x))
  (test-error (list-set! '(constant) 0 1))
  (test '(changed) (let ((fresh (list 'new))) (set-car! fresh 'changed) fresh))
  ;; A variable has a location as long as anything can reach it.
  (test 11 (let ((n 10)) (define (up) (set! n (+ n 1)) n) (up))))

;; Every place that the report calls a tail context, in a loop that would not end otherwise.
(test-group "proper tail recursion"
  (define many 100000)
  (define-syntax loops
    (syntax-rules ()
      ((_ name (again n) body)
       (test name 'done (let again ((n many)) (if (= n 0) 'done body))))))
  (loops "if" (again n) (if (odd? n) (again (- n 1)) (again (- n 1))))
  (loops "cond" (again n) (cond ((odd? n) (again (- n 1))) (else (again (- n 1)))))
  (loops "cond =>" (again n) (cond ((- n 1) => again)))
  (loops "case" (again n) (case (modulo n 2) ((0) (again (- n 1))) (else => (lambda (x) (again (- n x))))))
  (loops "and, or" (again n) (and #t (or #f (again (- n 1)))))
  (loops "when, unless" (again n) (when #t (unless #f (again (- n 1)))))
  (loops "let" (again n) (let ((m (- n 1))) (let* ((k m)) (letrec ((j k)) (letrec* ((i j)) (again i))))))
  (loops "let-values" (again n) (let-values (((m) (values (- n 1)))) (let*-values (((k) (values m))) (again k))))
  (loops "begin" (again n) (begin 'nothing (again (- n 1))))
  (loops "do" (again n) (do () (#t (again (- n 1)))))
  (loops "let-syntax" (again n) (let-syntax ((m (syntax-rules () ((_ e) e)))) (letrec-syntax () (m (again (- n 1))))))
  (loops "case-lambda" (again n) ((lambda (f) (f (- n 1))) (lambda (m) (again m))))
  (loops "apply" (again n) (apply again (list (- n 1))))
  (loops "call/cc" (again n) (call/cc (lambda (k) (again (- n 1)))))
  (loops "call-with-values" (again n) (call-with-values (lambda () (- n 1)) again))
  (loops "guard" (again n) (guard (e (#t (again (- n e)))) (raise 1)))
  (loops "body" (again n) (let () (define m (- n 1)) (again m)))
  (test "mutual" #t
        (letrec ((is-even? (lambda (n) (or (= n 0) (is-odd? (- n 1)))))
                 (is-odd? (lambda (n) (and (> n 0) (is-even? (- n 1))))))
          (is-even? 1000000))))

(test-end "3 basic concepts")
(test-exit)
