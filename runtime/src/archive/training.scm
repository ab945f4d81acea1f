;; What is run once so that the JVM keeps in an archive the classes that most
;; programs need: ports, errors, threads and sockets. It stays in this process.

(import (scheme base) (scheme read) (scheme write) (scheme char)
        (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define-record-type note (make-note text) note? (text note-text))

(define pair
  (open-socket-pair address-family/unix socket-type/stream ip-proto/ip))

(define worker
  (thread-start!
   (make-thread
    (lambda ()
      (let ((in (open-input-file-descriptor (cadr pair)))
            (out (open-output-file-descriptor (cadr pair))))
        (write (reverse (read in)) out)
        (newline out)
        (flush-output-port out)
        (close-port out)
        (close-port in))))))

(let ((in (open-input-file-descriptor (car pair) #t))
      (out (open-output-file-descriptor (car pair) #t)))
  (write '(1 2/3 4.5 "text" #\c symbol #u8(1 2 3)) out)
  (newline out)
  (flush-output-port out)
  (write-string (string-upcase (read-line in)))
  (newline))

(thread-join! worker)

(write
 (guard (e ((error-object? e) (error-object-message e)))
   (dynamic-wind
    (lambda () #f)
    (lambda () (call/cc (lambda (k) (error "as planned" (make-note "x")))))
    (lambda () #f))))
(newline)

(display (open-net-io "127.0.0.1" 1))
(newline)
(flush-output-port)
