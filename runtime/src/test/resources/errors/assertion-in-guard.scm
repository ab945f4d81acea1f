(import (scheme base))
(guard (e ((string? e) 'handled))
  (raise (list 'not 'a 'string)))
