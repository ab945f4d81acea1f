;;> Hash tables (SRFI 69). Tables that compare keys in one of the usual ways list
;;> their associations in the order in which the keys were stored first.
;;> \topic{Data types}
(define-library (srfi 69)
  (import (scheme base) (scheme case-lambda) (scheme char)
          (chibi-net primitive) (chibi-net complaints))
  (export
    ;; Making and telling tables
    make-hash-table hash-table? alist->hash-table hash-table-copy
    hash-table-equivalence-function hash-table-hash-function
    ;; Single associations
    hash-table-ref hash-table-ref/default hash-table-set! hash-table-delete!
    hash-table-exists? hash-table-update! hash-table-update!/default
    ;; The whole contents
    hash-table-size hash-table-keys hash-table-values hash-table-walk
    hash-table-fold hash-table->alist hash-table-merge! hash-table-clear!
    ;; Hash functions
    hash string-hash string-ci-hash hash-by-identity)
  (include "69/tables.scm" "69/associations.scm" "69/contents.scm"
           "69/hashing.scm"))
