;; Gets a page over HTTP, from a small web server in the same program.
;;
;;   chibi-net examples/http-get.scm
;;
;; HTTP is lines of text that end in return and linefeed, so ports are all it
;; takes. read-line accepts such line ends too.

(import (scheme base) (scheme write) (scheme char) (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define port
  (string->number (or (get-environment-variable "NET_PORT") "7007")))

(define (send-line out . strings)
  (for-each (lambda (string) (write-string string out)) strings)
  (write-string "\r\n" out))

;;; The server

(define page "<h1>Hello from Scheme</h1>\n<p>λ</p>\n")

;; Answers one request, whatever it asks for.
(define (answer in out)
  (read-line in)                        ; what was asked for
  (let skip-headers ((line (read-line in)))
    (if (and (string? line) (not (string=? line "")))
        (skip-headers (read-line in))))
  (let ((body (string->utf8 page)))
    (send-line out "HTTP/1.0 200 OK")
    (send-line out "Content-Type: text/html; charset=utf-8")
    (send-line out "Content-Length: "
               (number->string (bytevector-length body)))
    (send-line out)
    (write-bytevector body out)       ; text and bytes go to the same port
    (close-port out)))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" port)))

(thread-start!
 (make-thread
  (lambda ()
    (let* ((socket (accept listener (make-sockaddr) 128))
           (in (open-input-file-descriptor socket))
           (out (open-output-file-descriptor socket)))
      (answer in out)
      (close-port in)))))

;;; The client

;; Returns the headers as a list of pairs, the names in lower case.
(define (read-headers in)
  (let ((line (read-line in)))
    (if (or (eof-object? line) (string=? line ""))
        '()
        (let ((header (split-header line)))
          (cons header (read-headers in))))))

(define (split-header line)
  (let find ((i 0))
    (if (char=? (string-ref line i) #\:)
        (cons (string-downcase (string-copy line 0 i))
              (string-copy line (+ i 2)))
        (find (+ i 1)))))

;; Calls receive with the status line, the headers and the body.
(define (http-get host port path receive)
  (let ((io (open-net-io host port)))
    (if (not io)
        (error "no connection" host port))
    (let ((in (list-ref io 1)) (out (list-ref io 2)))
      (send-line out "GET " path " HTTP/1.0")
      (send-line out "Host: " host)
      (send-line out)
      (flush-output-port out)
      (let* ((status (read-line in))
             (headers (read-headers in))
             (length (string->number (cdr (assoc "content-length" headers))))
             (body (utf8->string (read-bytevector length in))))
        (close-port out)
        (close-port in)
        (receive status headers body)))))

(http-get "127.0.0.1" port "/"
  (lambda (status headers body)
    (display status)
    (newline)
    (for-each (lambda (header)
                (display (car header))
                (display " is ")
                (display (cdr header))
                (newline))
              headers)
    (newline)
    (display body)))
