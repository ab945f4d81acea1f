(import (scheme base))
(define v #u8(1 2 300))
