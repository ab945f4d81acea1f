;; A client and a server to measure, as peer.c is; both take the same arguments.
;;
;;   chibi-net peer.scm server ROW PORT COUNT     prints "ready", serves one client
;;   chibi-net peer.scm client ROW PORT COUNT     prints how much it did per second
;;
;; ROW is one of
;;   blocking     64 bytes there and back on blocking sockets
;;   default      the same on sockets as accept and open-net-io give them
;;   ports        the same through their ports
;;   bulk         64 KiB in one direction, send and receive!
;;   bulk-ports   the same through ports
;;   connect      connect and accept, then the server closes and the client hears of it

(import (scheme base) (scheme write) (scheme process-context) (scheme time)
        (chibi net) (chibi filesystem))

(define arguments (cdr (command-line)))
(define role (car arguments))
(define row (string->symbol (list-ref arguments 1)))
(define port (string->number (list-ref arguments 2)))
(define count (string->number (list-ref arguments 3)))

(define message (make-bytevector 64 97))
(define block (make-bytevector 65536 97))

(define info (get-address-info "127.0.0.1" port))
(define address (make-sockaddr))

;; Fills buffer up to size, and says whether the peer sent that much.
(define (receive-all fd buffer size)
  (let ((n (receive! fd buffer)))
    (cond ((= n size) #t)
          ((<= n 0) #f)
          (else (receive-all fd buffer (- size n))))))

(define (send-all fd bytes)
  (let ((n (send fd bytes)))
    (cond ((= n (bytevector-length bytes)) #t)
          ((< n 0) (error "send failed"))
          (else (send-all fd (bytevector-copy bytes n))))))

(define (set-blocking! fd)
  (set-file-descriptor-status! fd 0))

(define (echo-messages fd)
  (when (receive-all fd message 64)
    (send-all fd message)
    (echo-messages fd)))

(define (echo-through in out)
  (unless (eof-object? (read-bytevector! message in))
    (write-bytevector message out)
    (flush-output-port out)
    (echo-through in out)))

(define (serve listener)
  (define (take) (accept listener address 128))
  (case row
    ((connect)
     (do ((i 0 (+ i 1)))
         ((= i count))
       (close-file-descriptor (take))))
    ((blocking)
     (let ((fd (take)))
       (set-blocking! fd)
       (echo-messages fd)))
    ((default) (echo-messages (take)))
    ((bulk)
     (let ((fd (take)))
       (let again ()
         (if (> (receive! fd block) 0) (again)))))
    ((ports)
     (let ((fd (take)))
       (echo-through (open-input-file-descriptor fd) (open-output-file-descriptor fd))))
    ((bulk-ports)
     (let ((in (open-input-file-descriptor (take))))
       (let again ()
         (unless (eof-object? (read-bytevector! block in)) (again)))))))

;; Calls step n times.
(define (repeat n step)
  (do ((i 0 (+ i 1)))
      ((= i n))
    (step)))

(define (seconds)
  (/ (inexact (current-jiffy)) (jiffies-per-second)))

;; The first quarter warms up.
(define (measure step)
  (let ((warm (quotient count 4)))
    (repeat warm step)
    (let ((start (seconds)))
      (repeat (- count warm) step)
      (display (/ (- count warm) (- (seconds) start)))
      (newline))))

(define (dial)
  (let ((fd (socket (address-info-family info)
                    (address-info-socket-type info)
                    (address-info-protocol info))))
    (if (< (connect fd (address-info-address info) (address-info-address-length info)) 0)
        (error "cannot connect"))
    fd))

(define (ask)
  (let* ((io (and (not (memq row '(blocking connect)))
                  (open-net-io "127.0.0.1" port)))
         (fd (if io (car io) (and (eq? row 'blocking) (dial))))
         (in (and io (cadr io)))
         (out (and io (list-ref io 2))))
    (measure
     (case row
       ((blocking default)
        (lambda () (send-all fd message) (receive-all fd message 64)))
       ((ports)
        (lambda ()
          (write-bytevector message out)
          (flush-output-port out)
          (read-bytevector! message in)))
       ((bulk)
        (lambda () (send-all fd block)))
       ((bulk-ports)
        (lambda () (write-bytevector block out)))
       ((connect)
        ;; The server closes first, so that no port of the client has to rest afterwards.
        (lambda ()
          (let ((fd (dial)))
            (receive! fd message)
            (close-file-descriptor fd))))))))

(cond ((equal? role "server")
       (let ((listener (make-listener-socket info)))
         (display "ready")
         (newline)
         (serve listener)))
      (else (ask)))
