(import (scheme base) (scheme write))
(display greeting)
(define greeting "hello")
