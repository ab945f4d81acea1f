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
;;> \example{
;;> (define c (make-condition-variable))
;;> (condition-variable-specific-set! c 'mine)
;;> (condition-variable-specific c) ⇒ mine
;;> }
(define-native (condition-variable-specific-set! condition-variable object))

;;> Wakes the thread that has waited longest for \var{condition-variable}, if
;;> any does.
;;> \example{
;;> (define lock (make-mutex))
;;> (define filled (make-condition-variable))
;;> (define box #f)
;;> (define (wait)
;;>   (mutex-lock! lock)
;;>   (cond (box (mutex-unlock! lock) box)
;;>         (else (mutex-unlock! lock filled) (wait))))
;;> (define reader (thread-start! (make-thread wait)))
;;> (mutex-lock! lock)
;;> (set! box 'full)
;;> (condition-variable-signal! filled)
;;> (mutex-unlock! lock)
;;> (thread-join! reader) ⇒ full
;;> }
(define-native (condition-variable-signal! condition-variable))

;;> Wakes every thread that waits for \var{condition-variable}.
;;> \example{
;;> (define lock (make-mutex))
;;> (define filled (make-condition-variable))
;;> (define box #f)
;;> (define (wait)
;;>   (mutex-lock! lock)
;;>   (cond (box (mutex-unlock! lock) box)
;;>         (else (mutex-unlock! lock filled) (wait))))
;;> (define reader (thread-start! (make-thread wait)))
;;> (mutex-lock! lock)
;;> (set! box 'full)
;;> (condition-variable-broadcast! filled)
;;> (mutex-unlock! lock)
;;> (thread-join! reader) ⇒ full
;;> }
(define-native (condition-variable-broadcast! condition-variable))
