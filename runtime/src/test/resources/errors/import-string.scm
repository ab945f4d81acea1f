(import (scheme base) "my/lib")
(define x 1)
