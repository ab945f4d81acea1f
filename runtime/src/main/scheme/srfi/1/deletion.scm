;;> \section{Deletion and association lists}

;;> \procedure{(delete object list [(same? equal?)])}
;;> \procedure{(delete! object list [(same? equal?)])}
;;> A list of the items of \var{list} for which \scheme{(same? object item)}
;;> returns \scheme{#f}.
;;> \example{(delete 1 '(3 1 4 1 5)) ⇒ (3 4 5)}
;;> \example{(delete 5 '(1 10 3) <) ⇒ (1 3)}
;;> \raises{\var{list} is no proper list}
(define delete
  (case-lambda
    ((object list) (delete object list equal?))
    ((object list same?)
     (remove (lambda (item) (same? object item)) list))))
(define delete!
  (case-lambda
    ((object list) (delete object list equal?))
    ((object list same?) (delete object list same?))))
;;/

;;> \procedure{(delete-duplicates list [(same? equal?)])}
;;> \procedure{(delete-duplicates! list [(same? equal?)])}
;;> A list of the items of \var{list} without those that are the same as one
;;> before them: \scheme{(same? earlier later)} returned a true value.
;;> \example{(delete-duplicates '(a b a c a b c z)) ⇒ (a b c z)}
;;> \raises{\var{list} is no proper list}
(define delete-duplicates
  (case-lambda
    ((list) (delete-duplicates list equal?))
    ((list same?)
     (let loop ((rest list) (kept '()))
       (cond ((not (pair? rest))
              (check-ended 'delete-duplicates 1 rest list)
              (reverse kept))
             ((any (lambda (earlier) (same? earlier (car rest))) kept)
              (loop (cdr rest) kept))
             (else (loop (cdr rest) (cons (car rest) kept))))))))
(define delete-duplicates!
  (case-lambda
    ((list) (delete-duplicates list equal?))
    ((list same?) (delete-duplicates list same?))))
;;/

;;> The association list \var{alist} with a further pair of \var{key} and
;;> \var{value} in front.
;;> \example{(alist-cons 'a 1 '((b . 2))) ⇒ ((a . 1) (b . 2))}
(define (alist-cons key value alist) (cons (cons key value) alist))

;;> A copy of the association list \var{alist}, its pairs included.
;;> \example{(alist-copy '((a . 1) (b . 2))) ⇒ ((a . 1) (b . 2))}
;;> \raises{\var{alist} is no list of pairs}
(define (alist-copy alist)
  (map (lambda (entry) (cons (car entry) (cdr entry))) alist))

;;> \procedure{(alist-delete key alist [(same? equal?)])}
;;> \procedure{(alist-delete! key alist [(same? equal?)])}
;;> A list of the pairs of \var{alist} but for those whose car is the same as
;;> \var{key}.
;;> \example{(alist-delete 'a '((a . 1) (b . 2) (a . 3))) ⇒ ((b . 2))}
;;> \raises{\var{alist} is no list of pairs}
(define alist-delete
  (case-lambda
    ((key alist) (alist-delete key alist equal?))
    ((key alist same?)
     (remove (lambda (entry) (same? key (car entry))) alist))))
(define alist-delete!
  (case-lambda
    ((key alist) (alist-delete key alist equal?))
    ((key alist same?) (alist-delete key alist same?))))
;;/
