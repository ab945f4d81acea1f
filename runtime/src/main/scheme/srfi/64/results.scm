;;> \section{Results}
;;> A result is a set of properties: \scheme{test-name}, \scheme{source-form},
;;> \scheme{result-kind}, \scheme{expected-value}, \scheme{actual-value},
;;> \scheme{actual-error}, \scheme{expected-error}, and what programs add.

(define (runner-or-current options)
  (if (pair? options) (car options) (test-runner-get)))

;;> \procedure{(test-result-kind [runner])}
;;> How the last test came out: \scheme{pass}, \scheme{fail}, \scheme{xpass} and
;;> \scheme{xfail} if it was expected to fail, or \scheme{skip}. During a test,
;;> \scheme{xfail}, \scheme{skip} or \scheme{#f}.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-result-kind r) ⇒ fail
;;> }
(define (test-result-kind . runner)
  (test-result-ref (runner-or-current runner) 'result-kind))

;;> \procedure{(test-passed? [runner])}
;;> Whether the last test passed, expected or not.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-passed? r) ⇒ #f
;;> }
(define (test-passed? . runner)
  (and (memq (apply test-result-kind runner) '(pass xpass)) #t))

;;> \procedure{(test-result-ref runner property [(default #f)])}
;;> The value of \var{property} in the last result.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-result-ref r 'expected-value) ⇒ 5
;;> (test-result-ref r 'actual-value) ⇒ 4
;;> (test-result-ref r 'colour "none") ⇒ "none"
;;> }
(define (test-result-ref runner property . default)
  (let ((entry (assq property (runner-result runner))))
    (cond (entry (cdr entry))
          ((pair? default) (car default))
          (else #f))))

;;> Sets \var{property} in the last result.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-result-set! r 'colour "red")
;;> (test-result-ref r 'colour) ⇒ "red"
;;> }
(define (test-result-set! runner property value)
  (let ((entry (assq property (runner-result runner))))
    (if entry
        (set-cdr! entry value)
        (set-runner-result! runner
                            (cons (cons property value)
                                  (runner-result runner))))))

;;> Removes \var{property} from the last result.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-result-remove r 'actual-value)
;;> (test-result-ref r 'actual-value) ⇒ #f
;;> }
(define (test-result-remove runner property)
  (set-runner-result!
    runner
    (let loop ((rest (runner-result runner)) (kept '()))
      (cond ((null? rest) (reverse kept))
            ((eq? (caar rest) property) (append (reverse kept) (cdr rest)))
            (else (loop (cdr rest) (cons (car rest) kept)))))))

;;> Removes all properties from the last result.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (test-result-clear r)
;;> (test-result-alist r) ⇒ ()
;;> }
(define (test-result-clear runner) (set-runner-result! runner '()))

;;> An association list of the properties in the last result.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-eqv "sum" 5 (+ 2 2)))
;;> (cdr (assq 'test-name (test-result-alist r))) ⇒ "sum"
;;> }
(define (test-result-alist runner) (runner-result runner))
