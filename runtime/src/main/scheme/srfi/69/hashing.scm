;;> \section{Hash functions}
;;> All return an exact integer that is not negative, less than \var{bound} if
;;> that is given.

;;> The same for objects that are \scheme{equal?}.
;;> \example{(= (hash "abc") (hash (string #\a #\b #\c))) ⇒ #t}
;;> \raises{\var{bound} is not positive}
(define-native (hash object (bound 2147483647)))

;;> The same for strings that are \scheme{string=?}.
;;> \example{(< -1 (string-hash "abc" 10) 10) ⇒ #t}
;;> \raises{\var{string} is no string, or \var{bound} is not positive}
(define-native (string-hash string (bound 2147483647)))

;;> The same for strings that are \scheme{string-ci=?}.
;;> \example{(= (string-ci-hash "abc") (string-ci-hash "ABC")) ⇒ #t}
;;> \raises{\var{string} is no string, or \var{bound} is not positive}
(define-native (string-ci-hash string (bound 2147483647)))

;;> The same for objects that are \scheme{eqv?}.
;;> \example{(let ((p (list 1))) (= (hash-by-identity p) (hash-by-identity p))) ⇒ #t}
;;> \raises{\var{bound} is not positive}
(define-native (hash-by-identity object (bound 2147483647)))
