;;> \section{Output}
;;> \topic{Input and output}
;;> R7RS 6.13.3; \scheme{write} and \scheme{display} are in \scheme{(scheme write)}.
;;> Ports keep what is written until there is much of it or they are flushed or
;;> closed; standard output also at the end of each line if it is a terminal. Only
;;> the thread that writes waits for a slow reader.

;;> Writes an end of line.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (newline port)
;;>   (get-output-string port)) ⇒ "\n"}
;;> \raises{\var{port} is no open textual output port, or writing fails}
(define-native (newline (port (current-output-port))))

;;> Writes \var{char} itself.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (write-char #\a port)
;;>   (get-output-string port)) ⇒ "a"}
;;> \raises{\var{port} is no open textual output port, or writing fails}
(define-native (write-char char (port (current-output-port))))

;;> Writes the characters of \var{string} from \var{start} up to \var{end}.
;;> \example{
;;> (let ((port (open-output-string)))
;;>   (write-string "abcde" port 1 3)
;;>   (get-output-string port)) ⇒ "bc"}
;;> \raises{\var{start} and \var{end} are not in order within \var{string},
;;> \var{port} is no open textual output port, or writing fails}
(define-native
  (write-string string
                (port (current-output-port))
                (start 0)
                (end (string-length string))))

;;> Writes \var{byte}.
;;> \example{
;;> (let ((port (open-output-bytevector)))
;;>   (write-u8 255 port)
;;>   (get-output-bytevector port)) ⇒ #u8(255)}
;;> \raises{\var{byte} is not from 0 to 255, \var{port} is no open binary output
;;> port, or writing fails}
(define-native (write-u8 byte (port (current-output-port))))

;;> Writes the bytes of \var{bytevector} from \var{start} up to \var{end}.
;;> \example{
;;> (let ((port (open-output-bytevector)))
;;>   (write-bytevector #u8(1 2 3) port 1)
;;>   (get-output-bytevector port)) ⇒ #u8(2 3)}
;;> \raises{\var{start} and \var{end} are not in order within
;;> \var{bytevector}, \var{port} is no open binary output port, or writing fails}
(define-native
  (write-bytevector bytevector
                    (port (current-output-port))
                    (start 0)
                    (end (bytevector-length bytevector))))

;;> Passes on all that has been written to \var{port}, and waits until the
;;> system has taken it.
;;> \schemeblock{
;;> (write-string "How are you? ")
;;> (flush-output-port)
;;> (read-line)
;;> }
;;> \raises{\var{port} is no open output port, or writing fails}
(define-native (flush-output-port (port (current-output-port))))
