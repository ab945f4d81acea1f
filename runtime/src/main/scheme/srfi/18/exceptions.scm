;;> \section{Exceptions}

;;> The innermost exception handler; outside of all, a procedure that ends the
;;> thread with what it is given.
;;> \example{(procedure? (current-exception-handler)) ⇒ #t}
(define-native (current-exception-handler))

;;> Whether \var{object} was raised because a thread did not end in time for
;;> \scheme{thread-join!}.
;;> \example{(guard (e ((join-timeout-exception? e) 'late)) (thread-join! (make-thread list) 0)) ⇒ late}
(define-native (join-timeout-exception? object))

;;> Whether \var{object} was raised because a mutex was locked whose owner had
;;> ended.
;;> \example{(abandoned-mutex-exception? 'no) ⇒ #f}
(define-native (abandoned-mutex-exception? object))

;;> Whether \var{object} was raised because a joined thread had been terminated.
;;> \example{(let ((t (thread-start! (make-thread (lambda () (thread-sleep! 10)))))) (thread-terminate! t) (guard (e ((terminated-thread-exception? e) 'gone)) (thread-join! t))) ⇒ gone}
(define-native (terminated-thread-exception? object))

;;> Whether \var{object} was raised because a joined thread had ended by an
;;> error.
;;> \example{(uncaught-exception? 'no) ⇒ #f}
(define-native (uncaught-exception? object))

;;> The object that the thread raised; \var{exception} is an
;;> \scheme{uncaught-exception?}.
;;> \example{(let ((t (thread-start! (make-thread (lambda () (raise 'oops)))))) (guard (e ((uncaught-exception? e) (uncaught-exception-reason e))) (thread-join! t))) ⇒ oops}
(define-native (uncaught-exception-reason exception))
