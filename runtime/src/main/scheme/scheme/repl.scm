;; Sessions (R7RS 6.12)

;;> Returns the environment in which the user of a session types; in a program,
;;> one with all that \scheme{(scheme small)} exports, where names can be
;;> defined.
;;> \schemeblock{
;;> (eval '(+ 1 2) (interaction-environment))
;;> }
(define-native (interaction-environment))
