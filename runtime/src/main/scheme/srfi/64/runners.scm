;;> \section{Runners}

(define-record-type test-runner
  (make-runner counts result)
  ;;> Whether \var{object} is a test runner.
  ;;> \example{
  ;;> (test-runner? (test-runner-null)) ⇒ #t
  ;;> }
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
  ;;> \example{
  ;;> (define r (test-runner-null))
  ;;> (test-runner-aux-value! r '(any value))
  ;;> (test-runner-aux-value r) ⇒ (any value)
  ;;> }
  (aux test-runner-aux-value test-runner-aux-value!)
  ;;> \procedure{(test-runner-on-test-begin runner)}
  ;;> \procedure{(test-runner-on-test-begin! runner procedure)}
  ;;> What is called before each test, with the runner.
  ;;> \example{
  ;;> (define names '())
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-test-begin! r
  ;;>   (lambda (r) (set! names (cons (test-runner-test-name r) names))))
  ;;> (test-with-runner r
  ;;>   (test-assert "one" #t)
  ;;>   (test-assert "two" #t))
  ;;> names ⇒ ("two" "one")
  ;;> }
  (on-test-begin test-runner-on-test-begin test-runner-on-test-begin!)
  ;;> \procedure{(test-runner-on-test-end runner)}
  ;;> \procedure{(test-runner-on-test-end! runner procedure)}
  ;;> What is called after each test, with the runner.
  ;;> \example{
  ;;> (define results '())
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-test-end! r
  ;;>   (lambda (r) (set! results (cons (test-result-kind r) results))))
  ;;> (test-with-runner r
  ;;>   (test-eqv 4 (+ 2 2))
  ;;>   (test-eqv 5 (+ 2 2)))
  ;;> results ⇒ (fail pass)
  ;;> }
  (on-test-end test-runner-on-test-end test-runner-on-test-end!)
  ;;> \procedure{(test-runner-on-group-begin runner)}
  ;;> \procedure{(test-runner-on-group-begin! runner procedure)}
  ;;> What is called when a group begins, with the runner, the name of the group
  ;;> and the number of tests it should have, or \scheme{#f}.
  ;;> \example{
  ;;> (define groups '())
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-group-begin! r
  ;;>   (lambda (r name count) (set! groups (cons (list name count) groups))))
  ;;> (test-with-runner r
  ;;>   (test-begin "sums" 2)
  ;;>   (test-end "sums"))
  ;;> groups ⇒ (("sums" 2))
  ;;> }
  (on-group-begin test-runner-on-group-begin test-runner-on-group-begin!)
  ;;> \procedure{(test-runner-on-group-end runner)}
  ;;> \procedure{(test-runner-on-group-end! runner procedure)}
  ;;> What is called when a group ends, with the runner.
  ;;> \example{
  ;;> (define ends 0)
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-group-end! r (lambda (r) (set! ends (+ ends 1))))
  ;;> (test-with-runner r
  ;;>   (test-group "sums" (test-eqv 4 (+ 2 2))))
  ;;> ends ⇒ 1
  ;;> }
  (on-group-end test-runner-on-group-end test-runner-on-group-end!)
  ;;> \procedure{(test-runner-on-bad-count runner)}
  ;;> \procedure{(test-runner-on-bad-count! runner procedure)}
  ;;> What is called when a group ends that had another number of tests than it
  ;;> should, with the runner, the actual number and the expected one.
  ;;> \example{
  ;;> (define bad #f)
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-bad-count! r
  ;;>   (lambda (r actual expected) (set! bad (list actual expected))))
  ;;> (test-with-runner r
  ;;>   (test-begin "sums" 2)
  ;;>   (test-eqv 4 (+ 2 2))
  ;;>   (test-end "sums"))
  ;;> bad ⇒ (1 2)
  ;;> }
  (on-bad-count test-runner-on-bad-count test-runner-on-bad-count!)
  ;;> \procedure{(test-runner-on-bad-end-name runner)}
  ;;> \procedure{(test-runner-on-bad-end-name! runner procedure)}
  ;;> What is called when a group ends under another name than it began, with the
  ;;> runner, the name it began with and the other.
  ;;> \example{
  ;;> (define bad #f)
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-bad-end-name! r
  ;;>   (lambda (r began ended) (set! bad (list began ended))))
  ;;> (test-with-runner r
  ;;>   (test-begin "sums")
  ;;>   (test-end "products"))
  ;;> bad ⇒ ("sums" "products")
  ;;> }
  (on-bad-end-name test-runner-on-bad-end-name test-runner-on-bad-end-name!)
  ;;> \procedure{(test-runner-on-final runner)}
  ;;> \procedure{(test-runner-on-final! runner procedure)}
  ;;> What is called when the outermost group ends, with the runner.
  ;;> \example{
  ;;> (define passed #f)
  ;;> (define r (test-runner-null))
  ;;> (test-runner-on-final! r
  ;;>   (lambda (r) (set! passed (test-runner-pass-count r))))
  ;;> (test-with-runner r
  ;;>   (test-begin "sums")
  ;;>   (test-eqv 4 (+ 2 2))
  ;;>   (test-end "sums"))
  ;;> passed ⇒ 1
  ;;> }
  (on-final test-runner-on-final test-runner-on-final!))

(define (ignore . arguments) #f)

(define (new-counts)
  (list (cons 'pass 0) (cons 'fail 0) (cons 'xpass 0) (cons 'xfail 0)
        (cons 'skip 0)))

;;> A runner that counts, and reports nothing.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r
;;>   (test-eqv 4 (+ 2 2))
;;>   (test-eqv 5 (+ 2 2)))
;;> (list (test-runner-pass-count r) (test-runner-fail-count r)) ⇒ (1 1)
;;> }
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
;;> \schemeblock{
;;> (test-with-runner (test-runner-simple)
;;>   (test-begin "sums")
;;>   (test-eqv 4 (+ 2 2))
;;>   (test-end "sums"))
;;> }
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
;;> \example{
;;> (parameterize ((test-runner-factory test-runner-null))
;;>   (test-runner? (test-runner-create))) ⇒ #t
;;> }
(define test-runner-factory (make-parameter test-runner-simple))

;;> A new runner, made by \scheme{(test-runner-factory)}.
;;> \example{
;;> (test-runner-pass-count (test-runner-create)) ⇒ 0
;;> }
(define (test-runner-create) ((test-runner-factory)))

;;> \procedure{(test-runner-current)}
;;> \procedure{(test-runner-current runner)}
;;> The parameter that holds the runner of the tests, or \scheme{#f} if there is
;;> none yet.
;;> \example{
;;> (test-runner-current) ⇒ #f
;;> (define r (test-runner-null))
;;> (test-with-runner r (eq? (test-runner-current) r)) ⇒ #t
;;> }
(define test-runner-current (make-parameter #f))

;;> The runner of the tests.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (eq? (test-runner-get) r)) ⇒ #t
;;> (test-runner-get) ⇒ error
;;> }
;;> \raises{there is none}
(define (test-runner-get)
  (or (test-runner-current)
      (error "test-runner-get: there is no test runner")))

;;> Evaluates the body with \var{runner} as the runner of the tests.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-assert (< 1 2)))
;;> (test-runner-pass-count r) ⇒ 1
;;> }
;;> \macro{(test-with-runner runner body ...)}
(define-syntax test-with-runner
  (syntax-rules ()
    ((_ runner body ...)
     (parameterize ((test-runner-current runner)) body ...))))

;;> \procedure{(test-apply [runner] specifier ... procedure)}
;;> Calls \var{procedure} without arguments. Of the tests in it, only those run
;;> that one of the specifiers matches; without specifiers, all do.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-apply r "one"
;;>   (lambda ()
;;>     (test-assert "one" #t)
;;>     (test-assert "two" #t)))
;;> (list (test-runner-pass-count r) (test-runner-skip-count r)) ⇒ (1 1)
;;> }
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
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-assert #t))
;;> (test-runner-reset r)
;;> (test-runner-pass-count r) ⇒ 0
;;> }
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
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r
;;>   (test-assert #t)
;;>   (test-assert #f)
;;>   (test-expect-fail 1)
;;>   (test-assert #f))
;;> (test-runner-pass-count r) ⇒ 1
;;> (test-runner-fail-count r) ⇒ 1
;;> (test-runner-xfail-count r) ⇒ 1
;;> }
(define (test-runner-pass-count runner) (count-of runner 'pass))
(define (test-runner-fail-count runner) (count-of runner 'fail))
(define (test-runner-xpass-count runner) (count-of runner 'xpass))
(define (test-runner-xfail-count runner) (count-of runner 'xfail))
(define (test-runner-skip-count runner) (count-of runner 'skip))
;;/

(define (count-of runner kind) (cdr (assq kind (runner-counts runner))))

;;> The name of the test that runs or has run last; the empty string if it has
;;> no name.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r (test-assert "one" #t))
;;> (test-runner-test-name r) ⇒ "one"
;;> }
(define (test-runner-test-name runner)
  (let ((entry (assq 'test-name (runner-result runner))))
    (if entry (cdr entry) "")))

;;> \procedure{(test-runner-group-stack runner)}
;;> \procedure{(test-runner-group-path runner)}
;;> Lists of the names of the groups around: the stack begins with the innermost,
;;> the path with the outermost.
;;> \example{
;;> (define r (test-runner-null))
;;> (define path #f)
;;> (test-with-runner r
;;>   (test-group "outer"
;;>     (test-group "inner"
;;>       (set! path (test-runner-group-path r)))))
;;> path ⇒ ("outer" "inner")
;;> }
(define (test-runner-group-stack runner)
  (map group-name (runner-groups runner)))
(define (test-runner-group-path runner)
  (reverse (test-runner-group-stack runner)))
;;/
