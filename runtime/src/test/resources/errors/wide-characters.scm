(import (scheme base))
(define 名前 "中文")	(vector-ref 名前 0)
