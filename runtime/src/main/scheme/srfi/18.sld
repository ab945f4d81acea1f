;;> Threads (SRFI 18): green threads, preempted, all in one process.
;;>
;;> A thread is made of a procedure without arguments, started, and waited for. It
;;> is cheap enough for a server to have one for each client. All threads share all
;;> variables: a mutex keeps two of them from changing the same thing at once, and a
;;> condition variable lets one wait until another has done something. A program
;;> ends when its main thread does.
;;> \schemeblock{
;;> (define worker
;;>   (thread-start!
;;>    (make-thread (lambda () (* 6 7)))))
;;> (thread-join! worker)
;;> }
;;> \topic{Threads}
(define-library (srfi 18)
  (import (chibi-net primitive)
          (only (scheme base) with-exception-handler raise))
  (export
   ;; Threads
   current-thread thread? make-thread thread-name
   thread-specific thread-specific-set!
   thread-start! thread-yield! thread-sleep! thread-terminate! thread-join!
   ;; Mutexes
   mutex? make-mutex mutex-name mutex-specific mutex-specific-set!
   mutex-state mutex-lock! mutex-unlock!
   ;; Condition variables
   condition-variable? make-condition-variable condition-variable-name
   condition-variable-specific condition-variable-specific-set!
   condition-variable-signal! condition-variable-broadcast!
   ;; Time
   current-time time? time->seconds seconds->time
   ;; Exceptions
   current-exception-handler with-exception-handler raise
   join-timeout-exception? abandoned-mutex-exception?
   terminated-thread-exception?
   uncaught-exception? uncaught-exception-reason)
  (include "18/threads.scm" "18/mutexes.scm" "18/condition-variables.scm"
           "18/time.scm" "18/exceptions.scm"))
