;; The process and its surroundings (R7RS 6.14)

;;> Returns a list of strings: the name of the program, then its arguments.
;;> \schemeblock{
;;> ;; chibi-net greet.scm Ada
;;> (command-line)                         ; the list ("greet.scm" "Ada")
;;> }
(define-native (command-line))

;;> Ends the program: runs the outstanding \var{after} procedures of every
;;> \scheme{dynamic-wind}, passes on what open ports hold, and gives the system
;;> an exit code, which is 0 for \scheme{#t}, 1 for \scheme{#f} and the lowest
;;> eight bits of an integer.
;;> \schemeblock{
;;> (if (null? (cdr (command-line)))
;;>     (exit 2))
;;> }
(define-native (exit (object #t)))

;;> Ends the program like \scheme{exit}, but without running anything.
;;> \schemeblock{
;;> (emergency-exit #f)
;;> }
(define-native (emergency-exit (object #t)))

;;> Returns the value of the environment variable \var{name} as a string,
;;> \scheme{#f} if there is none.
;;> \example{(get-environment-variable "NO_SUCH_VARIABLE_HERE") ⇒ #f}
;;> \raises{\var{name} is no string}
(define-native (get-environment-variable name))

;;> Returns all environment variables as a list of pairs of strings: name and
;;> value.
;;> \schemeblock{
;;> (assoc "HOME" (get-environment-variables))
;;> }
(define-native (get-environment-variables))
