;; R7RS 6.14: the system interface.
(import (scheme base) (scheme process-context) (scheme time) (chibi test))

(test-begin "6.14 system")

(test #t (list? (command-line)))
(test #t (string? (car (command-line))))
(test #f (get-environment-variable "NO_SUCH_VARIABLE_HERE"))
(test #t (string? (get-environment-variable "PATH")))
(test-error (get-environment-variable 'PATH))
(test #t (list? (get-environment-variables)))
(test #t (pair? (assoc "PATH" (get-environment-variables))))
(test #t (real? (current-second)))
(test #t (inexact? (current-second)))
(test #t (exact-integer? (current-jiffy)))
(test #t (exact-integer? (jiffies-per-second)))
(test #t (<= (current-jiffy) (current-jiffy)))
(test #t (list? (features)))
(test #t (and (memq 'r7rs (features)) #t))
(test #t (and (memq 'exact-closed (features)) #t))

(test-end "6.14 system")
(test-exit)
