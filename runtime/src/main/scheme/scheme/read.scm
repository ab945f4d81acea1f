;; Reading data (R7RS 6.13.2)

;;> Returns the next datum of \var{port}, or an end-of-file object. White space
;;> and comments before it are passed over. A list is complete at its closing
;;> parenthesis, so that a reader never waits for more than it needs.
;;> \example{(read (open-input-string "(a \"b\" 1.5) c")) ⇒ (a "b" 1.5)}
;;> \example{(eof-object? (read (open-input-string " ; nothing"))) ⇒ #t}
;;> \raises{the text is no datum, or ends within one, see \scheme{read-error?};
;;> \var{port} is no open textual input port, or reading fails}
(define-native (read (port (current-input-port))))
