;; Looks which of ten ports of this machine somebody listens on.
;;
;;   chibi-net examples/port-scanner.scm
;;
;; All ports are tried at the same time, each by a thread of its own. Who does
;; not answer within a second is given up: a firewall that drops packets would
;; keep a thread waiting for minutes.

(import (scheme base) (scheme write) (scheme process-context)
        (chibi net) (chibi filesystem) (srfi 18))

(define first-port
  (string->number (or (get-environment-variable "NET_PORT") "7000")))

(define (listen-on port)
  (make-listener-socket (get-address-info "127.0.0.1" port)))

;; Something to find.
(define listeners
  (list (listen-on (+ first-port 3)) (listen-on (+ first-port 7))))

;; Returns open or closed.
(define (try port)
  (let* ((info (get-address-info "127.0.0.1" port))
         (fileno (socket (address-info-family info)
                         (address-info-socket-type info)
                         (address-info-protocol info)))
         (result (connect fileno
                          (address-info-address info)
                          (address-info-address-length info))))
    (close-file-descriptor fileno)
    (if (zero? result) 'open 'closed)))

(define ports
  (let loop ((port (+ first-port 9)) (ports '()))
    (if (< port first-port)
        ports
        (loop (- port 1) (cons port ports)))))

(define scans
  (map (lambda (port)
         (thread-start! (make-thread (lambda () (try port)))))
       ports))

;; thread-join! returns what the thread has returned; if that takes longer than
;; a second, its third argument.
(for-each
 (lambda (port scan)
   (display port)
   (display " is ")
   (display (thread-join! scan 1 'silent))
   (newline))
 ports
 scans)
