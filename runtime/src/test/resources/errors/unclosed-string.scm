(import (scheme base) (scheme write))
(display "no end)
(newline)
