;;> Where the lambda expression of \var{procedure} stands, the use of the macro for
;;> one that a macro wrote: a list of file, line, column, end line and end column,
;;> or \scheme{#f}.
(define-native (%place procedure))

;; A port that adds to what is called path.
(define-native (%open-test-report path))

(define (%variable name)
  (let ((value (get-environment-variable name)))
    (and value (not (string=? value "")) value)))

(define %port
  (let ((path (%variable "CHIBI_NET_TEST_REPORT")))
    (and path (%open-test-report path))))

(define %choice
  (let ((text (%variable "CHIBI_NET_TEST_CHOICE")))
    (and text (read (open-input-string text)))))

(define (%any? holds? list)
  (and (pair? list)
       (or (holds? (car list)) (%any? holds? (cdr list)))))

;;> Whether a test runs that stands at \var{place}, which may be \scheme{#f}, in
;;> \var{groups}, the list of their names, outermost first.
(define (%chosen-test? place groups)
  (or (not %choice)
      (%any? (lambda (chosen)
               (if (eq? (car chosen) 'group)
                   (%begins? groups (cdr chosen))
                   (and place (%within? place chosen))))
             %choice)))

(define (%begins? names first)
  (or (null? first)
      (and (pair? names)
           (equal? (car names) (car first))
           (%begins? (cdr names) (cdr first)))))

(define (%within? inner outer)
  (and (equal? (car inner) (car outer))
       (%before? (cadr outer) (caddr outer) (cadr inner) (caddr inner))
       (apply (lambda (end-line end-column outer-end-line outer-end-column)
                (%before? end-line end-column outer-end-line outer-end-column))
              (append (cdddr inner) (cdddr outer)))))

(define (%before? line column other-line other-column)
  (or (< line other-line)
      (and (= line other-line) (<= column other-column))))

;;> Reports a test, if anybody listens. \var{name} and \var{groups} are strings or
;;> what is written for one; \var{details} is an association list of what else is
;;> known, by symbols as the line has them, with strings and numbers.
(define (%report-test status name groups place details)
  (if %port
      (let ((line (open-output-string)))
        (write-string "{" line)
        (%write-member 'name name line)
        (write-string "," line)
        (%write-member 'groups groups line)
        (for-each (lambda (member)
                    (write-string "," line)
                    (%write-member (car member) (cdr member) line))
                  (append (list (cons 'status status))
                          details
                          (if place
                              (map cons
                                   '(file line column endLine endColumn)
                                   place)
                              '())))
        (write-string "}\n" line)
        (write-string (get-output-string line) %port)
        (flush-output-port %port))))

(define (%write-member name value line)
  (%write-json (symbol->string name) line)
  (write-string ":" line)
  (%write-json value line))

(define (%write-json value line)
  (cond ((string? value) (%write-json-string value line))
        ((exact-integer? value) (write value line))
        ((list? value)
         (write-string "[" line)
         (let loop ((rest value))
           (if (pair? rest)
               (begin
                 (%write-json (car rest) line)
                 (if (pair? (cdr rest)) (write-string "," line))
                 (loop (cdr rest)))))
         (write-string "]" line))
        (else
         (let ((written (open-output-string)))
           (write value written)
           (%write-json-string (get-output-string written) line)))))

(define (%write-json-string string line)
  (write-char #\" line)
  (string-for-each
    (lambda (char)
      (cond ((memv char '(#\" #\\))
             (write-char #\\ line)
             (write-char char line))
            ((char<? char #\space)
             (let ((digits (number->string (char->integer char) 16)))
               (write-string "\\u" line)
               (write-string (make-string (- 4 (string-length digits)) #\0) line)
               (write-string digits line)))
            (else (write-char char line))))
    string)
  (write-char #\" line))

;;> How many milliseconds have passed since \scheme{(current-jiffy)} was
;;> \var{jiffy}.
(define (%milliseconds-since jiffy)
  (quotient (* 1000 (- (current-jiffy) jiffy)) (jiffies-per-second)))
