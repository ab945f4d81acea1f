(import (scheme base))
(define words '("alpha" "beta" "gamma" "delta" "epsilon" "zeta" "eta" "theta" "iota" "kappa" "lambda" "mu" "nu" "xi")) (car (cdr (vector-ref words 1))) (define more '("omicron" "pi" "rho" "sigma" "tau" "upsilon" "phi"))
