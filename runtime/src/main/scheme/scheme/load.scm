;; Loading (R7RS 6.14)

;;> Evaluates the forms of a file one after the other in \var{environment}; by
;;> default that of \scheme{interaction-environment}.
;;> \schemeblock{
;;> (load "definitions.scm")
;;> }
;;> \raises{there is no such file, see \scheme{file-error?}; its text does not
;;> expand, or raises an error itself}
(define-native (load filename (environment (interaction-environment))))
