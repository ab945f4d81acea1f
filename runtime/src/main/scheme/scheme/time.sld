;;> The time of day, and time for measuring.
;;> \topic{The system}
(define-library (scheme time)
  (export current-second current-jiffy jiffies-per-second)
  (import (chibi-net primitive))
  (include "time.scm"))
