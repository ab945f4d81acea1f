(import (scheme base))
(define hex #xFFG)
