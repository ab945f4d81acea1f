;; An echo server with a thread for each client, as one would write it: see idle.sh.
;;
;;   chibi-net echo-server.scm PORT ports|receive

(import (scheme base) (scheme write) (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define arguments (cdr (command-line)))
(define port (string->number (car arguments)))
(define way (string->symbol (cadr arguments)))

(define (echo-lines fd)
  (let ((in (open-input-file-descriptor fd))
        (out (open-output-file-descriptor fd)))
    (let again ()
      (let ((line (read-line in)))
        (unless (eof-object? line)
          (write-string line out)
          (newline out)
          (flush-output-port out)
          (again))))
    (close-port in)
    (close-port out)))

(define (echo-bytes fd)
  (let again ()
    (let ((bytes (receive fd 1000)))
      (when (and bytes (> (bytevector-length bytes) 0))
        (send fd bytes)
        (again))))
  (close-file-descriptor fd))

(define echo (if (eq? way 'ports) echo-lines echo-bytes))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" port) 4096))

(display "ready")
(newline)

(let serve ()
  (let ((fd (accept listener (make-sockaddr) 128)))
    (if fd
        (thread-start! (make-thread (lambda () (echo fd))))
        (begin
          (display "accept failed\n" (current-error-port))
          (thread-sleep! 0.1)))
    (serve)))
