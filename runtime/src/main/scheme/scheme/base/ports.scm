;;> \section{Ports}
;;> \topic{Input and output}
;;> R7RS 6.13.1. Ports on files are in \scheme{(scheme file)}, ports on sockets in
;;> \scheme{(chibi filesystem)} and \scheme{(chibi net)}.

;;> Calls \var{proc} with \var{port}, closes the port and returns what
;;> \var{proc} returned, several values too. If \var{proc} is left by an error
;;> or a continuation, the port stays open.
;;> \example{
;;> (call-with-port (open-input-string "abc") read-char) ⇒ #\a}
;;> \raises{\var{port} is no port}
(define (call-with-port port proc)
  (%check-procedure 'call-with-port 2 proc)
  (if (not (port? port))
      (%wrong-type 'call-with-port 1 "a port" port))
  (call-with-values
      (lambda () (proc port))
    (lambda results
      (close-port port)
      (apply values results))))

;;> Whether \var{object} is a port.
;;> \example{(port? (open-input-string "")) ⇒ #t}
(define-native (port? object))

;;> Whether \var{object} is a port that can be read from.
;;> \example{(input-port? (open-input-string "")) ⇒ #t}
(define-native (input-port? object))

;;> Whether \var{object} is a port that can be written to.
;;> \example{(output-port? (open-input-string "")) ⇒ #f}
(define-native (output-port? object))

;;> Whether \var{object} is a port for text. A port on a socket, like those of
;;> standard input and output, is both textual and binary.
;;> \example{(textual-port? (open-input-string "")) ⇒ #t}
(define-native (textual-port? object))

;;> Whether \var{object} is a port for bytes. A port on a socket, like those of
;;> standard input and output, is both textual and binary.
;;> \example{(binary-port? (open-input-bytevector #u8())) ⇒ #t}
(define-native (binary-port? object))

;;> Whether \var{port} is an input port that has not been closed.
;;> \example{(input-port-open? (open-input-string "")) ⇒ #t}
;;> \raises{\var{port} is no port}
(define-native (input-port-open? port))

;;> Whether \var{port} is an output port that has not been closed.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (close-port port)
;;>   (output-port-open? port)) ⇒ #f}
;;> \raises{\var{port} is no port}
(define-native (output-port-open? port))

;; The parameter of the machine; the procedures that use it are Java code.
(define-native (%port-parameter name))

;;> \parameter{(current-input-port)}
;;> A parameter object: the port that reading procedures use when they are
;;> given none. At first it is standard input.
;;> \example{
;;> (parameterize ((current-input-port (open-input-string "abc")))
;;>   (read-char)) ⇒ #\a}
(define current-input-port (%port-parameter 'input))

;;> \parameter{(current-output-port)}
;;> A parameter object: the port that writing procedures use when they are
;;> given none. At first it is standard output.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (parameterize ((current-output-port port))
;;>     (write-string "abc"))
;;>   (get-output-string port)) ⇒ "abc"}
(define current-output-port (%port-parameter 'output))

;;> \parameter{(current-error-port)}
;;> A parameter object: the port for messages about errors. At first it is
;;> standard error, which keeps nothing back.
;;> \schemeblock{
;;> (write-string "no such file\n" (current-error-port))
;;> }
(define current-error-port (%port-parameter 'error))

;;> Closes \var{port}; what was written to it goes out first. Closing a closed
;;> port does nothing. A descriptor is closed with the last port on it.
;;> \example{
;;> (define port (open-input-string "abc"))
;;> (close-port port)
;;> (input-port-open? port) ⇒ #f
;;> (read-char port) ⇒ error
;;> }
;;> \raises{\var{port} is no port, or its output cannot be passed on; the port
;;> is closed all the same}
(define-native (close-port port))

;;> Closes the input port \var{port}.
;;> \example{
;;> (define port (open-input-string "abc"))
;;> (close-input-port port)
;;> (input-port-open? port) ⇒ #f
;;> }
;;> \raises{\var{port} is no input port}
(define-native (close-input-port port))

;;> Closes the output port \var{port}; what was written to it goes out first.
;;> \example{
;;> (define port (open-output-string))
;;> (close-output-port port)
;;> (output-port-open? port) ⇒ #f
;;> }
;;> \raises{\var{port} is no output port, or its output cannot be passed on;
;;> the port is closed all the same}
(define-native (close-output-port port))

;;> Returns a textual input port that gives the characters of \var{string}.
;;> \example{(read-line (open-input-string "one\ntwo")) ⇒ "one"}
;;> \raises{\var{string} is no string}
(define-native (open-input-string string))

;;> Returns a textual output port that keeps what is written to it, for
;;> \scheme{get-output-string}.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (write-char #\a port)
;;>   (get-output-string port)) ⇒ "a"}
(define-native (open-output-string))

;;> Returns a new string of all that has been written to \var{port} so far.
;;> \example{
;;> (define port (open-output-string))
;;> (write-string "one" port)
;;> (write-string ", two" port)
;;> (get-output-string port) ⇒ "one, two"
;;> }
;;> \raises{\var{port} was not made by \scheme{open-output-string}}
(define-native (get-output-string port))

;;> Returns a binary input port that gives the bytes of \var{bytevector}.
;;> \example{(read-u8 (open-input-bytevector #u8(7 8))) ⇒ 7}
;;> \raises{\var{bytevector} is no bytevector}
(define-native (open-input-bytevector bytevector))

;;> Returns a binary output port that keeps what is written to it, for
;;> \scheme{get-output-bytevector}.
;;> \example{
;;> (let ((port (open-output-bytevector)))
;;>   (write-u8 7 port)
;;>   (get-output-bytevector port)) ⇒ #u8(7)}
(define-native (open-output-bytevector))

;;> Returns a new bytevector of all that has been written to \var{port} so far.
;;> \example{
;;> (define port (open-output-bytevector))
;;> (write-u8 1 port)
;;> (write-bytevector (bytevector 2 3) port)
;;> (get-output-bytevector port) ⇒ #u8(1 2 3)
;;> }
;;> \raises{\var{port} was not made by \scheme{open-output-bytevector}}
(define-native (get-output-bytevector port))
