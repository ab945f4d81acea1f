;;> \section{Threads}
;;> A thread runs until it waits or has used up its quantum of work; then the
;;> next one runs. Waiting for a socket, a port, a time or another thread stops
;;> only the thread that waits.

;;> The thread that is running.
;;> \example{(thread? (current-thread)) ⇒ #t}
(define-native (current-thread))

;;> Whether \var{object} is a thread.
;;> \example{(thread? car) ⇒ #f}
(define-native (thread? object))

;;> A new thread that will call \var{thunk} once it is started. It inherits the
;;> current parameters. \var{name} is any object, for people to know it by.
;;> \example{(thread-join! (thread-start! (make-thread (lambda () (* 6 7))))) ⇒ 42}
;;> \raises{\var{thunk} is no procedure}
(define-native (make-thread thunk (name unspecified)))

;;> The name that \var{thread} was given.
;;> \example{(thread-name (make-thread list 'worker)) ⇒ worker}
(define-native (thread-name thread))

;;> What \scheme{thread-specific-set!} put into \var{thread}.
;;> \example{(let ((t (make-thread list))) (thread-specific-set! t 1) (thread-specific t)) ⇒ 1}
(define-native (thread-specific thread))

;;> Puts \var{object} into \var{thread}, for \scheme{thread-specific}.
;;> \example{
;;> (define t (make-thread list))
;;> (thread-specific-set! t 'mine)
;;> (thread-specific t) ⇒ mine
;;> }
(define-native (thread-specific-set! thread object))

;;> Makes a new \var{thread} ready to run, and returns it.
;;> \example{(thread? (thread-start! (make-thread list))) ⇒ #t}
;;> \raises{\var{thread} was started before}
(define-native (thread-start! thread))

;;> Lets the other threads that are ready run first.
;;> \example{
;;> (define order '())
;;> (define t
;;>   (thread-start!
;;>    (make-thread (lambda () (set! order (cons 'other order))))))
;;> (thread-yield!)
;;> (set! order (cons 'main order))
;;> (thread-join! t)
;;> order ⇒ (main other)
;;> }
(define-native (thread-yield!))

;;> Waits until \var{timeout}: a number of seconds from now, or a time. Other
;;> threads run meanwhile.
;;> \example{(begin (thread-sleep! 0.01) 'rested) ⇒ rested}
;;> \raises{\var{timeout} is neither}
(define-native (thread-sleep! timeout))

;;> Ends \var{thread} at once, wherever it is; the \scheme{after} thunks of its
;;> \scheme{dynamic-wind}s do not run, and mutexes it holds become abandoned.
;;> Joining it raises a \scheme{terminated-thread-exception?}.
;;> \example{
;;> (define t (thread-start! (make-thread (lambda () (thread-sleep! 60)))))
;;> (thread-terminate! t)
;;> (guard (e ((terminated-thread-exception? e) 'gone)) (thread-join! t)) ⇒ gone
;;> }
(define-native (thread-terminate! thread))

;;> Waits until \var{thread} has ended, and returns what its thunk returned. If
;;> it takes longer than \var{timeout} (seconds, a time, or \scheme{#f} for
;;> ever), returns \var{timeout-value}, or without one raises a
;;> \scheme{join-timeout-exception?}.
;;> \example{(thread-join! (make-thread list) 0.01 'late) ⇒ late}
;;> \raises{the thread ended by an error: an \scheme{uncaught-exception?} with the raised object as its reason}
(define-native (thread-join! thread (timeout #f) (timeout-value none)))
