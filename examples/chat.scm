;; A chat server: what one member says, all members read.
;;
;;   chibi-net examples/chat.scm          three members talk, in this program
;;   chibi-net examples/chat.scm serve    a server for you: nc 127.0.0.1 7007
;;
;; A thread for each member reads what the member says. All of them work on one
;; list of members, which a mutex guards.

(import (scheme base) (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define port
  (string->number (or (get-environment-variable "NET_PORT") "7007")))

(define (spawn thunk)
  (thread-start! (make-thread thunk)))

(define (say out . strings)
  (for-each (lambda (string) (write-string string out)) strings)
  (newline out)
  (flush-output-port out))

;;; The server

(define members '())                    ; the output ports of all who are here
(define members-mutex (make-mutex))

;; Calls thunk while no other thread is in here, and lets go of the mutex even
;; if thunk raises an error.
(define (exclusively thunk)
  (dynamic-wind
   (lambda () (mutex-lock! members-mutex))
   thunk
   (lambda () (mutex-unlock! members-mutex))))

(define (tell-all . strings)
  (exclusively
   (lambda ()
     (for-each
      (lambda (out)
        ;; Writing to a member whose connection has just been lost fails. That
        ;; member's own thread will notice; the others shall get the message.
        (guard (lost (#t #f))
          (apply say out strings)))
      members))))

(define (enter out)
  (exclusively (lambda () (set! members (cons out members)))))

(define (leave out)
  (exclusively
   (lambda ()
     (set! members
           (let remove ((rest members))
             (cond ((null? rest) '())
                   ((eq? (car rest) out) (cdr rest))
                   (else (cons (car rest) (remove (cdr rest))))))))))

;; The first line of a member is a name, the others are messages.
(define (serve-member socket)
  (let* ((in (open-input-file-descriptor socket))
         (out (open-output-file-descriptor socket))
         (name (read-line in)))
    (when (string? name)
      (enter out)
      (tell-all "* " name " has come")
      (let listen-to-member ()
        (let ((message (read-line in)))
          (when (string? message)
            (tell-all name ": " message)
            (listen-to-member))))
      (leave out)
      (tell-all "* " name " has gone"))
    (close-port out)
    (close-port in)))

(define (serve listener)
  (let ((socket (accept listener (make-sockaddr) 128)))
    (spawn (lambda () (serve-member socket)))
    (serve listener)))

;;; Members who follow a script

;; A member is a name and what open-net-io returns.
(define (come name)
  (let ((io (open-net-io "127.0.0.1" port)))
    (say (list-ref io 2) name)
    (cons name io)))

(define (talk member message)
  (say (list-ref member 3) message))

(define (go member)
  (close-port (list-ref member 3))
  (close-port (list-ref member 2)))

;; Shows the next line that each of these members reads.
(define (show-all . members)
  (for-each
   (lambda (member)
     (say (current-output-port)
          "  " (car member) " reads: " (read-line (list-ref member 2))))
   members))

(define (play)
  (let ((ann (come "Ann")))
    (show-all ann)
    (let ((bob (come "Bob")))
      (show-all ann bob)
      (talk bob "Is anybody here?")
      (show-all ann bob)
      (let ((cid (come "Cid")))
        (show-all ann bob cid)
        (talk ann "Three of us now.")
        (show-all ann bob cid)
        (go bob)
        (show-all ann cid)))))

(let ((listener (make-listener-socket (get-address-info "127.0.0.1" port))))
  (cond
   ((member "serve" (command-line))
    (say (current-output-port) "waiting on port " (number->string port))
    (serve listener))
   (else
    (spawn (lambda () (serve listener)))
    (play))))
