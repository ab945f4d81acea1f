;;> \section{Runners}

(define-record-type test-runner
  (make-runner counts result)
  ;;> Whether \var{object} is a test runner.
  ;;> \procedure{(test-runner? object)}
  test-runner?
  ;; An association list of the kinds of results and how often there were.
  (counts runner-counts set-runner-counts!)
  ;; The properties of the test that runs or has run last.
  (result runner-result set-runner-result!)
  ;; The groups around, innermost first.
  (groups runner-groups set-runner-groups!)
  ;; Specifiers: tests to skip, tests that are expected to fail, and of
  ;; test-apply, the only tests to run, or #f.
  (skips runner-skips set-runner-skips!)
  (failures runner-failures set-runner-failures!)
  (choice runner-choice set-runner-choice!)
  ;; Whether test-begin has made it.
  (automatic runner-automatic? set-runner-automatic!)
  ;;> \procedure{(test-runner-aux-value runner)}
  ;;> \procedure{(test-runner-aux-value! runner value)}
  ;;> A field of \var{runner} for the use of programs.
  (aux test-runner-aux-value test-runner-aux-value!)
  ;;> \procedure{(test-runner-on-test-begin runner)}
  ;;> \procedure{(test-runner-on-test-begin! runner procedure)}
  ;;> What is called before each test, with the runner.
  (on-test-begin test-runner-on-test-begin test-runner-on-test-begin!)
  ;;> \procedure{(test-runner-on-test-end runner)}
  ;;> \procedure{(test-runner-on-test-end! runner procedure)}
  ;;> What is called after each test, with the runner.
  (on-test-end test-runner-on-test-end test-runner-on-test-end!)
  ;;> \procedure{(test-runner-on-group-begin runner)}
  ;;> \procedure{(test-runner-on-group-begin! runner procedure)}
  ;;> What is called when a group begins, with the runner, the name of the group
  ;;> and the number of tests it should have, or \scheme{#f}.
  (on-group-begin test-runner-on-group-begin test-runner-on-group-begin!)
  ;;> \procedure{(test-runner-on-group-end runner)}
  ;;> \procedure{(test-runner-on-group-end! runner procedure)}
  ;;> What is called when a group ends, with the runner.
  (on-group-end test-runner-on-group-end test-runner-on-group-end!)
  ;;> \procedure{(test-runner-on-bad-count runner)}
  ;;> \procedure{(test-runner-on-bad-count! runner procedure)}
  ;;> What is called when a group ends that had another number of tests than it
  ;;> should, with the runner, the actual number and the expected one.
  (on-bad-count test-runner-on-bad-count test-runner-on-bad-count!)
  ;;> \procedure{(test-runner-on-bad-end-name runner)}
  ;;> \procedure{(test-runner-on-bad-end-name! runner procedure)}
  ;;> What is called when a group ends under another name than it began, with the
  ;;> runner, the name it began with and the other.
  (on-bad-end-name test-runner-on-bad-end-name test-runner-on-bad-end-name!)
  ;;> \procedure{(test-runner-on-final runner)}
  ;;> \procedure{(test-runner-on-final! runner procedure)}
  ;;> What is called when the outermost group ends, with the runner.
  (on-final test-runner-on-final test-runner-on-final!))

(define (ignore . arguments) #f)

(define (new-counts)
  (list (cons 'pass 0) (cons 'fail 0) (cons 'xpass 0) (cons 'xfail 0)
        (cons 'skip 0)))

;;> A runner that counts and reports nothing.
(define (test-runner-null)
  (let ((runner (make-runner (new-counts) '())))
    (set-runner-groups! runner '())
    (set-runner-skips! runner '())
    (set-runner-failures! runner '())
    (set-runner-choice! runner #f)
    (set-runner-automatic! runner #f)
    (test-runner-aux-value! runner #f)
    (test-runner-on-test-begin! runner ignore)
    (test-runner-on-test-end! runner ignore)
    (test-runner-on-group-begin! runner ignore)
    (test-runner-on-group-end! runner ignore)
    (test-runner-on-bad-count! runner ignore)
    (test-runner-on-bad-end-name! runner ignore)
    (test-runner-on-final! runner ignore)
    runner))

;;> A runner that prints each test that did not come out as expected, and in the
;;> end how many tests came out how.
(define (test-runner-simple)
  (let ((runner (test-runner-null)))
    (test-runner-on-test-begin! runner test-on-test-begin-simple)
    (test-runner-on-test-end! runner test-on-test-end-simple)
    (test-runner-on-group-begin! runner test-on-group-begin-simple)
    (test-runner-on-group-end! runner test-on-group-end-simple)
    (test-runner-on-bad-count! runner test-on-bad-count-simple)
    (test-runner-on-bad-end-name! runner test-on-bad-end-name-simple)
    (test-runner-on-final! runner test-on-final-simple)
    runner))

;;> The procedure that \scheme{test-runner-create} calls:
;;> \scheme{test-runner-simple} at first.
(define test-runner-factory (make-parameter test-runner-simple))

;;> A new runner, made by \scheme{(test-runner-factory)}.
(define (test-runner-create) ((test-runner-factory)))

;;> \procedure{(test-runner-current)}
;;> \procedure{(test-runner-current runner)}
;;> The parameter that holds the runner of the tests, or \scheme{#f} if there is
;;> none yet.
(define test-runner-current (make-parameter #f))

;;> The runner of the tests.
;;> \raises{there is none}
(define (test-runner-get)
  (or (test-runner-current)
      (error "test-runner-get: there is no test runner")))

;;> Evaluates the body with \var{runner} as the runner of the tests.
;;> \macro{(test-with-runner runner body ...)}
(define-syntax test-with-runner
  (syntax-rules ()
    ((_ runner body ...)
     (parameterize ((test-runner-current runner)) body ...))))

;;> \procedure{(test-apply [runner] specifier ... procedure)}
;;> Calls \var{procedure} without arguments. Of the tests in it, only those run
;;> that one of the specifiers matches; without specifiers, all do.
(define (test-apply first . rest)
  (if (test-runner? first)
      (parameterize ((test-runner-current first)) (apply test-apply rest))
      (let* ((all (reverse (cons first rest)))
             (procedure (car all))
             (specifiers (map specifier->predicate (reverse (cdr all)))))
        (if (test-runner-current)
            (apply-choice (test-runner-current) specifiers procedure)
            (parameterize ((test-runner-current (test-runner-create)))
              (apply-choice (test-runner-current) specifiers procedure)
              ((test-runner-on-final (test-runner-current)) (test-runner-current)))))))

(define (apply-choice runner specifiers procedure)
  (let ((old (runner-choice runner)))
    (dynamic-wind
      (lambda ()
        (set-runner-choice! runner (if (null? specifiers) old specifiers)))
      procedure
      (lambda () (set-runner-choice! runner old)))))

;;> Forgets all that \var{runner} has counted.
(define (test-runner-reset runner)
  (set-runner-counts! runner (new-counts))
  (set-runner-result! runner '())
  (set-runner-groups! runner '())
  (set-runner-skips! runner '())
  (set-runner-failures! runner '()))

;;> \procedure{(test-runner-pass-count runner)}
;;> \procedure{(test-runner-fail-count runner)}
;;> \procedure{(test-runner-xpass-count runner)}
;;> \procedure{(test-runner-xfail-count runner)}
;;> \procedure{(test-runner-skip-count runner)}
;;> How many tests passed as expected, failed against expectation, passed against
;;> expectation, failed as expected, and were skipped.
(define (test-runner-pass-count runner) (count-of runner 'pass))
(define (test-runner-fail-count runner) (count-of runner 'fail))
(define (test-runner-xpass-count runner) (count-of runner 'xpass))
(define (test-runner-xfail-count runner) (count-of runner 'xfail))
(define (test-runner-skip-count runner) (count-of runner 'skip))
;;/

(define (count-of runner kind) (cdr (assq kind (runner-counts runner))))

;;> The name of the test that runs or has run last; the empty string if it has
;;> none.
(define (test-runner-test-name runner)
  (let ((entry (assq 'test-name (runner-result runner))))
    (if entry (cdr entry) "")))

;;> \procedure{(test-runner-group-stack runner)}
;;> \procedure{(test-runner-group-path runner)}
;;> Lists of the names of the groups around: the stack begins with the innermost,
;;> the path with the outermost.
(define (test-runner-group-stack runner)
  (map group-name (runner-groups runner)))
(define (test-runner-group-path runner)
  (reverse (test-runner-group-stack runner)))
;;/
