(import (scheme base))
(set! car cdr)
