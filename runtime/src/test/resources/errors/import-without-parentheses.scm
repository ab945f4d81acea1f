(import scheme base)
(define x 1)
