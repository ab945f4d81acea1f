;; Evaluation (R7RS 6.12)

;;> Evaluates \var{expression}, a datum, in \var{environment}, and returns what
;;> it returns. By default the environment is that of
;;> \scheme{interaction-environment}.
;;> \example{(eval '(* 7 3) (environment '(scheme base))) ⇒ 21}
;;> \raises{\var{expression} does not expand, or raises an error itself}
(define-native (eval expression (environment (interaction-environment))))

;;> Returns an environment with what the import sets \var{set}, which are data,
;;> import. Nothing in it can be defined or changed, unless one of them is
;;> \scheme{(only (chibi) import)}.
;;> \example{
;;> (eval '(add 1 2)
;;>       (environment '(rename (only (scheme base) +) (+ add)))) ⇒ 3}
;;> \raises{there is no such library, or it does not export a name}
(define-native (environment set ...))
