(import (scheme base) (chibi net))
(make-listener-socket 8080)
