;; R7RS 5.5: record-type definitions.
(import (scheme base) (scheme eval) (chibi test))

(define-record-type <pare>
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))
(define-record-type other (make-other) other?)
(define-record-type partial (make-partial b) partial? (a partial-a set-partial-a!) (b partial-b))
(define-record-type all-fields make-all-fields all-fields? (p all-p) (q all-q))
(define-record-type abstract #f abstract?)

(test-begin "5.5 record-type definitions")

(test-group "records"
  (test #t (pare? (kons 1 2)))
  (test #f (pare? (cons 1 2)))
  (test #f (pare? (make-other)))
  (test 1 (kar (kons 1 2)))
  (test 2 (kdr (kons 1 2)))
  (test 3 (let ((k (kons 1 2))) (set-kar! k 3) (kar k)))
  (test-error (kar (make-other)))
  (test-error (set-kar! 5 1))
  (test-error (kons 1))
  (test '(1 2) (let ((p (make-partial 2))) (set-partial-a! p 1) (list (partial-a p) (partial-b p))))
  (test '(1 2) (let ((a (make-all-fields 1 2))) (list (all-p a) (all-q a))))
  (test-not (abstract? 1))
  (test-not (vector? (kons 1 2)))
  (test-not (equal? (kons 1 2) (kons 1 2)))
  (let ((k (kons 1 2))) (test-assert (eqv? k k))))

(define (evaluate body)
  (eval body (environment '(scheme base))))

(test-group "errors"
  (test-error (evaluate '(let () (define-record-type p (make-p z) p? (x p-x)) 1)))
  (test-error (evaluate '(let () (define-record-type p (make-p x) p? (x p-x) (x p-y)) 1)))
  (test-error (evaluate '(let () (define-record-type p (make-p 5) p? (x p-x)) 1)))
  (test-error (evaluate '(let () (define-record-type) 1))))

(test-end "5.5 record-type definitions")
(test-exit)
