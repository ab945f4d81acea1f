;;> Lists (SRFI 1). The procedures whose name ends in \scheme{!} may use the
;;> pairs of their arguments for the result; here they make new ones.
;;> \topic{Lists}
(define-library (srfi 1)
  (import (scheme base) (scheme case-lambda) (scheme cxr)
          (chibi-net complaints) (chibi-net iteration))
  (export
    ;; Constructors
    cons list xcons cons* make-list list-tabulate list-copy circular-list iota
    ;; Predicates
    pair? null? proper-list? circular-list? dotted-list? not-pair? null-list?
    list=
    ;; Selectors
    car cdr caar cadr cdar cddr
    caaar caadr cadar caddr cdaar cdadr cddar cdddr
    caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
    cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr
    list-ref first second third fourth fifth sixth seventh eighth ninth tenth
    car+cdr take drop take-right drop-right take! drop-right! split-at split-at!
    last last-pair
    ;; Length, joining, reversing
    length length+ append append! concatenate concatenate! reverse reverse!
    append-reverse append-reverse! zip unzip1 unzip2 unzip3 unzip4 unzip5 count
    ;; Folding and mapping
    fold fold-right pair-fold pair-fold-right reduce reduce-right
    unfold unfold-right map map! map-in-order append-map append-map!
    for-each pair-for-each filter-map
    ;; Filtering and searching
    filter filter! remove remove! partition partition!
    find find-tail any every list-index member memq memv
    take-while take-while! drop-while span span! break break!
    ;; Deletion and association lists
    delete delete! delete-duplicates delete-duplicates!
    assoc assq assv alist-cons alist-copy alist-delete alist-delete!
    ;; Lists as sets
    lset<= lset= lset-adjoin lset-union lset-union!
    lset-intersection lset-intersection! lset-difference lset-difference!
    lset-xor lset-xor! lset-diff+intersection lset-diff+intersection!
    ;; Mutation
    set-car! set-cdr!)
  (include "1/constructors.scm"
           "1/selectors.scm"
           "1/folding.scm"
           "1/searching.scm"
           "1/deletion.scm"
           "1/sets.scm"))
