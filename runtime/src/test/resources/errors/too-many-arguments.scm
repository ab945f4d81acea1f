(import (scheme base) (scheme write))
(display (car '(1) '(2)))
