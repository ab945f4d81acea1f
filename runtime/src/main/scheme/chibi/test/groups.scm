;;> \section{Groups}

;; The fields of a group are an association list: name, parent, start-jiffy,
;; count, PASS, FAIL, ERROR, SKIP and what programs add. The counts are of its
;; subgroups too.
(define-record-type test-group-record
  (make-group fields)
  group?
  (fields group-fields set-group-fields!))

(define innermost #f)

;; Of all tests, in groups or not.
(define failures 0)

;;> \procedure{(current-test-group [group])}
;;> The innermost group that has begun and not ended, or \scheme{#f}; with an
;;> argument, makes \var{group} the innermost.
;;> \example{
;;> (current-test-group) ⇒ #f
;;> }
(define current-test-group
  (case-lambda
    (() innermost)
    ((group) (set! innermost group))))

;;> The name of \var{group}.
;;> \schemeblock{
;;> (test-group "sums"
;;>   (test "sums" (test-group-name (current-test-group))))
;;> }
(define (test-group-name group) (test-group-ref group 'name))

;;> \procedure{(test-group-ref group field [(default #f)])}
;;> The value of \var{field}, a symbol, in \var{group}: \scheme{name},
;;> \scheme{parent}, \scheme{count}, \scheme{PASS}, \scheme{FAIL},
;;> \scheme{ERROR}, \scheme{SKIP}, or what was set.
;;> \schemeblock{
;;> (test-group "sums"
;;>   (test 4 (+ 2 2))
;;>   (test 1 (test-group-ref (current-test-group) 'PASS)))
;;> }
(define test-group-ref
  (case-lambda
    ((group field) (test-group-ref group field #f))
    ((group field default)
     (let ((entry (and group (assq field (group-fields group)))))
       (if entry (cdr entry) default)))))

;;> Sets \var{field}, a symbol, in \var{group}.
;;> \schemeblock{
;;> (test-group-set! (current-test-group) 'owner "me")
;;> }
(define (test-group-set! group field value)
  (let ((entry (assq field (group-fields group))))
    (if entry
        (set-cdr! entry value)
        (set-group-fields! group
                           (cons (cons field value) (group-fields group))))))

;;> \procedure{(test-group-inc! group field [(amount 1)])}
;;> Adds \var{amount} to \var{field} in \var{group}, which is 0 before it is set.
;;> \schemeblock{
;;> (test-group-inc! (current-test-group) 'requests 3)
;;> }
(define test-group-inc!
  (case-lambda
    ((group field) (test-group-inc! group field 1))
    ((group field amount)
     (test-group-set! group field (+ amount (test-group-ref group field 0))))))

;;> Adds \var{value} in front of the list in \var{field} of \var{group}, which is
;;> empty before it is set.
;;> \schemeblock{
;;> (test-group-push! (current-test-group) 'slow "the large file")
;;> }
(define (test-group-push! group field value)
  (test-group-set! group field (cons value (test-group-ref group field '()))))

;;> \procedure{(test-begin [(name "")])}
;;> Begins a group of tests, within the innermost one if there is one. It goes on
;;> until \scheme{test-end}; \scheme{test-group} does both.
;;> \schemeblock{
;;> (test-begin "addresses")
;;> (test-assert (get-address-info "127.0.0.1" 80))
;;> (test-end)
;;> }
(define test-begin
  (case-lambda
    (() (test-begin ""))
    ((name)
     (let ((group (make-group (list (cons 'name name)
                                    (cons 'parent innermost)
                                    (cons 'start-jiffy (current-jiffy))))))
       (set! innermost group)
       (if (in-chosen-group?)
           ((current-test-group-reporter) group 'begin))))))

;;> \procedure{(test-end [name])}
;;> Ends the innermost group and reports its results.
;;> \schemeblock{
;;> (test-begin "sums")
;;> (test 4 (+ 2 2))
;;> (test-end "sums")
;;> }
;;> \raises{no group has begun, or the innermost one has another name}
(define test-end
  (case-lambda
    (() (end-group))
    ((name)
     (if (not (and innermost (equal? name (test-group-name innermost))))
         (error "test-end: no group of this name is the innermost" name))
     (end-group))))

(define (end-group)
  (let ((group innermost))
    (if (not group)
        (error "test-end: no group has begun"))
    (if (in-chosen-group?)
        ((current-test-group-reporter) group 'end))
    (set! innermost (test-group-ref group 'parent))
    (if innermost
        (for-each (lambda (field)
                    (test-group-inc! innermost
                                     field
                                     (test-group-ref group field 0)))
                  '(count PASS FAIL ERROR SKIP)))))

;;> Runs the body as a group of tests named \var{name}. An error that the body
;;> raises outside of a test counts as a failed test, and ends the group.
;;> \schemeblock{
;;> (test-group "addresses"
;;>   (test-assert (get-address-info "127.0.0.1" 80))
;;>   (test-not (get-address-info #f #f)))
;;> }
;;> \macro{(test-group name body ...)}
(define-syntax test-group
  (syntax-rules ()
    ((_ name body ...)
     (call-as-group name (lambda () body ... #t)))))

(define (call-as-group name body)
  (test-begin name)
  (let* ((group innermost)
         (outcome (run body)))
    ;; Groups that the body left open.
    (let loop ()
      (if (not (eq? innermost group))
          (begin (end-group) (loop))))
    (if (eq? (car outcome) 'raised)
        (let ((info (list (cons 'name (string-append "body of " name))
                          (cons 'exception (cdr outcome)))))
          (tell 'ERROR body info)
          (conclude 'ERROR #f #f info)))
    (end-group)))

;; The names of the groups around, outermost first.
(define (group-path)
  (let loop ((group innermost) (names '()))
    (if group
        (loop (test-group-ref group 'parent)
              (cons (test-group-name group) names))
        names)))

;;> The number of tests that have failed or raised errors so far.
;;> \example{
;;> (test-failure-count) ⇒ 0
;;> }
(define (test-failure-count) failures)

;;> \procedure{(test-exit [(status 1)])}
;;> Ends all groups and the program: successfully if all tests have passed, else
;;> with \var{status}. It is the last line of a test program, so that a build
;;> notices what has failed.
;;> \schemeblock{
;;> (import (scheme base) (chibi test))
;;> (test 4 (+ 2 2))
;;> (test-exit)
;;> }
(define test-exit
  (case-lambda
    (() (test-exit 1))
    ((status)
     (let loop ()
       (if innermost
           (begin (end-group) (loop))))
     (exit (if (zero? failures) 0 status)))))
