;;> \section{Reporting}

(define verbose?
  (let ((variable (get-environment-variable "TEST_VERBOSE")))
    (and variable (not (member variable '("" "0"))))))

;;> Whether each test in a group reports a line of its own. Else it is a
;;> character, \scheme{.} for passed, \scheme{x} for failed, \scheme{!} for an
;;> error and \scheme{-} for skipped, and only those that fail report more.
;;> \schemeblock{
;;> (current-test-verbosity #t)
;;> }
(define current-test-verbosity (make-parameter verbose?))

;;> How many characters a line of the report has: 78 at first.
;;> \example{
;;> (current-column-width) ⇒ 78
;;> }
(define current-column-width (make-parameter 78))

;; How many characters the line of single characters has.
(define column 0)

(define (end-line)
  (if (> column 0)
      (begin
        (newline)
        (set! column 0))))

(define (written object)
  (let ((port (open-output-string)))
    (write object port)
    (get-output-string port)))

(define (cut-to string width)
  (if (> (string-length string) width)
      (string-append (substring string 0 (- width 3)) "...")
      string))

;;> The name of the test that the association list \var{info} describes, or how
;;> its expression is written, cut to fit on a line.
;;> \example{(test-get-name! '((name . #f) (source . (+ 1 2)))) ⇒ "(+ 1 2)"}
(define (test-get-name! info)
  (let ((name (field info 'name)))
    (cond ((string? name) name)
          (name (written name))
          (else
           (cut-to (written (field info 'source))
                   (- (current-column-width) 12))))))

(define (field info name)
  (let ((entry (assq name info)))
    (and entry (cdr entry))))

(define (report-test status info)
  (if (or (current-test-verbosity) (not innermost))
      (report-line status info)
      (report-character status))
  (if (memq status '(FAIL ERROR))
      (begin
        (if (> column 0)
            (begin
              (end-line)
              (write-string (symbol->string status))
              (write-string ": ")
              (write-string (test-get-name! info))
              (newline)))
        (explain status info)))
  (flush-output-port))

(define (report-line status info)
  (let ((name (cut-to (test-get-name! info) (- (current-column-width) 12)))
        (word (symbol->string status)))
    (write-string name)
    (write-string " ")
    (write-string (make-string (- (current-column-width)
                                  (string-length name)
                                  9)
                               #\.))
    (write-string " [")
    (write-string (make-string (- 5 (string-length word)) #\space))
    (write-string word)
    (write-string "]")
    (newline)))

(define (report-character status)
  (write-char (cond ((eq? status 'PASS) #\.)
                    ((eq? status 'FAIL) #\x)
                    ((eq? status 'ERROR) #\!)
                    (else #\-)))
  (set! column (+ column 1))
  (if (>= column (current-column-width))
      (end-line)))

(define (explain status info)
  (write-string "    ")
  (write-string (explanation status info))
  (newline))

(define (explanation status info)
  (parameterize ((current-output-port (open-output-string)))
    (cond ((eq? status 'ERROR) (describe (field info 'exception)))
          ((field info 'assertion)
           (write-string "expected a true value but got ")
           (write (field info 'result)))
          ((field info 'expect-error)
           (write-string "expected an error but got ")
           (write (field info 'result)))
          (else
           (write-string "expected ")
           (write (field info 'expected))
           (write-string " but got ")
           (write (field info 'result))))
    (get-output-string (current-output-port))))

(define (describe exception)
  (if (error-object? exception)
      (begin
        (write-string "ERROR: ")
        (display (error-object-message exception))
        (if (pair? (error-object-irritants exception))
            (write-string ":"))
        (for-each (lambda (irritant)
                    (write-string " ")
                    (write irritant))
                  (error-object-irritants exception)))
      (begin
        (write-string "raised ")
        (write exception))))

(define (report-group group when)
  (if (eq? when 'begin)
      (report-begin group)
      (report-end group))
  (flush-output-port))

(define (report-begin group)
  (end-line)
  (write-string "-- ")
  (display (test-group-name group))
  (newline))

(define (report-end group)
  (let* ((count (test-group-ref group 'count 0))
         (passed (test-group-ref group 'PASS 0))
         (jiffies (- (current-jiffy) (test-group-ref group 'start-jiffy)))
         (milliseconds (quotient (* 1000 jiffies) (jiffies-per-second))))
    (end-line)
    (display passed)
    (write-string " out of ")
    (display count)
    (write-string " (")
    (write-tenths (if (zero? count) 1000 (quotient (* 1000 passed) count)))
    (write-string "%) tests passed in ")
    (write-tenths (quotient milliseconds 100))
    (write-string " seconds.")
    (newline)
    (report-count group 'FAIL " failed.")
    (report-count group 'ERROR " raised an error.")
    (report-count group 'SKIP " skipped.")))

(define (write-tenths n)
  (display (quotient n 10))
  (write-string ".")
  (display (remainder n 10)))

(define (report-count group field words)
  (let ((n (test-group-ref group field 0)))
    (if (> n 0)
        (begin
          (display n)
          (write-string words)
          (newline)))))

;;> The procedure that reports a test: it is called with the status, which is
;;> \scheme{PASS}, \scheme{FAIL}, \scheme{ERROR} or \scheme{SKIP}, and an
;;> association list that describes the test.
;;> \schemeblock{
;;> ;; Tells only what failed.
;;> (define report (current-test-reporter))
;;> (current-test-reporter
;;>   (lambda (status info)
;;>     (if (memq status '(FAIL ERROR))
;;>         (report status info))))
;;> }
(define current-test-reporter (make-parameter report-test))

;;> The procedure that reports groups: it is called with a group and
;;> \scheme{begin} or \scheme{end}.
;;> \schemeblock{
;;> ;; Tells nothing of groups.
;;> (current-test-group-reporter (lambda (group moment) #f))
;;> }
(define current-test-group-reporter (make-parameter report-group))
