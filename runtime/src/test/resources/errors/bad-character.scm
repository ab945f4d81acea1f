(import (scheme base))
(define c #\lambda-calculus)
