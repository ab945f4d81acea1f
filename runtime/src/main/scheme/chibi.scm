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
;;> \raises{\var{port} is no input port}
(define-native (set-port-line! port line))

;;> Whether \scheme{read} folds the case of symbols it reads from \var{port}.
;;> \raises{\var{port} is no input port}
(define-native (port-fold-case? port))

;;> Says whether \scheme{read} shall fold the case of symbols it reads from
;;> \var{port}, as \scheme{#!fold-case} does.
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
