;;> \section{Groups}

(define-record-type group
  (make-group name count before skips failures)
  group?
  (name group-name)
  ;; How many tests it should have, or #f.
  (count group-count)
  ;; How many tests there were before it.
  (before group-before)
  ;; The specifiers around it.
  (skips group-skips)
  (failures group-failures))

(define (total runner) (apply + (map cdr (runner-counts runner))))

;;> \procedure{(test-begin name [count])}
;;> Begins a group of tests. \var{count} is how many tests it should have. If
;;> there is no runner, one is made that lasts until the group ends.
;;> \schemeblock{
;;> (test-begin "sums")
;;> (test-eqv 4 (+ 2 2))
;;> (test-end "sums")
;;> }
(define (test-begin name . count)
  (if (not (test-runner-current))
      (let ((runner (test-runner-create)))
        (set-runner-automatic! runner #t)
        (test-runner-current runner)))
  (let ((runner (test-runner-current))
        (count (and (pair? count) (car count))))
    ((test-runner-on-group-begin runner) runner name count)
    (set-runner-groups! runner
                        (cons (make-group name
                                          count
                                          (total runner)
                                          (runner-skips runner)
                                          (runner-failures runner))
                              (runner-groups runner)))))

;;> \procedure{(test-end [name])}
;;> Ends the innermost group.
;;> \schemeblock{
;;> (test-begin "sums")
;;> (test-eqv 4 (+ 2 2))
;;> (test-end "sums")
;;> }
;;> \raises{no group has begun}
(define (test-end . name)
  (let* ((runner (test-runner-get))
         (groups (runner-groups runner)))
    (if (null? groups)
        (error "test-end: no group has begun"))
    (let* ((group (car groups))
           (actual (- (total runner) (group-before group))))
      (if (and (pair? name) (not (equal? (car name) (group-name group))))
          ((test-runner-on-bad-end-name runner)
           runner
           (group-name group)
           (car name)))
      (if (and (group-count group) (not (= actual (group-count group))))
          ((test-runner-on-bad-count runner) runner actual (group-count group)))
      ((test-runner-on-group-end runner) runner)
      (set-runner-skips! runner (group-skips group))
      (set-runner-failures! runner (group-failures group))
      (set-runner-groups! runner (cdr groups))
      (if (null? (cdr groups))
          (begin
            ((test-runner-on-final runner) runner)
            (if (runner-automatic? runner)
                (test-runner-current #f)))))))

;;> Evaluates the body as a group of tests, unless it is skipped.
;;> \example{
;;> (define r (test-runner-null))
;;> (test-with-runner r
;;>   (test-group "sums"
;;>     (test-eqv 4 (+ 2 2))
;;>     (test-eqv 0 (+))))
;;> (test-runner-pass-count r) ⇒ 2
;;> }
;;> \macro{(test-group name body ...)}
(define-syntax test-group
  (syntax-rules ()
    ((_ name body ...)
     (call-in-group name (lambda () body ... #t)))))

(define (call-in-group name body)
  (let ((runner (test-runner-current)))
    (if runner
        (set-runner-result! runner (list (cons 'test-name name))))
    (if (not (and runner (matched? (runner-skips runner) runner)))
        (dynamic-wind
          (lambda () (test-begin name))
          body
          (lambda () (test-end name))))))

;;> Like \scheme{test-group}; the last form is evaluated when the group is left,
;;> however it is left.
;;> \example{
;;> (define cleaned? #f)
;;> (test-with-runner (test-runner-null)
;;>   (test-group-with-cleanup "files"
;;>     (test-assert #t)
;;>     (set! cleaned? #t)))
;;> cleaned? ⇒ #t
;;> }
;;> \macro{(test-group-with-cleanup name body ... cleanup)}
(define-syntax test-group-with-cleanup
  (syntax-rules ()
    ((_ name body ... cleanup)
     (test-group name
       (dynamic-wind
         (lambda () #f)
         (lambda () body ... #t)
         (lambda () cleanup))))))
