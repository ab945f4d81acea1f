;; Files (R7RS 6.13.1, 6.14). A relative name is looked up from the folder the
;; program was started in.

;;> Opens the file for reading as \scheme{open-input-file} does, calls
;;> \var{proc} with the port, closes it, and returns what \var{proc} returned.
;;> \schemeblock{
;;> (call-with-input-file "notes.txt" read-line)
;;> }
;;> \raises{the file cannot be opened}
(define (call-with-input-file filename proc)
  (%check-procedure 'call-with-input-file 2 proc)
  (call-with-port (open-input-file filename) proc))

;;> Opens the file for writing as \scheme{open-output-file} does, calls
;;> \var{proc} with the port, closes it, and returns what \var{proc} returned.
;;> \schemeblock{
;;> (call-with-output-file "notes.txt"
;;>   (lambda (port) (write-string "first\n" port)))
;;> }
;;> \raises{the file cannot be opened, or writing fails}
(define (call-with-output-file filename proc)
  (%check-procedure 'call-with-output-file 2 proc)
  (call-with-port (open-output-file filename) proc))

;;> Calls \var{thunk} while \scheme{current-input-port} is a port on the file,
;;> closes it, and returns what \var{thunk} returned.
;;> \schemeblock{
;;> (with-input-from-file "notes.txt" read-line)
;;> }
;;> \raises{the file cannot be opened}
(define (with-input-from-file filename thunk)
  (%check-procedure 'with-input-from-file 2 thunk)
  (call-with-input-file
   filename
   (lambda (port)
     (parameterize ((current-input-port port))
       (thunk)))))

;;> Calls \var{thunk} while \scheme{current-output-port} is a port on the file,
;;> closes it, and returns what \var{thunk} returned.
;;> \schemeblock{
;;> (with-output-to-file "notes.txt"
;;>   (lambda () (write-string "first\n")))
;;> }
;;> \raises{the file cannot be opened, or writing fails}
(define (with-output-to-file filename thunk)
  (%check-procedure 'with-output-to-file 2 thunk)
  (call-with-output-file
   filename
   (lambda (port)
     (parameterize ((current-output-port port))
       (thunk)))))

;;> Opens a file and returns a textual input port on it. The text is UTF-8.
;;> \schemeblock{
;;> (define in (open-input-file "notes.txt"))
;;> (read-line in)
;;> (close-port in)
;;> }
;;> \raises{there is no such file, or it may not be read; see
;;> \scheme{file-error?}}
(define-native (open-input-file filename))

;;> Opens a file and returns a binary input port on it.
;;> \schemeblock{
;;> (define in (open-binary-input-file "picture.png"))
;;> (read-bytevector 8 in)
;;> (close-port in)
;;> }
;;> \raises{there is no such file, or it may not be read; see
;;> \scheme{file-error?}}
(define-native (open-binary-input-file filename))

;;> Creates a file, or empties the one that is there, and returns a textual
;;> output port on it. The text is UTF-8.
;;> \schemeblock{
;;> (define out (open-output-file "notes.txt"))
;;> (write-string "first\n" out)
;;> (close-port out)
;;> }
;;> \raises{the file may not be written; see \scheme{file-error?}}
(define-native (open-output-file filename))

;;> Creates a file, or empties the one that is there, and returns a binary
;;> output port on it.
;;> \schemeblock{
;;> (define out (open-binary-output-file "data"))
;;> (write-bytevector (bytevector 1 2 3) out)
;;> (close-port out)
;;> }
;;> \raises{the file may not be written; see \scheme{file-error?}}
(define-native (open-binary-output-file filename))

;;> Whether there is a file or folder of that name.
;;> \example{(file-exists? "/no/such/file") ⇒ #f}
(define-native (file-exists? filename))

;;> Deletes a file.
;;> \schemeblock{
;;> (if (file-exists? "notes.txt")
;;>     (delete-file "notes.txt"))
;;> }
;;> \raises{there is no such file, or it may not be deleted; see
;;> \scheme{file-error?}}
(define-native (delete-file filename))
