;;> \section{Lists as sets}
;;> These procedures take lists as sets, in no order. \var{same?} tells whether
;;> two items are the same.

;;> Whether every list is a part of the next: each of its items is the same as
;;> one of them.
;;> \example{(lset<= eq? '(a) '(a b a) '(a b c c)) ⇒ #t}
(define (lset<= same? . lists)
  (%check-procedure 'lset<= 1 same?)
  (compare-neighbours (lambda (a b) (subset? same? a b)) lists))

;;> Whether all lists have the same items.
;;> \example{(lset= eq? '(b e a) '(a e b) '(e e b a)) ⇒ #t}
(define (lset= same? . lists)
  (%check-procedure 'lset= 1 same?)
  (compare-neighbours
    (lambda (a b)
      (and (subset? same? a b)
           (subset? (lambda (y x) (same? x y)) b a)))
    lists))

(define (compare-neighbours holds? lists)
  (or (null? lists)
      (let loop ((first (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (or (eq? first (car rest)) (holds? first (car rest)))
                 (loop (car rest) (cdr rest)))))))

(define (subset? same? a b)
  (every (lambda (x) (contains? same? x b)) a))

;; Whether some item y of the list is the same as x, by (same? x y).
(define (contains? same? x list)
  (any (lambda (y) (same? x y)) list))

;;> \procedure{(lset-adjoin same? list object ...)}
;;> \var{list} with those objects in front that were not in it.
;;> \example{(lset-adjoin eq? '(a b c) 'd 'a 'e) ⇒ (e d a b c)}
(define (lset-adjoin same? list . objects)
  (%check-procedure 'lset-adjoin 1 same?)
  (add-new same? list objects))

(define (add-new same? list objects)
  (fold (lambda (object result)
          (if (any (lambda (item) (same? item object)) result)
              result
              (cons object result)))
        list
        objects))

;;> \procedure{(lset-union same? list ...)}
;;> \procedure{(lset-union! same? list ...)}
;;> A list of the items of all lists: the first, with those of the others in
;;> front that were not in it.
;;> \example{(lset-union eq? '(a b c d e) '(a e i o u)) ⇒ (u o i a b c d e)}
(define (lset-union same? . lists)
  (%check-procedure 'lset-union 1 same?)
  (reduce (lambda (list result)
            (cond ((null? result) list)
                  ((eq? list result) result)
                  (else (add-new same? result list))))
          '()
          lists))
(define (lset-union! same? . lists) (apply lset-union same? lists))
;;/

;;> \procedure{(lset-intersection same? list1 list2 ...)}
;;> \procedure{(lset-intersection! same? list1 list2 ...)}
;;> A list of the items of the first list that are in all others.
;;> \example{(lset-intersection eq? '(a b c d e) '(a e i o u)) ⇒ (a e)}
(define (lset-intersection same? list1 . lists)
  (%check-procedure 'lset-intersection 1 same?)
  (filter (lambda (x)
            (every (lambda (list) (contains? same? x list)) lists))
          list1))
(define (lset-intersection! same? list1 . lists)
  (apply lset-intersection same? list1 lists))
;;/

;;> \procedure{(lset-difference same? list1 list2 ...)}
;;> \procedure{(lset-difference! same? list1 list2 ...)}
;;> A list of the items of the first list that are in none of the others.
;;> \example{(lset-difference eq? '(a b c d e) '(a e i o u)) ⇒ (b c d)}
(define (lset-difference same? list1 . lists)
  (%check-procedure 'lset-difference 1 same?)
  (remove (lambda (x)
            (any (lambda (list) (contains? same? x list)) lists))
          list1))
(define (lset-difference! same? list1 . lists)
  (apply lset-difference same? list1 lists))
;;/

;;> \procedure{(lset-xor same? list ...)}
;;> \procedure{(lset-xor! same? list ...)}
;;> The exclusive or of the lists: for two, a list of the items that are in only
;;> one of them.
;;> \example{(lset-xor eq? '(a b c) '(a e i)) ⇒ (i e b c)}
(define (lset-xor same? . lists)
  (%check-procedure 'lset-xor 1 same?)
  (reduce (lambda (b a)
            (append-reverse
              (remove (lambda (y) (any (lambda (x) (same? x y)) a)) b)
              (remove (lambda (x) (contains? same? x b)) a)))
          '()
          lists))
(define (lset-xor! same? . lists) (apply lset-xor same? lists))
;;/

;;> \procedure{(lset-diff+intersection same? list1 list2 ...)}
;;> \procedure{(lset-diff+intersection! same? list1 list2 ...)}
;;> Two values: the items of the first list that are in none of the others, and
;;> those that are in one of them.
;;> \example{(call-with-values (lambda () (lset-diff+intersection eq? '(a b c) '(b) '(c d))) list) ⇒ ((a) (b c))}
(define (lset-diff+intersection same? list1 . lists)
  (%check-procedure 'lset-diff+intersection 1 same?)
  (partition (lambda (x)
               (not (any (lambda (list) (contains? same? x list)) lists)))
             list1))
(define (lset-diff+intersection! same? list1 . lists)
  (apply lset-diff+intersection same? list1 lists))
;;/
