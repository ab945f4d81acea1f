(import (scheme base) (chibi net))
(define l (make-listener-socket (get-address-info "127.0.0.1" 0)))
(accept l)
