;;> \section{Booleans}
;;> \topic{Data types}
;;> R7RS 6.3.

;;> Whether \var{object} is \scheme{#t} or \scheme{#f}.
;;> \example{(boolean? '()) ⇒ #f}
(define-native (boolean? object))

;;> \scheme{#t} if \var{object} is \scheme{#f}, else \scheme{#f}.
;;> \example{(not 3) ⇒ #f}
;;> \example{(not #f) ⇒ #t}
(define-native (not object))

;;> Whether all arguments are the same boolean.
;;> \example{(boolean=? #f #f #f) ⇒ #t}
;;> \raises{an argument is no boolean}
(define-native (boolean=? boolean1 boolean2 ...))
