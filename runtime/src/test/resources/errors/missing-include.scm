(import (scheme base))
(include "no-such-file.scm")
