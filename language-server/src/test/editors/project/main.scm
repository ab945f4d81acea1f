(import (scheme base) (scheme write) (chibi net) (tools))

(define (serve port)
(make-listener-socket
(get-address-info "127.0.0.1" port)))

(display (twice 21))
(open-net-i)
