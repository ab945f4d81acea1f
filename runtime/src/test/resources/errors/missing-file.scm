(import (scheme base) (scheme file))
(open-input-file "no-such-file.txt")
