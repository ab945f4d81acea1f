;;> \section{Ports and descriptors}
;;> \topic{Input and output}

;;> Whether \var{object} is a file descriptor.
;;> \example{(fileno? 1) ⇒ #f}
(define-native (fileno? object))

;;> Returns the descriptor that \var{port} reads or writes, as a fileno;
;;> \scheme{#f} if it has none.
;;> \example{(port-fileno (open-input-string "")) ⇒ #f}
;;> \raises{\var{port} is no port}
(define-native (port-fileno port))

;;> Another name of \scheme{flush-output-port}.
;;> \schemeblock{
;;> (write-string "How are you? ")
;;> (flush-output)
;;> }
;;> \procedure{(flush-output [port])}
(define flush-output flush-output-port)

;;> Returns the number of the line that \var{port} reads next, counting from 1.
;;> \example{
;;> (let ((port (open-input-string "one\ntwo\n")))
;;>   (read-line port)
;;>   (port-line port)) ⇒ 2}
;;> \raises{\var{port} is no input port}
(define-native (port-line port))

;;> Sets the number of the line that \var{port} reads next.
;;> \example{
;;> (define port (open-input-string "one\ntwo\n"))
;;> (set-port-line! port 100)
;;> (read-line port)
;;> (port-line port) ⇒ 101
;;> }
;;> \raises{\var{port} is no input port}
(define-native (set-port-line! port line))

;;> Whether \scheme{read} folds the case of symbols it reads from \var{port}.
;;> \example{
;;> (port-fold-case? (open-input-string "ABC")) ⇒ #f
;;> }
;;> \raises{\var{port} is no input port}
(define-native (port-fold-case? port))

;;> Says whether \scheme{read} shall fold the case of symbols it reads from
;;> \var{port}, as \scheme{#!fold-case} does.
;;> \example{
;;> (define port (open-input-string "ABC"))
;;> (set-port-fold-case! port #t)
;;> (read port) ⇒ abc
;;> }
;;> \raises{\var{port} is no input port}
(define-native (set-port-fold-case! port fold?))

;;> Calls \var{proc} with a port that gives the characters of \var{string}.
;;> \example{(call-with-input-string "abc" read-char) ⇒ #\a}
(define (call-with-input-string string proc)
  (proc (open-input-string string)))

;;> Calls \var{proc} with an output port and returns what it wrote, as a string.
;;> \example{
;;> (call-with-output-string (lambda (port) (write-string "abc" port))) ⇒ "abc"}
(define (call-with-output-string proc)
  (let ((port (open-output-string)))
    (proc port)
    (get-output-string port)))

;;> \section{Lists and arguments}
;;> \topic{Lists}

;;> The length of \var{object}, or \scheme{#f} if it is no proper list.
;;> \example{(length* '(a b)) ⇒ 2}
;;> \example{(length* '(a . b)) ⇒ #f}
(define (length* object) (and (list? object) (length object)))

;;> A list of the items of \var{list1} and then of \var{list2}.
;;> \example{(append2 '(a) '(b c)) ⇒ (a b c)}
;;> \raises{\var{list1} is no proper list}
(define (append2 list1 list2) (append list1 list2))

;;> Binds variables to the items of a list, each in the scope of those before it,
;;> and evaluates the body. Where the list is too short, a variable gets the value
;;> of its default; a variable that stands alone must have an item. A variable
;;> behind a dot gets the list of the other items, which are ignored without one.
;;> \macro{(let-optionals* list ((variable default) ... . rest) body ...)}
;;> \example{(let-optionals* '(1 2) (a (b 0) (c (+ a b)) . more) (list a b c more)) ⇒ (1 2 3 ())}
;;> \raises{there is no item for a variable without a default}
(define-syntax let-optionals*
  (syntax-rules ()
    ((_ list () body ...) (let () list body ...))
    ((_ list ((variable default) . more) body ...)
     (let* ((items list)
            (given? (pair? items))
            (variable (if given? (car items) default)))
       (let-optionals* (if given? (cdr items) '()) more body ...)))
    ((_ list (variable . more) body ...)
     (let* ((items list)
            (variable (if (pair? items)
                          (car items)
                          (error "let-optionals*: missing argument" 'variable))))
       (let-optionals* (cdr items) more body ...)))
    ((_ list rest body ...) (let ((rest list)) body ...))))

;;> \section{Objects, features and environments}
;;> \topic{The system}

;;> Makes it an error to change a string, vector, bytevector or pair, and returns
;;> whether \var{object} is one.
;;> \example{(make-immutable! (list 1 2)) ⇒ #t}
;;> \example{(make-immutable! 'a) ⇒ #f}
(define-native (make-immutable! object))

;;> Whether \var{object} is an exact integer that takes no more than a machine
;;> word: at least \scheme{(- (expt 2 63))} and less than \scheme{(expt 2 63)}.
;;> \example{(fixnum? 5) ⇒ #t}
;;> \example{(fixnum? 5.0) ⇒ #f}
(define (fixnum? object)
  (and (exact-integer? object)
       (<= #x-8000000000000000 object #x7fffffffffffffff)))

;;> The features that \scheme{cond-expand} knows, as \scheme{(features)} lists them.
;;> \example{(and (memq 'r7rs *features*) #t) ⇒ #t}
(define *features* (features))

;;> The top-level environment of the program, library or session in which the
;;> form stands, for \scheme{eval}.
;;> \macro{(current-environment)}
;;> \example{(eval '(+ 1 2) (current-environment)) ⇒ 3}
(define-special (current-environment))

;;> Adds what the import sets name to the program, session or environment in
;;> which the form is evaluated (R7RS 5.2). Every program has it from the start;
;;> an environment that imports it can be added to with it and with
;;> \scheme{define}.
;;> \macro{(import set ...)}
;;> \example{
;;> (let ((session (environment '(only (chibi) import))))
;;>   (eval '(import (scheme base)) session)
;;>   (eval '(define three (+ 1 2)) session)
;;>   (eval 'three session)) ⇒ 3}
;;> \raises{there is no such library, or it does not export a name}
(define-special (import set ...))

;;> The list of the names that have a meaning in \var{environment}.
;;> \example{(env-exports (environment '(only (scheme base) car))) ⇒ (car)}
;;> \raises{\var{environment} is none}
(define-native (env-exports environment))
