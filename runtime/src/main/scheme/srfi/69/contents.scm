;;> \section{The whole contents}

;;> The number of associations in \var{table}.
;;> \example{(hash-table-size (alist->hash-table '((a . 1) (b . 2)))) ⇒ 2}
(define-native (hash-table-size table))

;;> A new list of the keys in \var{table}.
;;> \example{(hash-table-keys (alist->hash-table '((a . 1) (b . 2)))) ⇒ (a b)}
(define (hash-table-keys table) (map car (hash-table->alist table)))

;;> A new list of the values in \var{table}.
;;> \example{(hash-table-values (alist->hash-table '((a . 1) (b . 2)))) ⇒ (1 2)}
(define (hash-table-values table) (map cdr (hash-table->alist table)))

;;> Calls \var{procedure} with each key and value that were in \var{table} at the
;;> start; it may change the table.
;;> \example{
;;> (define sum 0)
;;> (hash-table-walk (alist->hash-table '((a . 1) (b . 2)))
;;>                  (lambda (key value) (set! sum (+ sum value))))
;;> sum ⇒ 3}
(define (hash-table-walk table procedure)
  (for-each (lambda (association)
              (procedure (car association) (cdr association)))
            (hash-table->alist table)))

;;> Combines the associations of \var{table}: \scheme{(combine key value result)}
;;> is called with each of them and the last result, which is \var{start} at
;;> first, and returns the next.
;;> \example{(hash-table-fold (alist->hash-table '((a . 1) (b . 2))) (lambda (key value sum) (+ value sum)) 0) ⇒ 3}
(define (hash-table-fold table combine start)
  (let loop ((rest (hash-table->alist table)) (result start))
    (if (null? rest)
        result
        (loop (cdr rest) (combine (caar rest) (cdar rest) result)))))

;;> A new association list of the keys and values in \var{table}.
;;> \example{(hash-table->alist (alist->hash-table '((a . 1)))) ⇒ ((a . 1))}
(define-native (hash-table->alist table))

;;> Stores all associations of \var{other} in \var{table}, and returns it.
;;> \example{(hash-table->alist (hash-table-merge! (alist->hash-table '((a . 1))) (alist->hash-table '((b . 2))))) ⇒ ((a . 1) (b . 2))}
(define (hash-table-merge! table other)
  (hash-table-walk other
                   (lambda (key value) (hash-table-set! table key value)))
  table)

;;> Removes all associations from \var{table}.
;;> \example{(let ((table (alist->hash-table '((a . 1))))) (hash-table-clear! table) (hash-table-size table)) ⇒ 0}
(define-native (hash-table-clear! table))
