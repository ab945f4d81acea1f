;;> \section{Exceptions}
;;> \topic{Errors}

;;> The same as \scheme{guard}.
;;> \macro{(protect (variable clause ...) body ...)}
;;> \example{(protect (e (#t (exception-message e))) (error "too late")) ⇒ "too late"}
(define-syntax protect
  (syntax-rules () ((_ . parts) (guard . parts))))

;;> The same as \scheme{error-object?}.
;;> \example{(protect (e (#t (exception? e))) (car 5)) ⇒ #t}
(define (exception? object) (error-object? object))

;;> Returns a symbol that tells what kind of error \var{exception} is:
;;> \scheme{user} for one that \scheme{error} made, \scheme{type},
;;> \scheme{range}, \scheme{arity}, \scheme{unbound}, \scheme{arithmetic},
;;> \scheme{file}, \scheme{read}, \scheme{syntax}, \scheme{system} and others
;;> for those of the system. A program can give its own kinds to
;;> \scheme{make-exception}.
;;> \example{(protect (e (#t (exception-kind e))) (error "too late")) ⇒ user}
;;> \example{(protect (e (#t (exception-kind e))) (car 5)) ⇒ type}
;;> \raises{\var{exception} is no error object}
(define-native (exception-kind exception))

;;> The same as \scheme{error-object-message}.
;;> \example{(protect (e (#t (exception-message e))) (error "too hot:" 90)) ⇒ "too hot:"}
(define (exception-message exception) (error-object-message exception))

;;> The same as \scheme{error-object-irritants}.
;;> \example{(protect (e (#t (exception-irritants e))) (error "too hot:" 90)) ⇒ (90)}
(define (exception-irritants exception) (error-object-irritants exception))

;;> Returns a new error object. \var{kind} is a symbol, with \scheme{file} one for
;;> which \scheme{file-error?} holds; \var{irritants} is a list. The last two
;;> arguments are for Chibi's sake and ignored: an error that is raised knows its
;;> place.
;;> \procedure{(make-exception kind message irritants [procedure source])}
;;> \example{(exception-kind (make-exception 'file "gone" '("a.txt") #f #f)) ⇒ file}
;;> \raises{\var{kind} is no symbol, \var{message} no string, or
;;> \var{irritants} no list}
(define (make-exception kind message irritants . ignored)
  (%make-exception kind message irritants))

(define-native (%make-exception kind message irritants))

;;> \procedure{(print-exception object [(port (current-error-port))])}
;;> Writes a line to \var{port} that tells of what was raised: for an error object
;;> its place, message and irritants.
;;> \example{
;;> (call-with-output-string
;;>   (lambda (port) (print-exception (make-exception 'user "too late" '(1)) port)))
;;> ⇒ "ERROR: too late: 1\n"}
(define (print-exception object . port)
  (let ((port (if (pair? port) (car port) (current-error-port))))
    (write-string "ERROR: " port)
    (if (error-object? object)
        (write-string (%describe-exception object) port)
        (begin
          (write-string "raised " port)
          (write object port)))
    (newline port)))

(define-native (%describe-exception exception))

;;> \procedure{(print-stack-trace [exception [(port (current-error-port))]])}
;;> Writes to \var{port} where \var{exception} was raised, and below that a line
;;> for each call that the running thread waits for, innermost first. In a
;;> \scheme{guard} clause those are the calls around the \scheme{guard}: what
;;> raised has been left by then.
;;> \schemeblock{
;;> (guard (e (else (print-exception e) (print-stack-trace e)))
;;>   (serve client))
;;> }
(define (print-stack-trace . arguments)
  (let-optionals* arguments ((exception #f) (port (current-error-port)))
    (for-each
     (lambda (line)
       (write-string "  " port)
       (write-string line port)
       (newline port))
     (%stack-trace exception))))

(define-native (%stack-trace exception))
