;;> \section{Mutexes}

;;> Whether \var{object} is a mutex.
;;> \example{(mutex? (make-mutex)) ⇒ #t}
(define-native (mutex? object))

;;> A new mutex that nobody has locked. \var{name} is any object.
;;> \example{(mutex-state (make-mutex)) ⇒ not-abandoned}
(define-native (make-mutex (name unspecified)))

;;> The name that \var{mutex} was given.
;;> \example{(mutex-name (make-mutex 'door)) ⇒ door}
(define-native (mutex-name mutex))

;;> What \scheme{mutex-specific-set!} put into \var{mutex}.
;;> \example{(let ((m (make-mutex))) (mutex-specific-set! m 1) (mutex-specific m)) ⇒ 1}
(define-native (mutex-specific mutex))

;;> Puts \var{object} into \var{mutex}, for \scheme{mutex-specific}.
;;> \example{
;;> (define m (make-mutex))
;;> (mutex-specific-set! m 'mine)
;;> (mutex-specific m) ⇒ mine
;;> }
(define-native (mutex-specific-set! mutex object))

;;> The thread that owns \var{mutex}, or the symbol \scheme{not-owned} if it is
;;> locked without an owner, \scheme{abandoned} if its owner ended without
;;> unlocking it, and else \scheme{not-abandoned}.
;;> \example{(let ((m (make-mutex))) (mutex-lock! m) (eq? (mutex-state m) (current-thread))) ⇒ #t}
(define-native (mutex-state mutex))

;;> Locks \var{mutex}, waiting while it is locked, and returns \scheme{#t}; or
;;> \scheme{#f} when \var{timeout} (seconds, a time, or \scheme{#f} for ever)
;;> was over first. \var{thread} becomes its owner, the current one by default;
;;> with \scheme{#f} nobody does. Threads get it in the order in which they
;;> asked.
;;> \example{(let ((m (make-mutex))) (list (mutex-lock! m) (mutex-lock! m 0))) ⇒ (#t #f)}
;;> \raises{the thread that had locked it ended without unlocking it: an \scheme{abandoned-mutex-exception?}; it is locked nevertheless}
(define-native (mutex-lock! mutex (timeout #f) (thread (current-thread))))

;;> Unlocks \var{mutex}, whoever has locked it, and returns \scheme{#t}. With a
;;> \var{condition-variable} it then waits to be signalled, and does not lock
;;> the mutex again: \scheme{#t} when signalled, \scheme{#f} when \var{timeout}
;;> (seconds, a time, or \scheme{#f} for ever) was over first.
;;> \example{(let ((m (make-mutex))) (mutex-lock! m) (mutex-unlock! m)) ⇒ #t}
(define-native (mutex-unlock! mutex (condition-variable none) (timeout #f)))
