(define-library (tea)
  (export make-pot pour! unheard-of)
  (import (tea pot)))
