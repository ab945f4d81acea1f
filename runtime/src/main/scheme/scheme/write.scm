;; Writing any object (R7RS 6.13.3)

;;> Writes \var{object} so that \scheme{read} gives it back: strings in
;;> quotation marks, characters as \scheme{#\a}, symbols with bars where they
;;> need them. Lists and vectors that contain themselves are written with
;;> labels.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (write '(a "b" #\c) port)
;;>   (get-output-string port)) ⇒ "(a \"b\" #\\c)"}
;;> \raises{\var{port} is no open textual output port, or writing fails}
(define-native (write object (port (current-output-port))))

;;> Writes \var{object} for people: strings and characters as they are.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (display '(a "b" #\c) port)
;;>   (get-output-string port)) ⇒ "(a b c)"}
;;> \raises{\var{port} is no open textual output port, or writing fails}
(define-native (display object (port (current-output-port))))

;;> Like \scheme{write}, but also writes with a label what occurs more than
;;> once, so that \scheme{read} gives back the sharing.
;;> \example{
;;> (let ((port (open-output-string)) (x (list 1)))
;;>   (write-shared (list x x) port)
;;>   (get-output-string port)) ⇒ "(#0=(1) #0#)"}
;;> \raises{\var{port} is no open textual output port, or writing fails}
(define-native (write-shared object (port (current-output-port))))

;;> Like \scheme{write}, but never uses labels.
;;> \example{
;;> (define port (open-output-string))
;;> (define pair '(1 2))
;;> (write-simple (list pair pair) port)
;;> (get-output-string port) ⇒ "((1 2) (1 2))"
;;> }
;;> \raises{\var{object} contains itself, \var{port} is no open textual output
;;> port, or writing fails}
(define-native (write-simple object (port (current-output-port))))
