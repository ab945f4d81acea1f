;; A TCP server: answers each line of each client. Try it with
;;
;;   nc 127.0.0.1 7007

(import (scheme base) (scheme write) (chibi net) (chibi filesystem) (srfi 18))

(define port 7007)

;; What to answer to a line.
(define (answer line)
  (string-append "you said: " line))

(define (talk in out)
  (let ((line (read-line in)))
    (unless (eof-object? line)
      (write-string (answer line) out)
      (newline out)
      (flush-output-port out)
      (talk in out))))

(define (serve-client socket)
  (let ((in (open-input-file-descriptor socket))
        (out (open-output-file-descriptor socket)))
    (talk in out)
    (close-port out)
    (close-port in)))

;; One thread for each client: threads are cheap here.
(define (serve listener)
  (let ((socket (accept listener (make-sockaddr) 128)))
    (thread-start! (make-thread (lambda () (serve-client socket))))
    (serve listener)))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" port)))

(display "listening on 127.0.0.1, port ")
(display port)
(newline)
(serve listener)
