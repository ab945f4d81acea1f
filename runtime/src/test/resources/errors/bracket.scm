(import (scheme base))
(let [(x 1)] x)
