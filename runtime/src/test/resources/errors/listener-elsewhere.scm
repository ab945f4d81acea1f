(import (scheme base) (chibi net))
(define (listen-on host port)
  (make-listener-socket (get-address-info host port)))
(define listener (listen-on "192.0.2.1" 8080))
