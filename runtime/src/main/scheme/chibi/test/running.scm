;;> \section{Running}

;; (value . what the thunk returned) or (raised . what it raised).
(define (run thunk)
  (guard (exception (#t (cons 'raised exception)))
    (cons 'value (thunk))))

;;> Runs one test: compares what the thunk \var{expected} returns with what the
;;> thunk \var{expression} returns, and reports it. The association list
;;> \var{info} tells more: \scheme{name}, \scheme{source}, and whether it is an
;;> \scheme{assertion} or \scheme{expect-error}. The status is returned:
;;> \scheme{PASS}, \scheme{FAIL}, \scheme{ERROR} or \scheme{SKIP}.
;;> \schemeblock{
;;> (test-run (lambda () 4) (lambda () (+ 2 2)) '((name . "sum")))
;;> }
(define (test-run expected expression info)
  (set! started (current-jiffy))
  (cond ((not (%chosen-test? (%place expression) (group-path))) 'SKIP)
        ((skip? info)
         (tell 'SKIP expression info)
         ((current-test-skipper) info))
        (else ((current-test-applier) expected expression info))))

;; When the test began that runs or has run last, in jiffies.
(define started 0)

;; Tells other programs of a test.
(define (tell status expression info)
  (define (detail name entry)
    (let ((found (assq entry info)))
      (if found (list (cons name (written (cdr found)))) '())))
  (%report-test (cdr (assq status '((PASS . "passed") (FAIL . "failed")
                                    (ERROR . "errored") (SKIP . "skipped"))))
                (test-get-name! info)
                (group-path)
                (%place expression)
                (append (list (cons 'milliseconds (%milliseconds-since started)))
                        (if (memq status '(FAIL ERROR))
                            (list (cons 'message (explanation status info)))
                            '())
                        (detail 'expected 'expected)
                        (detail 'actual 'result))))

(define (apply-test expected expression info)
  (let ((wanted (run expected)))
    (if (eq? (car wanted) 'raised)
        (finish 'ERROR expected expression info 'exception (cdr wanted))
        (let ((result (run expression)))
          (if (eq? (car result) 'raised)
              (finish (if (field info 'expect-error) 'PASS 'ERROR)
                      expected
                      expression
                      info
                      'exception
                      (cdr result))
              (finish (if (good? (cdr wanted) (cdr result) info) 'PASS 'FAIL)
                      expected
                      expression
                      (cons (cons 'expected (cdr wanted)) info)
                      'result
                      (cdr result)))))))

(define (good? wanted result info)
  (cond ((field info 'expect-error) #f)
        ((field info 'assertion) result)
        (else ((current-test-comparator) wanted result))))

(define (finish status expected expression info name value)
  (let ((info (cons (cons name value) info)))
    (tell status expression info)
    ((current-test-handler) status expected expression info)))

;; Counts and reports a test.
(define (conclude status expected expression info)
  (if innermost
      (begin
        (test-group-inc! innermost 'count)
        (test-group-inc! innermost status)))
  (if (memq status '(FAIL ERROR))
      (set! failures (+ failures 1)))
  ((current-test-reporter) status info)
  status)

;; What was not chosen is no part of the whole.
(define (skip-test info)
  (if (and innermost (in-chosen-group?))
      (begin
        (test-group-inc! innermost 'SKIP)
        ((current-test-reporter) 'SKIP info)))
  'SKIP)

;;> The procedure that runs a test, with the arguments and the result of
;;> \scheme{test-run}.
;;> \schemeblock{
;;> ;; Runs every test twice.
;;> (define run (current-test-applier))
;;> (current-test-applier
;;>   (lambda (expected expression info)
;;>     (run expected expression info)
;;>     (run expected expression info)))
;;> }
(define current-test-applier (make-parameter apply-test))

;;> The procedure that counts and reports a test when it has run. It is called
;;> with the status, the two thunks and the association list, and returns the
;;> status.
;;> \schemeblock{
;;> (define handle (current-test-handler))
;;> (current-test-handler
;;>   (lambda (status expected expression info)
;;>     (handle status expected expression info)))
;;> }
(define current-test-handler (make-parameter conclude))

;;> The procedure that is called, with the association list, instead of running a
;;> test that was not chosen.
;;> \schemeblock{
;;> (current-test-skipper (lambda (info) 'SKIP))
;;> }
(define current-test-skipper (make-parameter skip-test))
