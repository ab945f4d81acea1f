;;> \section{The system}
;;> \topic{The system}
;;> R7RS 6.14.

;;> The list of the features that \scheme{cond-expand} knows of, as symbols.
;;> \example{(and (memq 'r7rs (features)) #t) ⇒ #t}
(define-native (features))
