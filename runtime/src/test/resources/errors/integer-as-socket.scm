(import (scheme base) (chibi net))
(send 4 (string->utf8 "hello"))
