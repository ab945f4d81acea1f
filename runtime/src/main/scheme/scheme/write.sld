;;> Writing any object as text.
;;> \topic{Input and output}
(define-library (scheme write)
  (export display write write-shared write-simple)
  (import (chibi-net primitive))
  (include "write.scm"))
