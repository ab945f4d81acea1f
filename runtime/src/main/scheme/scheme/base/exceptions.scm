;;> \section{Exceptions}
;;> \topic{Errors}
;;> R7RS 6.11.

;;> Calls \var{thunk} with \var{handler} installed: it is called with every
;;> object that is raised meanwhile, in the place where that happens and with
;;> the handlers around this one. What it returns goes to the caller of
;;> \scheme{raise-continuable}; after \scheme{raise} and errors it must not
;;> return.
;;> \example{
;;> (with-exception-handler
;;>   (lambda (e) 10)
;;>   (lambda () (+ 1 (raise-continuable 'help)))) ⇒ 11}
;;> \raises{an argument is no procedure}
(define-native (with-exception-handler handler thunk))

;;> Raises \var{object}: calls the current handler with it. If that returns, a
;;> second error is raised to the handler around it.
;;> \example{(guard (e (#t (list 'caught e))) (raise 'boom)) ⇒ (caught boom)}
(define-native (raise object))

;;> Raises \var{object}, and returns what the current handler returns for it.
;;> \example{
;;> (with-exception-handler
;;>   (lambda (n) (* n n))
;;>   (lambda () (raise-continuable 4))) ⇒ 16}
(define-native (raise-continuable object))

;;> Raises a new error object with a \var{message}, which should be a string, and
;;> further objects that tell more, its irritants.
;;> \example{(guard (e (#t (error-object-irritants e))) (error "no such key" 'a 1)) ⇒ (a 1)}
(define-native (error message irritant ...))

;;> Whether \var{object} is an error object, made by \scheme{error} or by an
;;> error of the system.
;;> \example{(guard (e (#t (error-object? e))) (car 5)) ⇒ #t}
(define-native (error-object? object))

;;> The message of \var{error-object}.
;;> \example{(guard (e (#t (error-object-message e))) (error "too late")) ⇒ "too late"}
;;> \raises{\var{error-object} is none}
(define-native (error-object-message error-object))

;;> The list of objects that came with the message of \var{error-object}.
;;> \example{(guard (e (#t (error-object-irritants e))) (error "bad" 1 2)) ⇒ (1 2)}
;;> \raises{\var{error-object} is none}
(define-native (error-object-irritants error-object))

;;> Whether \var{object} tells of text that \scheme{read} could not read.
;;> \example{(guard (e (#t (read-error? e))) (car 5)) ⇒ #f}
(define-native (read-error? object))

;;> Whether \var{object} tells of a file that could not be opened, deleted or
;;> otherwise worked on.
;;> \example{(guard (e (#t (file-error? e))) (error "no luck")) ⇒ #f}
(define-native (file-error? object))
