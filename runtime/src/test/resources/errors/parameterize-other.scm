(import (scheme base))
(define depth 5)
(parameterize ((depth 6))
  depth)
