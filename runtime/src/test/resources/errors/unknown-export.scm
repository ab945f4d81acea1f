(import (only (scheme base) vector-ref vector-reff))
(vector-ref #(1) 0)
