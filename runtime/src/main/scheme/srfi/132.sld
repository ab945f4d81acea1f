;;> Sorting (SRFI 132). All sorts are merge sorts: they are stable, take time in
;;> proportion to n log n, and change nothing before they are done. In all of
;;> them \var{less?} tells whether its first argument must come before the
;;> second.
(define-library (srfi 132)
  (import (scheme base) (scheme case-lambda)
          (chibi-net complaints)
          (only (srfi 1) append-reverse))
  (export
    ;; Lists
    list-sorted? list-sort list-stable-sort list-sort! list-stable-sort!
    list-merge list-merge! list-delete-neighbor-dups
    list-delete-neighbor-dups!
    ;; Vectors
    vector-sorted? vector-sort vector-stable-sort vector-sort!
    vector-stable-sort! vector-merge vector-merge!
    vector-delete-neighbor-dups vector-delete-neighbor-dups!
    vector-find-median vector-find-median! vector-select! vector-separate!)
  (include "132/lists.scm" "132/vectors.scm"))
