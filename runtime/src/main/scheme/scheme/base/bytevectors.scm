;;> \section{Bytevectors}
;;> \topic{Vectors and bytevectors}
;;> R7RS 6.9.

;;> Whether \var{object} is a bytevector.
;;> \example{(bytevector? #u8(1 2)) ⇒ #t}
(define-native (bytevector? object))

;;> A new bytevector of \var{k} bytes, each of them \var{fill}.
;;> \example{(make-bytevector 2 12) ⇒ #u8(12 12)}
;;> \raises{\var{k} is negative, or \var{fill} is not from 0 to 255}
(define-native (make-bytevector k (fill 0)))

;;> A new bytevector of its arguments.
;;> \example{(bytevector 1 3 5) ⇒ #u8(1 3 5)}
;;> \raises{an argument is no exact integer from 0 to 255}
(define-native (bytevector byte ...))

;;> The number of bytes of \var{bytevector}.
;;> \example{(bytevector-length #u8(1 2 3)) ⇒ 3}
(define-native (bytevector-length bytevector))

;;> Byte \var{k} of \var{bytevector}, counting from zero.
;;> \example{(bytevector-u8-ref #u8(1 1 2 255) 3) ⇒ 255}
;;> \raises{\var{k} is not an index of \var{bytevector}}
(define-native (bytevector-u8-ref bytevector k))

;;> Stores \var{byte} as byte \var{k} of \var{bytevector}, counting from zero.
;;> \example{(let ((b (bytevector 1 2))) (bytevector-u8-set! b 1 7) b) ⇒ #u8(1 7)}
;;> \raises{\var{k} is not an index of \var{bytevector}, \var{byte} is not from
;;> 0 to 255, or the bytevector is a literal constant}
(define-native (bytevector-u8-set! bytevector k byte))

;;> A new bytevector of the bytes from \var{start} up to \var{end}.
;;> \example{(bytevector-copy #u8(1 2 3 4 5) 2 4) ⇒ #u8(3 4)}
;;> \raises{\var{start} and \var{end} are not in order within \var{bytevector}}
(define-native (bytevector-copy bytevector (start 0) (end (bytevector-length bytevector))))

;;> Stores the bytes of \var{from} between \var{start} and \var{end} in
;;> \var{to}, beginning at \var{at}. The two may be the same bytevector.
;;> \example{
;;> (let ((b (bytevector 1 2 3 4 5)))
;;>   (bytevector-copy! b 1 #u8(10 20 30) 0 2)
;;>   b) ⇒ #u8(1 10 20 4 5)}
;;> \raises{there is no room for them in \var{to}, or it is a literal constant}
(define-native (bytevector-copy! to at from (start 0) (end (bytevector-length from))))

;;> A new bytevector of the bytes of all bytevectors, one after the other.
;;> \example{(bytevector-append #u8(0 1) #u8(2)) ⇒ #u8(0 1 2)}
;;> \raises{an argument is no bytevector}
(define-native (bytevector-append bytevector ...))

;;> Decodes the bytes from \var{start} up to \var{end}, which are UTF-8, to a
;;> new string.
;;> \example{(utf8->string #u8(#x41 #xCE #xBB)) ⇒ "Aλ"}
;;> \raises{the bytes are no UTF-8, or \var{start} and \var{end} are not in
;;> order within \var{bytevector}}
(define-native (utf8->string bytevector (start 0) (end (bytevector-length bytevector))))

;;> Encodes the characters from \var{start} up to \var{end} to UTF-8, in a new
;;> bytevector.
;;> \example{(string->utf8 "λ") ⇒ #u8(206 187)}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}}
(define-native (string->utf8 string (start 0) (end (string-length string))))
