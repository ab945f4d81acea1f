(import (scheme base) (srfi 999))
