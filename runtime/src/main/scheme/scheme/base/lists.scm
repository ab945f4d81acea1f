;;> \section{Pairs and lists}
;;> \topic{Lists}
;;> R7RS 6.4.

;;> Whether \var{object} is a pair.
;;> \example{(pair? '(a . b)) ⇒ #t}
;;> \example{(pair? '()) ⇒ #f}
(define-native (pair? object))

;;> A new pair of \var{car} and \var{cdr}. If \var{cdr} is a list, so is the pair:
;;> one that begins with \var{car}.
;;> \example{(cons 'a '(b c)) ⇒ (a b c)}
;;> \example{(cons 1 2) ⇒ (1 . 2)}
(define-native (cons car cdr))

;;> The first part of \var{pair}.
;;> \example{(car '(a b c)) ⇒ a}
;;> \raises{\var{pair} is no pair}
(define-native (car pair))

;;> The second part of \var{pair}: the rest, if it is a list.
;;> \example{(cdr '(a b c)) ⇒ (b c)}
;;> \raises{\var{pair} is no pair}
(define-native (cdr pair))

;;> Stores \var{object} as the first part of \var{pair}.
;;> \example{(let ((p (list 1 2))) (set-car! p 'x) p) ⇒ (x 2)}
;;> \raises{\var{pair} is no pair, or is a literal constant}
(define-native (set-car! pair object))

;;> Stores \var{object} as the second part of \var{pair}.
;;> \example{(let ((p (list 1 2))) (set-cdr! p 'x) p) ⇒ (1 . x)}
;;> \raises{\var{pair} is no pair, or is a literal constant}
(define-native (set-cdr! pair object))

;;> The \scheme{car} of the \scheme{car} of \var{pair}.
;;> \example{(caar '((a) b)) ⇒ a}
(define-native (caar pair))

;;> The \scheme{car} of the \scheme{cdr} of \var{pair}: the second item of a
;;> list.
;;> \example{(cadr '(a b c)) ⇒ b}
(define-native (cadr pair))

;;> The \scheme{cdr} of the \scheme{car} of \var{pair}.
;;> \example{(cdar '((a b) c)) ⇒ (b)}
(define-native (cdar pair))

;;> The \scheme{cdr} of the \scheme{cdr} of \var{pair}.
;;> \example{(cddr '(a b c)) ⇒ (c)}
(define-native (cddr pair))

;;> Whether \var{object} is the empty list.
;;> \example{(null? '()) ⇒ #t}
(define-native (null? object))

;;> Whether \var{object} is a proper list: one that ends, and ends in the empty
;;> list.
;;> \example{(list? '(a b)) ⇒ #t}
;;> \example{(list? '(a . b)) ⇒ #f}
(define-native (list? object))

;;> A new list of \var{k} items, each of them \var{fill}.
;;> \example{(make-list 3 'x) ⇒ (x x x)}
;;> \raises{\var{k} is negative}
(define-native (make-list k (fill #f)))

;;> A new list of its arguments.
;;> \example{(list 1 (+ 1 1)) ⇒ (1 2)}
(define-native (list object ...))

;;> The number of items of \var{list}.
;;> \example{(length '(a (b) (c d))) ⇒ 3}
;;> \raises{\var{list} is circular, or does not end in the empty list}
(define-native (length list))

;;> A list of the items of all lists. The last argument is not copied: it
;;> becomes the end of the result, and need not be a list.
;;> \example{(append '(a) '(b c) '()) ⇒ (a b c)}
;;> \example{(append '(a) 'b) ⇒ (a . b)}
;;> \raises{an argument but the last is no proper list}
(define-native (append list ...))

;;> A new list of the items of \var{list}, last one first.
;;> \example{(reverse '(a (b c) d)) ⇒ (d (b c) a)}
;;> \raises{\var{list} is no proper list}
(define-native (reverse list))

;;> What is left of \var{list} without its first \var{k} items.
;;> \example{(list-tail '(a b c d) 2) ⇒ (c d)}
;;> \raises{\var{list} is shorter than \var{k}}
(define-native (list-tail list k))

;;> Item \var{k} of \var{list}, counting from zero.
;;> \example{(list-ref '(a b c) 2) ⇒ c}
;;> \raises{\var{k} is not an index of \var{list}}
(define-native (list-ref list k))

;;> Stores \var{object} as item \var{k} of \var{list}, counting from zero.
;;> \example{(let ((l (list 1 2 3))) (list-set! l 1 'x) l) ⇒ (1 x 3)}
;;> \raises{\var{k} is not an index of \var{list}, or the list is a literal
;;> constant}
(define-native (list-set! list k object))

;;> The first part of \var{list} that begins with \var{object} by \scheme{eq?},
;;> or \scheme{#f}.
;;> \example{(memq 'c '(a b c d)) ⇒ (c d)}
;;> \example{(memq 'x '(a b)) ⇒ #f}
;;> \raises{\var{list} is no proper list and \var{object} is not in it}
(define-native (memq object list))

;;> The first part of \var{list} that begins with \var{object} by
;;> \scheme{eqv?}, or \scheme{#f}.
;;> \example{(memv 101 '(100 101 102)) ⇒ (101 102)}
;;> \raises{\var{list} is no proper list and \var{object} is not in it}
(define-native (memv object list))

;;> The first pair of \var{alist} whose car is \var{object} by \scheme{eq?}, or
;;> \scheme{#f}.
;;> \example{(assq 'b '((a 1) (b 2))) ⇒ (b 2)}
;;> \raises{\var{alist} is no list of pairs and \var{object} is not in it}
(define-native (assq object alist))

;;> The first pair of \var{alist} whose car is \var{object} by \scheme{eqv?}, or
;;> \scheme{#f}.
;;> \example{(assv 5 '((2 3) (5 7) (11 13))) ⇒ (5 7)}
;;> \raises{\var{alist} is no list of pairs and \var{object} is not in it}
(define-native (assv object alist))

;;> A new list of the items of \var{object}. The items themselves are not
;;> copied; neither is the end of an improper list. What is no pair is
;;> returned as it is.
;;> \example{
;;> (let* ((a (list 1 2))
;;>        (b (list-copy a)))
;;>   (set-car! b 9)
;;>   (list a b)) ⇒ ((1 2) (9 2))}
;;> \raises{\var{object} is a circular list}
(define-native (list-copy object))

(define-native (%member object list))
(define-native (%assoc object alist))

;;> \procedure{(member object list [(compare equal?)])}
;;> The first part of \var{list} whose item compares equal to \var{object}, or
;;> \scheme{#f}. \var{compare} is called with \var{object} and an item.
;;> \example{(member (list 'a) '(b (a) c)) ⇒ ((a) c)}
;;> \example{(member 2.0 '(1 2 3) =) ⇒ (2 3)}
;;> \raises{\var{list} is no proper list and \var{object} is not in it}
(define member
  (case-lambda
    ((object list) (%member object list))
    ((object list compare)
     (%check-procedure 'member 3 compare)
     (let loop ((rest list))
       (cond ((pair? rest)
              (if (compare object (car rest)) rest (loop (cdr rest))))
             ((null? rest) #f)
             (else (%wrong-type 'member 2 "a proper list" list)))))))

;;> \procedure{(assoc object alist [(compare equal?)])}
;;> The first pair of \var{alist} whose car compares equal to \var{object}, or
;;> \scheme{#f}. \var{compare} is called with \var{object} and a car.
;;> \example{(assoc (list 'a) '(((b)) ((a)))) ⇒ ((a))}
;;> \example{(assoc 2.0 '((1 one) (2 two)) =) ⇒ (2 two)}
;;> \raises{\var{alist} is no list of pairs and \var{object} is not in it}
(define assoc
  (case-lambda
    ((object alist) (%assoc object alist))
    ((object alist compare)
     (%check-procedure 'assoc 3 compare)
     (let loop ((rest alist))
       (cond ((pair? rest)
              (let ((entry (car rest)))
                (cond ((not (pair? entry))
                       (%wrong-type 'assoc 2 "a list of pairs" entry))
                      ((compare object (car entry)) entry)
                      (else (loop (cdr rest))))))
             ((null? rest) #f)
             (else (%wrong-type 'assoc 2 "a proper list" alist)))))))
