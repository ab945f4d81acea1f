;;> \section{Making and telling lists}

;;> A new pair; the parts come in the other order than for \scheme{cons}.
;;> \example{(xcons '(b c) 'a) ⇒ (a b c)}
(define (xcons cdr car) (cons car cdr))

;;> \procedure{(cons* object ... tail)}
;;> A list of the objects that ends in \var{tail}.
;;> \example{(cons* 1 2 '(3 4)) ⇒ (1 2 3 4)}
(define (cons* first . rest)
  (if (null? rest)
      first
      (let ((backwards (reverse (cons first rest))))
        (append-reverse (cdr backwards) (car backwards)))))

;;> A list of \var{k} items: what \var{procedure} returns for 0, for 1 and so on.
;;> The order of the calls is not specified.
;;> \example{(list-tabulate 4 square) ⇒ (0 1 4 9)}
;;> \raises{\var{k} is no exact integer, or is negative}
(define (list-tabulate k procedure)
  (check-count 'list-tabulate 1 'k k)
  (let loop ((i (- k 1)) (items '()))
    (if (negative? i)
        items
        (loop (- i 1) (cons (procedure i) items)))))

(define (check-count name argument parameter k)
  (cond ((not (exact-integer? k))
         (%wrong-type name argument "an exact integer" k))
        ((negative? k) (%out-of-range name parameter "at least 0" k))))

;;> \procedure{(circular-list object1 object2 ...)}
;;> A list of the objects that goes on with the first after the last.
;;> \example{(take (circular-list 1 2) 5) ⇒ (1 2 1 2 1)}
(define (circular-list first . rest)
  (let ((items (cons first rest)))
    (set-cdr! (last-pair items) items)
    items))

;;> \procedure{(iota count [(start 0) (step 1)])}
;;> A list of \var{count} numbers, of which the first is \var{start} and each is
;;> by \var{step} more than the one before.
;;> \example{(iota 5) ⇒ (0 1 2 3 4)}
;;> \example{(iota 3 1 -1/2) ⇒ (1 1/2 0)}
;;> \raises{\var{count} is no exact integer, or is negative}
(define iota
  (case-lambda
    ((count) (iota count 0 1))
    ((count start) (iota count start 1))
    ((count start step)
     (check-count 'iota 1 'count count)
     ;; Products, not sums: inexact steps must not add up their errors. The first
     ;; number is the start itself, exact if that is.
     (let loop ((i (- count 1)) (numbers '()))
       (cond ((negative? i) numbers)
             ((zero? i) (cons start numbers))
             (else (loop (- i 1) (cons (+ start (* i step)) numbers))))))))

;;> Whether \var{object} is a list that ends, and ends in the empty list.
;;> \scheme{list?} is the same.
;;> \example{(proper-list? '(1 2)) ⇒ #t}
(define (proper-list? object) (list? object))

;;> Whether \var{object} is a list without an end.
;;> \example{(circular-list? (circular-list 1 2)) ⇒ #t}
(define (circular-list? object)
  (not (list-end object)))

;;> Whether \var{object} is a list that ends in anything but the empty list; that
;;> which is no pair is such an end.
;;> \example{(dotted-list? '(1 2 . 3)) ⇒ #t}
;;> \example{(dotted-list? 5) ⇒ #t}
(define (dotted-list? object)
  (let ((end (list-end object)))
    (and end (not (null? (car end))))))

;; A list of what a list ends in, or #f if it does not end: the slow pointer
;; meets the fast one in a circle.
(define (list-end object)
  (let loop ((slow object) (fast object))
    (cond ((not (pair? fast)) (list fast))
          ((not (pair? (cdr fast))) (list (cdr fast)))
          (else
           (let ((slow (cdr slow)) (fast (cddr fast)))
             (and (not (and (pair? fast) (eq? slow fast)))
                  (loop slow fast)))))))

;;> Whether \var{object} is anything but a pair.
;;> \example{(not-pair? '()) ⇒ #t}
(define (not-pair? object) (not (pair? object)))

;;> Whether \var{list} is empty.
;;> \example{(null-list? '()) ⇒ #t}
;;> \raises{\var{list} is neither a pair nor empty}
(define (null-list? list)
  (cond ((pair? list) #f)
        ((null? list) #t)
        (else (%wrong-type 'null-list? 1 "a list" list))))

;;> Whether all lists have the same length, and each item is the same by
;;> \var{same?} as the item in its place in the next list.
;;> \example{(list= = '(1 2) '(1.0 2.0) '(1 2)) ⇒ #t}
(define (list= same? . lists)
  (or (null? lists)
      (let next-list ((first (car lists)) (others (cdr lists)))
        (or (null? others)
            (let next-item ((a first) (b (car others)))
              (cond ((null-list? a)
                     (and (null-list? b)
                          (next-list (car others) (cdr others))))
                    ((null-list? b) #f)
                    (else
                     (and (same? (car a) (car b))
                          (next-item (cdr a) (cdr b))))))))))
