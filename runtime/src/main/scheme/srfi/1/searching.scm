;;> \section{Filtering and searching}

;;> \procedure{(filter satisfies? list)}
;;> \procedure{(filter! satisfies? list)}
;;> A list of the items of \var{list} for which \var{satisfies?} returns a true
;;> value.
;;> \example{(filter even? '(0 7 8 8 43 -4)) ⇒ (0 8 8 -4)}
;;> \raises{\var{list} is no proper list}
(define (filter satisfies? list)
  (let loop ((rest list) (kept '()))
    (if (pair? rest)
        (loop (cdr rest)
              (if (satisfies? (car rest)) (cons (car rest) kept) kept))
        (begin (check-ended 'filter 2 rest list) (reverse kept)))))
(define (filter! satisfies? list) (filter satisfies? list))
;;/

;;> \procedure{(remove satisfies? list)}
;;> \procedure{(remove! satisfies? list)}
;;> A list of the items of \var{list} for which \var{satisfies?} returns
;;> \scheme{#f}.
;;> \example{(remove even? '(0 7 8 8 43 -4)) ⇒ (7 43)}
;;> \raises{\var{list} is no proper list}
(define (remove satisfies? list)
  (let loop ((rest list) (kept '()))
    (if (pair? rest)
        (loop (cdr rest)
              (if (satisfies? (car rest)) kept (cons (car rest) kept)))
        (begin (check-ended 'remove 2 rest list) (reverse kept)))))
(define (remove! satisfies? list) (remove satisfies? list))
;;/

;;> \procedure{(partition satisfies? list)}
;;> \procedure{(partition! satisfies? list)}
;;> Two values: a list of the items for which \var{satisfies?} returns a true
;;> value, and a list of the others.
;;> \example{(call-with-values (lambda () (partition symbol? '(one 2 3 four))) list) ⇒ ((one four) (2 3))}
;;> \raises{\var{list} is no proper list}
(define (partition satisfies? list)
  (let loop ((rest list) (in '()) (out '()))
    (cond ((not (pair? rest))
           (check-ended 'partition 2 rest list)
           (values (reverse in) (reverse out)))
          ((satisfies? (car rest))
           (loop (cdr rest) (cons (car rest) in) out))
          (else (loop (cdr rest) in (cons (car rest) out))))))
(define (partition! satisfies? list) (partition satisfies? list))
;;/

;;> The first item of \var{list} for which \var{satisfies?} returns a true value,
;;> or \scheme{#f}.
;;> \example{(find even? '(3 1 4 1 5 9)) ⇒ 4}
;;> \example{(find even? '(1 3)) ⇒ #f}
;;> \raises{\var{list} is no proper list and no item was found}
(define (find satisfies? list)
  (let ((part (tail-for 'find satisfies? list)))
    (and part (car part))))

;;> The first part of \var{list} that begins with an item for which
;;> \var{satisfies?} returns a true value, or \scheme{#f}.
;;> \example{(find-tail even? '(3 1 37 -8 -5 0)) ⇒ (-8 -5 0)}
;;> \raises{\var{list} is no proper list and no item was found}
(define (find-tail satisfies? list)
  (tail-for 'find-tail satisfies? list))

(define (tail-for name satisfies? list)
  (let loop ((rest list))
    (cond ((not (pair? rest)) (check-ended name 2 rest list) #f)
          ((satisfies? (car rest)) rest)
          (else (loop (cdr rest))))))

;;> \procedure{(any satisfies? list1 list2 ...)}
;;> Calls \var{satisfies?} with the first items of the lists, the second ones and
;;> so on, until it returns a true value, which is the result, or a list ends;
;;> then it is \scheme{#f}. The call for the last items is a tail call.
;;> \example{(any integer? '(a 3 b 2.7)) ⇒ #t}
;;> \example{(any (lambda (x y) (and (< x y) (list x y))) '(3 1 4) '(2 7 1)) ⇒ (1 7)}
(define any
  (case-lambda
    ((satisfies? list)
     (let loop ((rest list))
       (cond ((not (pair? rest)) (check-ended 'any 2 rest list) #f)
             ((null? (cdr rest)) (satisfies? (car rest)))
             ((satisfies? (car rest)))
             (else (loop (cdr rest))))))
    ((satisfies? list1 . lists)
     (let loop ((items (%cars 'any (cons list1 lists)))
                (rests (cons list1 lists)))
       (and items
            (let* ((rests (%cdrs rests))
                   (next (%cars 'any rests)))
              (if next
                  (or (apply satisfies? items) (loop next rests))
                  (apply satisfies? items))))))))

;;> \procedure{(every satisfies? list1 list2 ...)}
;;> Calls \var{satisfies?} with the first items of the lists, the second ones and
;;> so on, until it returns \scheme{#f}, which is the result, or a list ends;
;;> then the result is that of the last call, or \scheme{#t} without one. The
;;> call for the last items is a tail call.
;;> \example{(every number? '(1 2.5 1/3)) ⇒ #t}
;;> \example{(every < '(1 2 3) '(2 3)) ⇒ #t}
(define every
  (case-lambda
    ((satisfies? list)
     (let loop ((rest list))
       (cond ((not (pair? rest)) (check-ended 'every 2 rest list) #t)
             ((null? (cdr rest)) (satisfies? (car rest)))
             (else (and (satisfies? (car rest)) (loop (cdr rest)))))))
    ((satisfies? list1 . lists)
     (let loop ((items (%cars 'every (cons list1 lists)))
                (rests (cons list1 lists)))
       (or (not items)
           (let* ((rests (%cdrs rests))
                  (next (%cars 'every rests)))
             (if next
                 (and (apply satisfies? items) (loop next rests))
                 (apply satisfies? items))))))))

;;> \procedure{(list-index satisfies? list1 list2 ...)}
;;> The index, counting from zero, of the first items of the lists for which
;;> \var{satisfies?} returns a true value, or \scheme{#f}.
;;> \example{(list-index even? '(3 1 4 1 5 9)) ⇒ 2}
;;> \example{(list-index = '(3 1 4) '(2 7 1)) ⇒ #f}
(define (list-index satisfies? list1 . lists)
  (if (null? lists)
      (let loop ((rest list1) (i 0))
        (cond ((not (pair? rest)) (check-ended 'list-index 2 rest list1) #f)
              ((satisfies? (car rest)) i)
              (else (loop (cdr rest) (+ i 1)))))
      (let loop ((rests (cons list1 lists)) (i 0))
        (let ((items (%cars 'list-index rests)))
          (cond ((not items) #f)
                ((apply satisfies? items) i)
                (else (loop (%cdrs rests) (+ i 1))))))))

;;> \procedure{(take-while satisfies? list)}
;;> \procedure{(take-while! satisfies? list)}
;;> A list of the items before the first for which \var{satisfies?} returns
;;> \scheme{#f}.
;;> \example{(take-while even? '(2 18 3 10 22 9)) ⇒ (2 18)}
;;> \raises{\var{list} is no proper list and all items satisfy}
(define (take-while satisfies? list)
  (let loop ((rest list) (taken '()))
    (cond ((not (pair? rest))
           (check-ended 'take-while 2 rest list)
           (reverse taken))
          ((satisfies? (car rest)) (loop (cdr rest) (cons (car rest) taken)))
          (else (reverse taken)))))
(define (take-while! satisfies? list) (take-while satisfies? list))
;;/

;;> The part of \var{list} from the first item on for which \var{satisfies?}
;;> returns \scheme{#f}.
;;> \example{(drop-while even? '(2 18 3 10 22 9)) ⇒ (3 10 22 9)}
;;> \raises{\var{list} is no proper list and all items satisfy}
(define (drop-while satisfies? list)
  (let loop ((rest list))
    (cond ((not (pair? rest)) (check-ended 'drop-while 2 rest list) rest)
          ((satisfies? (car rest)) (loop (cdr rest)))
          (else rest))))

;;> \procedure{(span satisfies? list)}
;;> \procedure{(span! satisfies? list)}
;;> Two values: the items before the first for which \var{satisfies?} returns
;;> \scheme{#f}, and the part of \var{list} from there on.
;;> \example{(call-with-values (lambda () (span even? '(2 18 3 10))) list) ⇒ ((2 18) (3 10))}
;;> \raises{\var{list} is no proper list and all items satisfy}
(define (span satisfies? list) (split 'span satisfies? list))
(define (span! satisfies? list) (split 'span! satisfies? list))
;;/

;;> \procedure{(break satisfies? list)}
;;> \procedure{(break! satisfies? list)}
;;> Two values: the items before the first for which \var{satisfies?} returns a
;;> true value, and the part of \var{list} from there on.
;;> \example{(call-with-values (lambda () (break even? '(3 1 4 1))) list) ⇒ ((3 1) (4 1))}
;;> \raises{\var{list} is no proper list and no item satisfies}
(define (break satisfies? list)
  (split 'break (lambda (item) (not (satisfies? item))) list))
(define (break! satisfies? list)
  (split 'break! (lambda (item) (not (satisfies? item))) list))
;;/

(define (split name satisfies? list)
  (let loop ((rest list) (before '()))
    (cond ((not (pair? rest))
           (check-ended name 2 rest list)
           (values (reverse before) rest))
          ((satisfies? (car rest)) (loop (cdr rest) (cons (car rest) before)))
          (else (values (reverse before) rest)))))
