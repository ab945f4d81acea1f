(import (scheme base))
(raise 'out-of-coffee)
