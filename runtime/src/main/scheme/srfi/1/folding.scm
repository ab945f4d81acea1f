;;> \section{Folding and mapping}

;;> \procedure{(fold combine start list1 list2 ...)}
;;> Combines the items of \var{list} from left to right:
;;> \scheme{(combine item result)} is called with each item and the last result,
;;> which is \var{start} at first, and returns the next. With several lists it
;;> gets an item of each, and ends with the shortest.
;;> \example{(fold cons '() '(1 2 3)) ⇒ (3 2 1)}
;;> \example{(fold cons* '() '(a b c) '(1 2 3)) ⇒ (c 3 b 2 a 1)}
;;> \raises{a list that ends is no proper list}
(define fold
  (case-lambda
    ((combine start list)
     (let loop ((rest list) (result start))
       (if (pair? rest)
           (loop (cdr rest) (combine (car rest) result))
           (begin (check-ended 'fold 3 rest list) result))))
    ((combine start list1 . lists)
     (let loop ((rests (cons list1 lists)) (result start))
       (let ((items (%cars 'fold rests)))
         (if items
             (loop (%cdrs rests) (apply combine (append items (list result))))
             result))))))

;;> \procedure{(fold-right combine start list1 list2 ...)}
;;> Like \scheme{fold}, but from right to left.
;;> \example{(fold-right cons '() '(1 2 3)) ⇒ (1 2 3)}
;;> \example{(fold-right cons* '() '(a b) '(1 2 3)) ⇒ (a 1 b 2)}
;;> \raises{a list that ends is no proper list}
(define fold-right
  (case-lambda
    ((combine start list)
     (check-proper 'fold-right 3 list)
     (let loop ((rest (reverse list)) (result start))
       (if (pair? rest)
           (loop (cdr rest) (combine (car rest) result))
           result)))
    ((combine start list1 . lists)
     (let loop ((rest (reverse (apply map list list1 lists))) (result start))
       (if (pair? rest)
           (loop (cdr rest)
                 (apply combine (append (car rest) (list result))))
           result)))))

(define (check-proper name argument list)
  (if (not (list? list))
      (%wrong-type name argument "a proper list" list)))

;;> \procedure{(pair-fold combine start list1 list2 ...)}
;;> Like \scheme{fold}, but \var{combine} gets the lists from each item on,
;;> instead of the item. It may change their ends.
;;> \example{(pair-fold cons '() '(a b c)) ⇒ ((c) (b c) (a b c))}
(define pair-fold
  (case-lambda
    ((combine start list)
     (let loop ((part list) (result start))
       (if (pair? part)
           (let ((rest (cdr part)))
             (loop rest (combine part result)))
           result)))
    ((combine start list1 . lists)
     (let loop ((parts (cons list1 lists)) (result start))
       (if (%cars 'pair-fold parts)
           (let ((rests (%cdrs parts)))
             (loop rests (apply combine (append parts (list result)))))
           result)))))

;;> \procedure{(pair-fold-right combine start list1 list2 ...)}
;;> Like \scheme{fold-right}, but \var{combine} gets the lists from each item on,
;;> instead of the item.
;;> \example{(pair-fold-right cons '() '(a b c)) ⇒ ((a b c) (b c) (c))}
(define (pair-fold-right combine start list1 . lists)
  (let loop ((parts (cons list1 lists)) (seen '()))
    (if (%cars 'pair-fold-right parts)
        (loop (%cdrs parts) (cons parts seen))
        (fold (lambda (parts result)
                (apply combine (append parts (list result))))
              start
              seen))))

;;> Combines all items of \var{list} as \scheme{fold} does, starting with the
;;> first item instead of a value of its own. An empty list gives \var{empty}.
;;> \example{(reduce max 0 '(3 7 5)) ⇒ 7}
;;> \example{(reduce - 0 '(1 2 3 4)) ⇒ 2}
;;> \raises{\var{list} is no proper list}
(define (reduce combine empty list)
  (check-proper 'reduce 3 list)
  (if (null? list)
      empty
      (fold combine (car list) (cdr list))))

;;> Combines all items of \var{list} as \scheme{fold-right} does, starting with
;;> the last item. An empty list gives \var{empty}.
;;> \example{(reduce-right - 0 '(1 2 3 4)) ⇒ -2}
;;> \raises{\var{list} is no proper list}
(define (reduce-right combine empty list)
  (check-proper 'reduce-right 3 list)
  (if (null? list)
      empty
      (let ((backwards (reverse list)))
        (fold combine (car backwards) (cdr backwards)))))

;;> \procedure{(unfold stop? item next seed [tail])}
;;> Makes a list from a \var{seed}: the first item is \scheme{(item seed)}, the
;;> others come from \scheme{(next seed)} in the same way, until \var{stop?}
;;> returns a true value for a seed. The list ends in \scheme{(tail seed)}, or
;;> in the empty list.
;;> \example{(unfold (lambda (n) (> n 5)) square (lambda (n) (+ n 1)) 1) ⇒ (1 4 9 16 25)}
(define unfold
  (case-lambda
    ((stop? item next seed) (unfold stop? item next seed (lambda (seed) '())))
    ((stop? item next seed tail)
     (let loop ((seed seed) (items '()))
       (if (stop? seed)
           (append-reverse items (tail seed))
           (let ((new (item seed)))
             (loop (next seed) (cons new items))))))))

;;> \procedure{(unfold-right stop? item next seed [(tail '())])}
;;> Like \scheme{unfold}, but makes the list from its end on: the last item is
;;> \scheme{(item seed)}. It ends in \var{tail}.
;;> \example{(unfold-right zero? square (lambda (n) (- n 1)) 5) ⇒ (1 4 9 16 25)}
(define unfold-right
  (case-lambda
    ((stop? item next seed) (unfold-right stop? item next seed '()))
    ((stop? item next seed tail)
     (let loop ((seed seed) (items tail))
       (if (stop? seed)
           items
           (loop (next seed) (cons (item seed) items)))))))

;;> \procedure{(map! procedure list1 list2 ...)}
;;> \procedure{(map-in-order procedure list1 list2 ...)}
;;> The same as \scheme{map}, which goes from left to right.
;;> \example{(map-in-order + '(1 2) '(10 20)) ⇒ (11 22)}
(define (map! procedure list1 . lists) (apply map procedure list1 lists))
(define (map-in-order procedure list1 . lists)
  (apply map procedure list1 lists))
;;/

;;> \procedure{(append-map procedure list1 list2 ...)}
;;> \procedure{(append-map! procedure list1 list2 ...)}
;;> A list of the items of all lists that \var{procedure} returns for the items
;;> of the lists.
;;> \example{(append-map (lambda (x) (list x (- x))) '(1 3 8)) ⇒ (1 -1 3 -3 8 -8)}
(define (append-map procedure list1 . lists)
  (apply append (apply map procedure list1 lists)))
(define (append-map! procedure list1 . lists)
  (apply append (apply map procedure list1 lists)))
;;/

;;> \procedure{(pair-for-each procedure list1 list2 ...)}
;;> Calls \var{procedure} with the lists from each item on, from left to right.
;;> It may change their ends.
;;> \example{
;;> (define lengths '())
;;> (pair-for-each (lambda (part) (set! lengths (cons (length part) lengths)))
;;>                '(a b c))
;;> lengths ⇒ (1 2 3)}
(define (pair-for-each procedure list1 . lists)
  (let loop ((parts (cons list1 lists)))
    (if (%cars 'pair-for-each parts)
        (let ((rests (%cdrs parts)))
          (apply procedure parts)
          (loop rests)))))

;;> \procedure{(filter-map procedure list1 list2 ...)}
;;> A list of the true values among those that \var{procedure} returns for the
;;> items of the lists.
;;> \example{(filter-map (lambda (x) (and (number? x) (square x))) '(a 1 b 3 c 7)) ⇒ (1 9 49)}
(define (filter-map procedure list1 . lists)
  (filter (lambda (x) x) (apply map procedure list1 lists)))
