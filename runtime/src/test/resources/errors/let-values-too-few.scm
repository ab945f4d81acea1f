(import (scheme base))
(let-values (((quotient remainder) (floor/ 7 2))
             ((a b . c) (values 1)))
  a)
