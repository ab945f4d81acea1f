;;> \section{Condition variables}

;;> Whether \var{object} is a condition variable.
;;> \example{(condition-variable? (make-mutex)) ⇒ #f}
(define-native (condition-variable? object))

;;> A new condition variable that nobody waits for. \var{name} is any object.
;;> \example{(condition-variable? (make-condition-variable)) ⇒ #t}
(define-native (make-condition-variable (name unspecified)))

;;> The name that \var{condition-variable} was given.
;;> \example{(condition-variable-name (make-condition-variable 'ready)) ⇒ ready}
(define-native (condition-variable-name condition-variable))

;;> What \scheme{condition-variable-specific-set!} put into
;;> \var{condition-variable}.
;;> \example{(let ((c (make-condition-variable))) (condition-variable-specific-set! c 1) (condition-variable-specific c)) ⇒ 1}
(define-native (condition-variable-specific condition-variable))

;;> Puts \var{object} into \var{condition-variable}, for
;;> \scheme{condition-variable-specific}.
(define-native (condition-variable-specific-set! condition-variable object))

;;> Wakes the thread that has waited longest for \var{condition-variable}, if
;;> any does.
(define-native (condition-variable-signal! condition-variable))

;;> Wakes every thread that waits for \var{condition-variable}.
(define-native (condition-variable-broadcast! condition-variable))
