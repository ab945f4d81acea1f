(import (scheme base) (chibi net))
(define pair (open-socket-pair address-family/unix socket-type/stream 0))
(receive/non-blocking (car pair) 100 'soon)
