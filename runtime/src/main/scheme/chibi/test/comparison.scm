;;> \section{Comparison}

;;> The greatest difference between an inexact number and the one expected, in
;;> proportion to the greater of them, that still counts as equal: 0.00001 at
;;> first.
;;> \example{
;;> (test-equal? 3 2.9) ⇒ #f
;;> (parameterize ((current-test-epsilon 0.1)) (test-equal? 3.0 2.9)) ⇒ #t
;;> }
(define current-test-epsilon (make-parameter 1e-5))

;;> Whether \var{result} is what was \var{expected}: \scheme{equal?}, but inexact
;;> numbers that are expected, in pairs and vectors too, may differ by
;;> \scheme{(current-test-epsilon)}, and \scheme{+nan.0} is itself.
;;> \example{(test-equal? 0.333333 (/ 1.0 3)) ⇒ #t}
;;> \example{(test-equal? '(1 2.0) '(1 2.00000001)) ⇒ #t}
(define (test-equal? expected result)
  (cond ((equal? expected result) #t)
        ((and (number? expected) (number? result))
         (and (inexact? expected) (close? expected result)))
        ((and (pair? expected) (pair? result))
         (and (test-equal? (car expected) (car result))
              (test-equal? (cdr expected) (cdr result))))
        ((and (vector? expected) (vector? result))
         (test-equal? (vector->list expected) (vector->list result)))
        (else #f)))

(define (close? expected result)
  (cond ((or (nan? expected) (nan? result))
         (and (nan? expected) (nan? result)))
        ((or (infinite? expected) (infinite? result)) (= expected result))
        ((zero? expected) (<= (magnitude result) (current-test-epsilon)))
        (else
         (<= (magnitude (- expected result))
             (* (current-test-epsilon)
                (max (magnitude expected) (magnitude result)))))))

;;> The procedure that compares what was expected with the result of a test:
;;> \scheme{test-equal?} at first.
;;> \example{
;;> ((current-test-comparator) 2.0 2.0) ⇒ #t
;;> }
(define current-test-comparator (make-parameter test-equal?))
