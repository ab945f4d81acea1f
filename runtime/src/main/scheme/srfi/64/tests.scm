;;> \section{Tests}
;;> A test may have a name, a string, in front.

;; Runs a test, unless it is skipped or another was chosen. The procedure check
;; notes what it expects and gets, and returns whether that is right; where is a
;; procedure whose expression stands where the test does.
(define (run-test where name form check)
  (let ((runner (test-runner-get)))
    (if (%chosen-test? (%place where) (test-runner-group-path runner))
        (run-chosen-test runner where name form check))))

(define (run-chosen-test runner where name form check)
  (set-runner-result! runner
                      (list (cons 'test-name name)
                            (cons 'source-form form)))
  (let ((started (current-jiffy)))
    (if (skipped? runner)
        (begin
          (test-result-set! runner 'result-kind 'skip)
          ((test-runner-on-test-begin runner) runner))
        (let ((expected-to-fail? (matched? (runner-failures runner) runner)))
          (if expected-to-fail?
              (test-result-set! runner 'result-kind 'xfail))
          ((test-runner-on-test-begin runner) runner)
          (let ((right? (guard (e (#t
                                   (test-result-set! runner 'actual-error e)
                                   #f))
                          (check runner))))
            (test-result-set!
              runner
              'result-kind
              (if right?
                  (if expected-to-fail? 'xpass 'pass)
                  (if expected-to-fail? 'xfail 'fail))))))
    (let ((entry (assq (test-result-kind runner) (runner-counts runner))))
      (set-cdr! entry (+ 1 (cdr entry))))
    (tell runner where (%milliseconds-since started))
    ((test-runner-on-test-end runner) runner)))

;; Tells other programs of the last test.
(define (tell runner where milliseconds)
  (let* ((kind (test-result-kind runner))
         (raised? (assq 'actual-error (test-result-alist runner)))
         (status (cond ((memq kind '(pass xfail)) "passed")
                       ((eq? kind 'skip) "skipped")
                       ((and (eq? kind 'fail)
                             raised?
                             (not (assq 'expected-error
                                        (test-result-alist runner))))
                        "errored")
                       (else "failed"))))
    (define (detail name property)
      (let ((entry (assq property (test-result-alist runner))))
        (if entry
            (list (cons name (output-of (lambda () (write (cdr entry))))))
            '())))
    (%report-test status
                  (output-of (lambda () (print-name runner)))
                  (test-runner-group-path runner)
                  (%place where)
                  (append (list (cons 'milliseconds milliseconds))
                          (if (member status '("failed" "errored"))
                              (list (cons 'message (message runner kind raised?)))
                              '())
                          (detail 'expected 'expected-value)
                          (detail 'actual 'actual-value)))))

(define (message runner kind raised?)
  (define (got words)
    (output-of (lambda ()
                 (write-string words)
                 (write-string " but got ")
                 (write (test-result-ref runner 'actual-value)))))
  (cond ((eq? kind 'xpass) "passed, but was expected to fail")
        (raised?
         (output-of (lambda ()
                      (write-string "raised ")
                      (print-exception (cdr raised?)))))
        ((assq 'expected-value (test-result-alist runner))
         => (lambda (entry)
              (got (output-of (lambda ()
                                (write-string "expected ")
                                (write (cdr entry)))))))
        ((assq 'expected-error (test-result-alist runner))
         (got "expected an error"))
        (else (got "expected a true value"))))

(define (output-of thunk)
  (parameterize ((current-output-port (open-output-string)))
    (thunk)
    (get-output-string (current-output-port))))

;; A check that compares what the thunks return.
(define (compare same? expected actual)
  (lambda (runner)
    (let ((wanted (expected)))
      (test-result-set! runner 'expected-value wanted)
      (let ((got (actual)))
        (test-result-set! runner 'actual-value got)
        (same? wanted got)))))

;;> \macro{(test-assert expression)}
;;> \macro{(test-assert name expression)}
;;> Tests that \var{expression} gives a true value.
;;> \schemeblock{
;;> (test-assert "a list is found" (member 2 '(1 2 3)))
;;> }
(define-syntax test-assert
  (syntax-rules ()
    ((_ expression) (test-assert "" expression))
    ((_ name expression)
     (run-test (lambda () #f)
               name
               'expression
               (lambda (runner)
                 (let ((value expression))
                   (test-result-set! runner 'actual-value value)
                   value))))))

;;> \macro{(test-eqv expected expression)}
;;> \macro{(test-eqv name expected expression)}
;;> Tests that \var{expression} gives what is \scheme{eqv?} to \var{expected}.
;;> \schemeblock{
;;> (test-eqv 4 (+ 2 2))
;;> (test-eqv "of nothing" 0 (+))
;;> }
(define-syntax test-eqv
  (syntax-rules () ((_ . parts) (test-comparison eqv? . parts))))

;;> \macro{(test-eq expected expression)}
;;> \macro{(test-eq name expected expression)}
;;> Tests that \var{expression} gives what is \scheme{eq?} to \var{expected}.
;;> \schemeblock{
;;> (test-eq 'a (car '(a b)))
;;> }
(define-syntax test-eq
  (syntax-rules () ((_ . parts) (test-comparison eq? . parts))))

;;> \macro{(test-equal expected expression)}
;;> \macro{(test-equal name expected expression)}
;;> Tests that \var{expression} gives what is \scheme{equal?} to \var{expected}.
;;> \schemeblock{
;;> (test-equal '(1 2) (list 1 2))
;;> (test-equal "joined" "ab" (string-append "a" "b"))
;;> }
(define-syntax test-equal
  (syntax-rules () ((_ . parts) (test-comparison equal? . parts))))

(define-syntax test-comparison
  (syntax-rules ()
    ((_ same? expected expression)
     (test-comparison same? "" expected expression))
    ((_ same? name expected expression)
     (run-test (lambda () #f)
               name
               'expression
               (compare same? (lambda () expected) (lambda () expression))))))

;;> \macro{(test-approximate expected expression error)}
;;> \macro{(test-approximate name expected expression error)}
;;> Tests that \var{expression} gives a number that differs from \var{expected} by
;;> no more than \var{error}.
;;> \schemeblock{
;;> (test-approximate 3.14 (* 4 (atan 1)) 0.01)
;;> }
(define-syntax test-approximate
  (syntax-rules ()
    ((_ expected expression error)
     (test-approximate "" expected expression error))
    ((_ name expected expression error)
     (run-test (lambda () #f)
               name
               'expression
               (compare (lambda (wanted got) (<= (magnitude (- wanted got)) error))
                        (lambda () expected)
                        (lambda () expression))))))

;;> \macro{(test-error expression)}
;;> \macro{(test-error type expression)}
;;> \macro{(test-error name type expression)}
;;> Tests that \var{expression} raises an object. \var{type} is a predicate that
;;> must hold for it, or \scheme{#t} for any.
;;> \schemeblock{
;;> (test-error (car 5))
;;> (test-error "no such file" file-error? (open-input-file "/none"))
;;> }
(define-syntax test-error
  (syntax-rules ()
    ((_ expression) (test-error "" #t expression))
    ((_ type expression) (test-error "" type expression))
    ((_ name type expression)
     (run-test (lambda () #f)
               name
               'expression
               (raises type (lambda () expression))))))

(define (raises type actual)
  (lambda (runner)
    (test-result-set! runner 'expected-error type)
    (guard (e (#t
               (test-result-set! runner 'actual-error e)
               (if (procedure? type) (type e) (and type #t))))
      (test-result-set! runner 'actual-value (actual))
      #f)))

;;> Reads one datum from \var{string} and evaluates it, in the environment of
;;> \scheme{(interaction-environment)}.
;;> \example{
;;> (test-read-eval-string "(+ 1 2)") ⇒ 3
;;> (test-read-eval-string "(+ 1 2") ⇒ error
;;> }
;;> \raises{\var{string} is not one datum}
(define (test-read-eval-string string)
  (let* ((port (open-input-string string))
         (form (read port)))
    (if (not (eof-object? (read-char port)))
        (error "test-read-eval-string: there is more than one datum" string))
    (eval form (interaction-environment))))
