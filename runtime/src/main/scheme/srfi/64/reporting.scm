;;> \section{The reports of the simple runner}

;;> Does nothing: a test is reported when it ends.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-test-begin! r test-on-test-begin-simple)
;;> }
(define (test-on-test-begin-simple runner) #f)

;;> Prints the test if it failed or passed against expectation.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-test-end! r test-on-test-end-simple)
;;> }
(define (test-on-test-end-simple runner)
  (let ((kind (test-result-kind runner)))
    (if (memq kind '(fail xpass))
        (begin
          (write-string (if (eq? kind 'fail) "FAIL: " "XPASS: "))
          (print-path (test-runner-group-path runner))
          (print-name runner)
          (newline)
          (print-property runner 'expected-value "expected: ")
          (print-property runner 'actual-value "got:      ")
          (print-error runner)))))

(define (print-name runner)
  (if (string=? "" (test-runner-test-name runner))
      (write (test-result-ref runner 'source-form))
      (display (test-runner-test-name runner))))

(define (print-path names)
  (for-each (lambda (name) (display name) (write-string ": ")) names))

(define (print-property runner property label)
  (let ((entry (assq property (test-result-alist runner))))
    (if entry
        (begin
          (write-string "    ")
          (write-string label)
          (write (cdr entry))
          (newline)))))

(define (print-error runner)
  (let ((entry (assq 'actual-error (test-result-alist runner))))
    (if entry
        (begin
          (write-string "    raised:   ")
          (print-exception (cdr entry))
          (newline)))))

(define (print-exception e)
  (if (error-object? e)
      (begin
        (display (error-object-message e))
        (if (pair? (error-object-irritants e))
            (write-string ":"))
        (for-each (lambda (irritant)
                    (write-string " ")
                    (write irritant))
                  (error-object-irritants e)))
      (write e)))

;;> Prints the name of an outermost group.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-group-begin! r test-on-group-begin-simple)
;;> }
(define (test-on-group-begin-simple runner name count)
  (if (null? (test-runner-group-stack runner))
      (begin
        (write-string "-- ")
        (display name)
        (newline))))

;;> Does nothing: results are reported at the end of the outermost group.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-group-end! r test-on-group-end-simple)
;;> }
(define (test-on-group-end-simple runner) #f)

;;> Prints that a group had another number of tests than it should.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-bad-count! r test-on-bad-count-simple)
;;> }
(define (test-on-bad-count-simple runner actual expected)
  (write-string "there were ")
  (display actual)
  (write-string " tests in ")
  (print-path (test-runner-group-path runner))
  (write-string "expected ")
  (display expected)
  (newline))

;;> Raises an error: groups must end under the names with which they begin.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-bad-end-name! r test-on-bad-end-name-simple)
;;> }
(define (test-on-bad-end-name-simple runner began ended)
  (error "test-end: the innermost group has another name" began ended))

;;> Prints how many tests came out how.
;;> \schemeblock{
;;> (define r (test-runner-null))
;;> (test-runner-on-final! r test-on-final-simple)
;;> }
(define (test-on-final-simple runner)
  (define (print label count)
    (if (> count 0)
        (begin
          (write-string label)
          (display count)
          (newline))))
  (print "passed: " (test-runner-pass-count runner))
  (print "failed: " (test-runner-fail-count runner))
  (print "passed against expectation: " (test-runner-xpass-count runner))
  (print "failed as expected: " (test-runner-xfail-count runner))
  (print "skipped: " (test-runner-skip-count runner)))
