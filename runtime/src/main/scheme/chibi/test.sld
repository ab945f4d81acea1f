;;> Testing: \scheme{(test expected expression)} and its kin report what came out,
;;> groups count it, and \scheme{(test-exit)} tells the system. Without a group
;;> around it, each test reports a line of its own.
;;> \schemeblock{
;;> (import (scheme base) (chibi test))
;;>
;;> (test-group "sums"
;;>   (test 4 (+ 2 2))
;;>   (test "of nothing" 0 (+))
;;>   (test-error (+ 1 "2")))
;;> (test-exit)
;;> }
;;>
;;> Which tests run is told by environment variables, each a list of names that
;;> are separated by commas; a part of a name is enough. \scheme{TEST_FILTER} and
;;> \scheme{TEST_REMOVE} choose tests, \scheme{TEST_GROUP_FILTER} and
;;> \scheme{TEST_GROUP_REMOVE} choose groups. \scheme{TEST_VERBOSE}, unless it is
;;> empty or 0, makes every test report a line. \scheme{CHIBI_NET_TEST_REPORT}
;;> names a file that gets a line of JSON for every test, for other programs.
;;> \topic{Testing}
(define-library (chibi test)
  (import (scheme base) (scheme case-lambda) (scheme complex) (scheme inexact)
          (scheme write) (scheme process-context) (scheme time)
          (chibi-net test-report))
  (export
    ;; Tests
    test test-equal test-assert test-not test-error test-values
    test-propagate-info test-vars test-syntax-error test-run
    ;; Groups
    test-group test-begin test-end test-exit test-failure-count
    current-test-group test-group-name test-group-ref test-group-set!
    test-group-inc! test-group-push! test-get-name!
    ;; Comparison
    test-equal? current-test-comparator current-test-epsilon
    ;; Running and reporting
    current-test-applier current-test-handler current-test-skipper
    current-test-reporter current-test-group-reporter
    current-test-verbosity current-column-width
    ;; Choice
    current-test-filters current-test-removers
    current-test-group-filters current-test-group-removers)
  (include "test/comparison.scm" "test/groups.scm" "test/choice.scm"
           "test/reporting.scm" "test/running.scm" "test/forms.scm"))
