;;> \section{Choice}
;;> A specifier tells which tests are meant. It is a predicate that is called
;;> with a runner, whose test is about to run; a string means the test or group
;;> of that name, an integer that many next tests.

(define (specifier->predicate specifier)
  (cond ((procedure? specifier) specifier)
        ((string? specifier) (test-match-name specifier))
        ((exact-integer? specifier) (test-match-nth 1 specifier))
        (else
         (%wrong-value 'test-skip
                       "a procedure, a string or an exact integer"
                       specifier))))

;;> Matches tests named \var{name}.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-apply r (test-match-name "two")
;;>   (lambda ()
;;>     (test-assert "one" #t)
;;>     (test-assert "two" #t)
;;>     (test-assert "three" #t)))
;;> (test-runner-pass-count r) ⇒ 1
;;> }
(define (test-match-name name)
  (lambda (runner) (equal? name (test-runner-test-name runner))))

;;> \procedure{(test-match-nth n [(count 1)])}
;;> Matches the \var{n}th test that it is asked about, counting from 1, and so
;;> many from there on.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-apply r (test-match-nth 2 2)
;;>   (lambda ()
;;>     (test-assert "one" #t)
;;>     (test-assert "two" #t)
;;>     (test-assert "three" #t)))
;;> (test-runner-pass-count r) ⇒ 2
;;> }
(define (test-match-nth n . count)
  (let ((end (+ n (if (pair? count) (car count) 1)))
        (asked 0))
    (lambda (runner)
      (set! asked (+ asked 1))
      (and (<= n asked) (< asked end)))))

;; All are asked, because specifiers may count.
(define (ask-all specifiers runner)
  (map (lambda (specifier) (and (specifier runner) #t)) specifiers))

;;> \procedure{(test-match-any specifier ...)}
;;> Matches tests that one of the specifiers matches.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-apply r (test-match-any "one" "two")
;;>   (lambda ()
;;>     (test-assert "one" #t)
;;>     (test-assert "two" #t)
;;>     (test-assert "three" #t)))
;;> (test-runner-pass-count r) ⇒ 2
;;> }
(define (test-match-any . specifiers)
  (let ((predicates (map specifier->predicate specifiers)))
    (lambda (runner) (and (memq #t (ask-all predicates runner)) #t))))

;;> \procedure{(test-match-all specifier ...)}
;;> Matches tests that all of the specifiers match.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-apply r (test-match-all "two" (test-match-nth 2))
;;>   (lambda ()
;;>     (test-assert "one" #t)
;;>     (test-assert "two" #t)
;;>     (test-assert "three" #t)))
;;> (test-runner-pass-count r) ⇒ 1
;;> }
(define (test-match-all . specifiers)
  (let ((predicates (map specifier->predicate specifiers)))
    (lambda (runner) (not (memq #f (ask-all predicates runner))))))

;;> Tests that \var{specifier} matches are not run, until the group around ends.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r
;;>   (test-skip "slow")
;;>   (test-assert "slow" #t)
;;>   (test-assert "fast" #t))
;;> (list (test-runner-pass-count r) (test-runner-skip-count r)) ⇒ (1 1)
;;> }
(define (test-skip specifier)
  (let ((runner (test-runner-get)))
    (set-runner-skips! runner
                       (cons (specifier->predicate specifier)
                             (runner-skips runner)))))

;;> Tests that \var{specifier} matches are expected to fail, until the group
;;> around ends.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r
;;>   (test-expect-fail "not yet")
;;>   (test-assert "not yet" #f))
;;> (test-result-kind r) ⇒ xfail
;;> }
(define (test-expect-fail specifier)
  (let ((runner (test-runner-get)))
    (set-runner-failures! runner
                          (cons (specifier->predicate specifier)
                                (runner-failures runner)))))

(define (matched? predicates runner)
  (and (memq #t (ask-all predicates runner)) #t))

;; Whether the test or group that is about to run is not to.
(define (skipped? runner)
  (let ((left-out? (and (runner-choice runner)
                        (not (matched? (runner-choice runner) runner)))))
    (or (matched? (runner-skips runner) runner) left-out?)))
