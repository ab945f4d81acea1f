(import (scheme base) (scheme write))
(define (shout text)
  (string-upcas text))
(display (string-append (shout "hello") "!"))
