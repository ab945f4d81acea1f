;; A TCP echo server and a client that talks to it, in one program.
;;
;;   chibi-net examples/echo.scm
;;
;; Every client of the server is served by a thread of its own. Threads are
;; cheap here: one that waits for the network costs nothing, and does not keep
;; the others from running.

(import (scheme base) (scheme write) (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define port
  (string->number (or (get-environment-variable "NET_PORT") "7007")))

(define (spawn thunk)
  (thread-start! (make-thread thunk)))

;;; The server

;; Sends each line back until there are no more.
(define (echo in out)
  (let ((line (read-line in)))
    (unless (eof-object? line)
      (write-string line out)
      (newline out)
      (flush-output-port out)           ; else the line would stay in the buffer
      (echo in out))))

(define (serve-client socket)
  (let ((in (open-input-file-descriptor socket))
        (out (open-output-file-descriptor socket)))
    (echo in out)
    (close-port out)
    (close-port in)))                   ; with the last port the socket closes

;; Takes one client after the other. accept fills the sockaddr that it is given
;; with the client's address, in which this server has no interest.
(define (serve listener)
  (let ((socket (accept listener (make-sockaddr) 128)))
    (spawn (lambda () (serve-client socket)))
    (serve listener)))

;; The listener is made before the server's thread starts, so that the client
;; cannot come too early.
(define listener
  (make-listener-socket (get-address-info "127.0.0.1" port)))

(spawn (lambda () (serve listener)))

;;; The client

(define (ask in out line)
  (write-string line out)
  (newline out)
  (flush-output-port out)
  (display "sent ")
  (write line)
  (display ", got ")
  (write (read-line in))
  (newline))

;; with-net-io connects, and closes the connection when its procedure is left,
;; in whatever way.
(with-net-io "127.0.0.1" port
  (lambda (in out)
    (for-each (lambda (line) (ask in out line))
              '("hello" "hello again" "λ is fine too" "good bye"))))

;; The end of the program ends the server as well.
