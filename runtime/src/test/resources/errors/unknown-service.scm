(import (scheme base) (chibi net))
(with-net-io "127.0.0.1" "no-such-service"
  (lambda (in out) (read-line in)))
