;;> What editors and other programs hear of tests, and how they choose among them.
;;> For the bundled test libraries.
;;>
;;> The environment variable \scheme{CHIBI_NET_TEST_REPORT} names a file, or
;;> \scheme{unix:} and a socket, that gets a line for each test: a JSON object with
;;> the strings \scheme{name}, \scheme{status} (passed, failed, errored or skipped)
;;> and, where known, \scheme{expected}, \scheme{actual}, \scheme{message} and
;;> \scheme{file}; \scheme{groups}, the names of the groups around, outermost first;
;;> \scheme{milliseconds}; and \scheme{line}, \scheme{column}, \scheme{endLine} and
;;> \scheme{endColumn}, counted from 1 as in the reports of errors.
;;>
;;> \scheme{CHIBI_NET_TEST_CHOICE} holds a list: only those tests run whose form
;;> lies within one of the places \scheme{(file line column end-line end-column)} in
;;> it, or that have around them a group \scheme{(group name ...)} of it, told by
;;> its own name and those of the groups around it, outermost first.
(define-library (chibi-net test-report)
  (import (scheme base) (scheme cxr) (scheme process-context) (scheme read)
          (scheme time) (scheme write) (chibi-net primitive))
  (export %place %chosen-test? %report-test %milliseconds-since)
  (include "test-report.scm"))
