;; R7RS 5.2: import declarations.
(import (scheme base)
        (only (scheme write) write)
        (prefix (only (scheme char) char-upcase) c:)
        (rename (only (scheme cxr) caddr) (caddr third))
        (except (scheme inexact) exp)
        (scheme eval)
        (chibi test))

(test-begin "5.2 import declarations")

(test-group "import sets"
  (test #\A (c:char-upcase #\a))
  (test 3 (third '(1 2 3)))
  (test 2 (sqrt 4))
  (test #t (procedure? write)))

(define (value-in import-set expression)
  (eval expression (environment '(only (scheme base) quote) import-set)))

(test-group "nested import sets"
  (test 1 (value-in '(prefix (only (scheme base) car) p:) '(p:car '(1 2))))
  (test 1 (value-in '(rename (prefix (only (scheme base) car cdr) p:) (p:car first)) '(first '(1 2))))
  (test '(2) (value-in '(except (rename (scheme base) (cdr tail)) car) '(tail '(1 2)))))

(test-group "errors"
  (test-error (environment '(no such library)))
  (test-error (environment '(only (scheme base) no-such-name)))
  (test-error (environment '(except (scheme base) no-such-name)))
  (test-error (environment '(rename (scheme base) (no-such-name other))))
  (test-error (value-in '(only (scheme base) car) '(cdr '(1))))
  (test-error (value-in '(except (scheme base) car) '(car '(1)))))

(test-end "5.2 import declarations")
(test-exit)
