;;> Test suites (SRFI 64). A runner counts and reports the tests: the first
;;> \scheme{(test-begin name)} makes one that prints what fails and, at the end,
;;> how many tests passed.
;;> \schemeblock{
;;> (import (scheme base) (srfi 64))
;;>
;;> (test-begin "sums")
;;> (test-equal 4 (+ 2 2))
;;> (test-equal "of nothing" 0 (+))
;;> (test-error (+ 1 "2"))
;;> (test-end "sums")
;;> }
;;> \topic{Testing}
(define-library (srfi 64)
  (import (scheme base) (scheme complex) (scheme eval)
          (scheme read) (scheme repl) (scheme time) (scheme write)
          (chibi-net complaints) (chibi-net test-report))
  (export
    ;; Tests
    test-assert test-eqv test-eq test-equal test-approximate test-error
    test-read-eval-string
    ;; Groups
    test-begin test-end test-group test-group-with-cleanup
    ;; Choice
    test-match-name test-match-nth test-match-any test-match-all
    test-skip test-expect-fail
    ;; Runners
    test-runner? test-runner-null test-runner-simple test-runner-create
    test-runner-factory test-runner-current test-runner-get
    test-with-runner test-apply test-runner-reset
    test-runner-pass-count test-runner-fail-count test-runner-xpass-count
    test-runner-xfail-count test-runner-skip-count
    test-runner-test-name test-runner-group-path test-runner-group-stack
    test-runner-aux-value test-runner-aux-value!
    ;; Results
    test-result-kind test-passed? test-result-ref test-result-set!
    test-result-remove test-result-clear test-result-alist
    ;; What a runner calls
    test-runner-on-test-begin test-runner-on-test-begin!
    test-runner-on-test-end test-runner-on-test-end!
    test-runner-on-group-begin test-runner-on-group-begin!
    test-runner-on-group-end test-runner-on-group-end!
    test-runner-on-bad-count test-runner-on-bad-count!
    test-runner-on-bad-end-name test-runner-on-bad-end-name!
    test-runner-on-final test-runner-on-final!
    test-on-test-begin-simple test-on-test-end-simple
    test-on-group-begin-simple test-on-group-end-simple
    test-on-bad-count-simple test-on-bad-end-name-simple
    test-on-final-simple)
  (include "64/runners.scm" "64/results.scm" "64/choice.scm"
           "64/groups.scm" "64/tests.scm" "64/reporting.scm"))
