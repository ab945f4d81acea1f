;;> \section{Lists}
;;> \topic{Lists}

;;> Whether no item of \var{list} is less than the one before it.
;;> \example{(list-sorted? < '(1 2 2 3)) ⇒ #t}
(define (list-sorted? less? list)
  (check-list 'list-sorted? 2 list)
  (or (null? list)
      (let loop ((item (car list)) (rest (cdr list)))
        (or (null? rest)
            (and (not (less? (car rest) item))
                 (loop (car rest) (cdr rest)))))))

(define (check-list name argument list)
  (if (not (list? list))
      (%wrong-type name argument "a proper list" list)))

;;> \procedure{(list-sort less? list)}
;;> \procedure{(list-stable-sort less? list)}
;;> \procedure{(list-sort! less? list)}
;;> \procedure{(list-stable-sort! less? list)}
;;> A list of the items of \var{list} in order. Items of which none is less keep
;;> their order. The procedures with a \scheme{!} may use the pairs of
;;> \var{list}; here they make new ones.
;;> \example{(list-sort < '(3 1 2)) ⇒ (1 2 3)}
;;> \example{(list-sort (lambda (a b) (< (car a) (car b))) '((2 a) (1 b) (2 c))) ⇒ ((1 b) (2 a) (2 c))}
;;> \raises{\var{list} is no proper list}
(define (list-sort less? list) (sort-for 'list-sort less? list))
(define (list-stable-sort less? list)
  (sort-for 'list-stable-sort less? list))
(define (list-sort! less? list) (sort-for 'list-sort! less? list))
(define (list-stable-sort! less? list)
  (sort-for 'list-stable-sort! less? list))
;;/

(define (sort-for name less? list)
  (check-list name 2 list)
  (if (null? list)
      '()
      (sort-part less? list (length list))))

;; A new list of the first n items in order, n being positive.
(define (sort-part less? list n)
  (if (= n 1)
      (cons (car list) '())
      (let ((half (quotient n 2)))
        (merge less?
               (sort-part less? list half)
               (sort-part less? (list-tail list half) (- n half))))))

;; Of two items of which none is less, that of the first list comes first.
(define (merge less? list1 list2)
  (let loop ((a list1) (b list2) (merged '()))
    (cond ((null? a) (append-reverse merged b))
          ((null? b) (append-reverse merged a))
          ((less? (car b) (car a)) (loop a (cdr b) (cons (car b) merged)))
          (else (loop (cdr a) b (cons (car a) merged))))))

;;> \procedure{(list-merge less? list1 list2)}
;;> \procedure{(list-merge! less? list1 list2)}
;;> A list of the items of two lists that are in order, in order.
;;> \example{(list-merge < '(1 4 5) '(2 3)) ⇒ (1 2 3 4 5)}
;;> \raises{a list is no proper list}
(define (list-merge less? list1 list2)
  (check-list 'list-merge 2 list1)
  (check-list 'list-merge 3 list2)
  (merge less? list1 list2))
(define (list-merge! less? list1 list2) (list-merge less? list1 list2))
;;/

;;> \procedure{(list-delete-neighbor-dups same? list)}
;;> \procedure{(list-delete-neighbor-dups! same? list)}
;;> A list of the items of \var{list} without those that are the same as the one
;;> that is kept before them.
;;> \example{(list-delete-neighbor-dups = '(1 1 2 7 7 7 0 -2 -2)) ⇒ (1 2 7 0 -2)}
;;> \raises{\var{list} is no proper list}
(define (list-delete-neighbor-dups same? list)
  (check-list 'list-delete-neighbor-dups 2 list)
  (if (null? list)
      '()
      (let loop ((rest (cdr list)) (kept (cons (car list) '())))
        (cond ((null? rest) (reverse kept))
              ((same? (car kept) (car rest)) (loop (cdr rest) kept))
              (else (loop (cdr rest) (cons (car rest) kept)))))))
(define (list-delete-neighbor-dups! same? list)
  (list-delete-neighbor-dups same? list))
;;/
