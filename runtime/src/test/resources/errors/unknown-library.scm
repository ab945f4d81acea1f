(import (scheme base) (scheme wriet))
(display 1)
