;;> \section{Tests}
;;> A test may have a name, which is reported; else it is how the expression is
;;> written.

;;> \macro{(test expected expression)}
;;> \macro{(test name expected expression)}
;;> Evaluates both expressions and reports whether \var{expression} gave what was
;;> \var{expected}, by \scheme{(current-test-comparator)}. An error that one of
;;> them raises is reported too. The result is the status: \scheme{PASS},
;;> \scheme{FAIL}, \scheme{ERROR} or \scheme{SKIP}.
;;> \schemeblock{
;;> (test 4 (+ 2 2))
;;> (test "the empty sum" 0 (+))
;;> }
(define-syntax test
  (syntax-rules ()
    ((_ expected expression) (test #f expected expression))
    ((_ name expected expression)
     (test-propagate-info name expected expression ()))
    ((_ . other) (test-syntax-error test . other))))

;;> \macro{(test-equal same? expected expression)}
;;> \macro{(test-equal same? name expected expression)}
;;> Like \scheme{test}, but compares with \scheme{(same? expected result)}.
;;> \schemeblock{
;;> (test-equal string-ci=? "hello" (greeting))
;;> }
(define-syntax test-equal
  (syntax-rules ()
    ((_ same? . parts)
     (parameterize ((current-test-comparator same?)) (test . parts)))))

;;> \macro{(test-assert expression)}
;;> \macro{(test-assert name expression)}
;;> Reports whether \var{expression} gave a true value.
;;> \schemeblock{
;;> (test-assert "port 80 is found" (get-address-info "127.0.0.1" 80))
;;> }
(define-syntax test-assert
  (syntax-rules ()
    ((_ expression) (test-assert #f expression))
    ((_ name expression)
     (test-propagate-info name #t expression ((assertion . #t))))
    ((_ . other) (test-syntax-error test-assert . other))))

;;> \macro{(test-not expression)}
;;> \macro{(test-not name expression)}
;;> Reports whether \var{expression} gave \scheme{#f}.
;;> \schemeblock{
;;> (test-not "there is no port 70000" (get-address-info "127.0.0.1" 70000))
;;> }
(define-syntax test-not
  (syntax-rules ()
    ((_ expression) (test-assert (not expression)))
    ((_ name expression) (test-assert name (not expression)))
    ((_ . other) (test-syntax-error test-not . other))))

;;> \macro{(test-error expression)}
;;> \macro{(test-error name expression)}
;;> Reports whether \var{expression} raised an error, or any other object.
;;> \schemeblock{
;;> (test-error "a string is no number" (+ 1 "2"))
;;> }
(define-syntax test-error
  (syntax-rules ()
    ((_ expression) (test-error #f expression))
    ((_ name expression)
     (test-propagate-info name #f expression ((expect-error . #t))))
    ((_ . other) (test-syntax-error test-error . other))))

;;> \macro{(test-values expected expression)}
;;> \macro{(test-values name expected expression)}
;;> Like \scheme{test}, for expressions of any number of values.
;;> \schemeblock{
;;> (test-values (values 3 2) (floor/ 17 5))
;;> }
(define-syntax test-values
  (syntax-rules ()
    ((_ expected expression) (test-values #f expected expression))
    ((_ name expected expression)
     (test name
           (call-with-values (lambda () expected) list)
           (call-with-values (lambda () expression) list)))
    ((_ . other) (test-syntax-error test-values . other))))

;;> What the other forms expand to. \var{info} is an association list, not
;;> evaluated, for \scheme{test-run}.
;;> \schemeblock{
;;> (test-propagate-info "sum" 4 (+ 2 2) ())
;;> }
;;> \macro{(test-propagate-info name expected expression info)}
(define-syntax test-propagate-info
  (syntax-rules ()
    ((_ name expected expression info)
     (test-vars () name expected expression info))))

;;> Like \scheme{test-propagate-info}; the values of the \var{variable}s are
;;> recorded with the test.
;;> \macro{(test-vars (variable ...) name expected expression info)}
;;> \schemeblock{
;;> (let ((port 80))
;;>   (test-vars (port) "small ports need privileges" #t (< port 1024) ()))
;;> }
(define-syntax test-vars
  (syntax-rules ()
    ;; The parts have other names than the fields: 'name would be replaced too.
    ((_ (bound ...) label expected expression (entry ...))
     (test-run (lambda () expected)
               (lambda () expression)
               (list (cons 'name label)
                     (cons 'source 'expression)
                     (cons 'variables (list (cons 'bound bound) ...))
                     'entry ...)))))

;;> Reports a test that is malformed when the program is expanded.
;;> \macro{(test-syntax-error form ...)}
;;> \schemeblock{
;;> (define-syntax test-even
;;>   (syntax-rules ()
;;>     ((_ n) (test-assert (even? n)))
;;>     ((_ . other) (test-syntax-error test-even . other))))
;;> }
(define-syntax test-syntax-error
  (syntax-rules ()
    ((_ form ...)
     (syntax-error "a test has an expression and what it should give" form ...))))
