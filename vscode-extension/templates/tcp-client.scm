;; A TCP client: sends each line that you type, and shows the answer. Start a
;; server on the port first, such as the template "TCP server".

(import (scheme base) (scheme write) (chibi net))

(define host "127.0.0.1")
(define port 7007)

(define (talk in out)
  (let ((line (read-line)))
    (unless (eof-object? line)
      (write-string line out)
      (newline out)
      (flush-output-port out)
      (let ((answer (read-line in)))
        (unless (eof-object? answer)
          (write-string answer)
          (newline)
          (talk in out))))))

(with-net-io host port
  (lambda (in out)
    (display "connected; type a line, Ctrl+D ends\n")
    (talk in out)))
