(import (scheme base))
(write "hello")
