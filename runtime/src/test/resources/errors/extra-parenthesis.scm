(import (scheme base) (scheme write))
(display "one too many"))
(newline)
