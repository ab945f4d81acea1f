;;> In place of a shared object of Chibi-Scheme: its libraries of bitwise
;;> operations, as \scheme{(srfi 33)}, include it with \scheme{include-shared}.
(define-library (chibi-net shared bit)
  (import (scheme base) (srfi 151))
  (export (rename bitwise-and bit-and) (rename bitwise-ior bit-ior)
          (rename bitwise-xor bit-xor)
          arithmetic-shift bit-count integer-length bit-set?))
