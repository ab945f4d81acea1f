(import (scheme base) (scheme write))
(define message "hello")
(display mesage)
