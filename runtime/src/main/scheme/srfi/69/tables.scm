;;> \section{Making and telling tables}

;;> \procedure{(make-hash-table [(same? equal?) hash-function])}
;;> A new, empty hash table, whose keys are compared with \var{same?}.
;;> \var{hash-function} gives an exact integer for a key, and the same for the
;;> same keys; leave it out to get a good one for \scheme{eq?}, \scheme{eqv?},
;;> \scheme{equal?}, \scheme{string=?}, \scheme{string-ci=?}, \scheme{=} and
;;> \scheme{char=?}. Without one for any other \var{same?} all keys are searched.
;;> \example{(hash-table? (make-hash-table)) ⇒ #t}
(define (make-hash-table . options)
  (let* ((same? (if (pair? options) (car options) equal?))
         (given (and (pair? options) (pair? (cdr options)) (cadr options)))
         (kind (kind-of same?)))
    (if (not (procedure? same?))
        (%wrong-type 'make-hash-table 1 "a procedure" same?))
    (if (not (or (not given) (procedure? given)))
        (%wrong-type 'make-hash-table 2 "a procedure" given))
    (%make-hash-table kind same? (or given (hash-function-for same? kind)))))

;; The equivalences whose tables are Java code.
(define (kind-of same?)
  (cond ((or (eq? same? eq?) (eq? same? eqv?) (eq? same? char=?)) 'eqv)
        ((or (eq? same? equal?) (eq? same? string=?)) 'equal)
        ((eq? same? string-ci=?) 'string-ci)
        (else 'other)))

(define (hash-function-for same? kind)
  (cond ((eq? same? string=?) string-hash)
        ((eq? kind 'eqv) hash-by-identity)
        ((eq? kind 'equal) hash)
        ((eq? kind 'string-ci) string-ci-hash)
        ;; Numbers that are = are equal once inexact.
        ((eq? same? =) (lambda (number . bound) (apply hash (inexact number) bound)))
        (else (lambda (key . bound) 0))))

(define-native (%make-hash-table kind same? hash-function))

;;> Whether \var{object} is a hash table.
;;> \example{(hash-table? '((a . 1))) ⇒ #f}
(define-native (hash-table? object))

;;> \procedure{(alist->hash-table alist [(same? equal?) hash-function])}
;;> A new hash table with the associations of \var{alist}. Of several pairs with
;;> the same key the first counts.
;;> \example{(hash-table-ref (alist->hash-table '((a . 1) (b . 2) (a . 3))) 'a) ⇒ 1}
;;> \raises{\var{alist} is no list of pairs}
(define (alist->hash-table alist . options)
  (let ((table (apply make-hash-table options)))
    (for-each (lambda (association)
                (if (not (pair? association))
                    (%wrong-type 'alist->hash-table 1 "a list of pairs" association))
                (if (not (hash-table-exists? table (car association)))
                    (hash-table-set! table (car association) (cdr association))))
              alist)
    table))

;;> A new hash table like \var{table}, with the same associations.
;;> \example{(hash-table-size (hash-table-copy (alist->hash-table '((a . 1))))) ⇒ 1}
(define (hash-table-copy table)
  (hash-table-merge! (make-hash-table (hash-table-equivalence-function table)
                                      (hash-table-hash-function table))
                     table))

;;> The procedure that compares the keys of \var{table}.
;;> \example{(eq? (hash-table-equivalence-function (make-hash-table eq?)) eq?) ⇒ #t}
(define-native (hash-table-equivalence-function table))

;;> The hash function of \var{table}.
;;> \example{(eq? (hash-table-hash-function (make-hash-table)) hash) ⇒ #t}
(define-native (hash-table-hash-function table))
