(import (scheme base))
(define empty ())
