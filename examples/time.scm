;; A time service over UDP, and a client that asks it.
;;
;;   chibi-net examples/time.scm
;;
;; Datagrams are single messages: there is no connection, each is sent to an
;; address, and it may be lost on its way. So a client waits for an answer only
;; for a while, and then asks again.

(import (scheme base) (scheme write) (scheme time) (scheme process-context)
        (chibi net) (srfi 18))

(define port
  (string->number (or (get-environment-variable "NET_PORT") "7007")))

;; What to look up: addresses for datagrams over IPv4.
(define hints
  (make-address-info address-family/inet socket-type/datagram ip-proto/udp))

(define (open-udp-socket)
  (socket address-family/inet socket-type/datagram ip-proto/udp))

;;; The server

;; receive! fills the buffer, and puts the sender's address into the
;; address-info that it is given. So the answer is sent to that same one.
(define (serve udp)
  (let* ((peer (get-address-info "127.0.0.1" port hints))
         (buffer (make-bytevector 64))
         (count (receive! udp buffer 0 peer)))
    (if (equal? (utf8->string buffer 0 count) "time?")
        (let ((now (number->string (exact (floor (current-second))))))
          (send udp (string->utf8 now) 0 peer)))
    (serve udp)))

(define server-socket (open-udp-socket))

(let ((here (get-address-info "127.0.0.1" port hints)))
  (if (not (bind server-socket
                 (address-info-address here)
                 (address-info-address-length here)))
      (error "cannot bind to port" port)))

(thread-start! (make-thread (lambda () (serve server-socket))))

;;; The client

(define (ask-for-time udp server tries)
  (send udp (string->utf8 "time?") 0 server)
  (let ((answer (receive/non-blocking udp 64 1)))  ; a second at most
    (cond (answer (string->number (utf8->string answer)))
          ((> tries 1) (ask-for-time udp server (- tries 1)))
          (else #f))))

(define seconds
  (ask-for-time (open-udp-socket)
                (get-address-info "127.0.0.1" port hints)
                3))

(cond
 ((not seconds)
  (display "no answer from the time server\n"))
 ((< (abs (- seconds (current-second))) 5)
  (display "the time server's clock agrees with mine\n"))
 (else
  (display "the time server's clock is off by ")
  (display (- seconds (current-second)))
  (display " seconds\n")))
