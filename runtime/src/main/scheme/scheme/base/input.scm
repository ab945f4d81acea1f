;;> \section{Input}
;;> \topic{Input and output}
;;> R7RS 6.13.2; \scheme{read} is in \scheme{(scheme read)}. Only the thread that
;;> reads waits for what has not arrived yet, and what is not complete stays in
;;> the port meanwhile.

;;> Returns the next character of \var{port}, or an end-of-file object. Bytes
;;> that are no UTF-8 are read as #\xFFFD.
;;> \example{(read-char (open-input-string "abc")) ⇒ #\a}
;;> \raises{\var{port} is no open textual input port, or reading fails}
(define-native (read-char (port (current-input-port))))

;;> Like \scheme{read-char}, but leaves the character to be read.
;;> \example{
;;> (let ((port (open-input-string "ab")))
;;>   (list (peek-char port) (read-char port))) ⇒ (#\a #\a)}
;;> \raises{\var{port} is no open textual input port, or reading fails}
(define-native (peek-char (port (current-input-port))))

;;> Whether \scheme{read-char} would answer without waiting, be it with the end.
;;> \example{(char-ready? (open-input-string "a")) ⇒ #t}
;;> \raises{\var{port} is no open textual input port}
(define-native (char-ready? (port (current-input-port))))

;;> Returns the characters up to the next end of line, or to the end, as a new
;;> string, without the end of line; an end-of-file object if there is nothing
;;> left. A line ends with a linefeed, a return, or a return and a linefeed. With
;;> \var{k}, as in Chibi, a line of more characters comes in pieces of that many:
;;> a peer cannot fill the memory with a line that never ends.
;;> \example{
;;> (let ((port (open-input-string "one\r\ntwo")))
;;>   (let* ((first (read-line port)) (second (read-line port)))
;;>     (list first second (eof-object? (read-line port)))))
;;> ⇒ ("one" "two" #t)}
;;> \example{(read-line (open-input-string "GET /a/very/long/path") 8) ⇒ "GET /a/v"}
;;> \raises{\var{port} is no open textual input port, \var{k} is less than 1, or
;;> reading fails}
(define-native (read-line (port (current-input-port)) (k #x7fffffff)))

;;> Returns the next \var{k} characters as a new string, or as many as there
;;> are before the end; an end-of-file object if there are none.
;;> \example{(read-string 2 (open-input-string "abc")) ⇒ "ab"}
;;> \raises{\var{k} is negative, \var{port} is no open textual input port, or
;;> reading fails}
(define-native (read-string k (port (current-input-port))))

;;> Returns the next byte of \var{port}, or an end-of-file object.
;;> \example{(read-u8 (open-input-bytevector #u8(1 2))) ⇒ 1}
;;> \raises{\var{port} is no open binary input port, or reading fails}
(define-native (read-u8 (port (current-input-port))))

;;> Like \scheme{read-u8}, but leaves the byte to be read.
;;> \example{(peek-u8 (open-input-bytevector #u8(1 2))) ⇒ 1}
;;> \raises{\var{port} is no open binary input port, or reading fails}
(define-native (peek-u8 (port (current-input-port))))

;;> Whether \scheme{read-u8} would answer without waiting, be it with the end.
;;> \example{(u8-ready? (open-input-bytevector #u8())) ⇒ #t}
;;> \raises{\var{port} is no open binary input port}
(define-native (u8-ready? (port (current-input-port))))

;;> Returns the next \var{k} bytes as a new bytevector, or as many as there are
;;> before the end; an end-of-file object if there are none.
;;> \example{(read-bytevector 2 (open-input-bytevector #u8(1 2 3))) ⇒ #u8(1 2)}
;;> \raises{\var{k} is negative, \var{port} is no open binary input port, or
;;> reading fails}
(define-native (read-bytevector k (port (current-input-port))))

;;> Reads bytes into \var{bytevector} from \var{start} up to \var{end}, or as
;;> many as there are before the end of the port. Returns how many those were,
;;> or an end-of-file object if there were none.
;;> \example{
;;> (let ((bytes (bytevector 0 0 0)))
;;>   (read-bytevector! bytes (open-input-bytevector #u8(1 2)) 1)
;;>   bytes) ⇒ #u8(0 1 2)}
;;> \raises{\var{start} and \var{end} are not in order within
;;> \var{bytevector}, \var{port} is no open binary input port, or reading fails}
(define-native
  (read-bytevector! bytevector
                    (port (current-input-port))
                    (start 0)
                    (end (bytevector-length bytevector))))

;;> Returns an end-of-file object.
;;> \example{(eof-object? (eof-object)) ⇒ #t}
(define-native (eof-object))

;;> Whether \var{object} is an end-of-file object, as reading returns at the
;;> end.
;;> \example{(eof-object? (read-char (open-input-string ""))) ⇒ #t}
(define-native (eof-object? object))
