(import (scheme base))
(define path "C:\new\qux")
