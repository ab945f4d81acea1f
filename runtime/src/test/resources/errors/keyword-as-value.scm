(import (scheme base))
(map if '(1 2 3))
