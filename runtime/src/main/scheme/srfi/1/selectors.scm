;;> \section{Parts of lists}

;;> \procedure{(first list)}
;;> \procedure{(second list)}
;;> \procedure{(third list)}
;;> \procedure{(fourth list)}
;;> \procedure{(fifth list)}
;;> \procedure{(sixth list)}
;;> \procedure{(seventh list)}
;;> \procedure{(eighth list)}
;;> \procedure{(ninth list)}
;;> \procedure{(tenth list)}
;;> The item of \var{list} in that place.
;;> \example{(third '(a b c d)) ⇒ c}
;;> \raises{\var{list} is shorter}
(define (first list) (item 'first list 1))
(define (second list) (item 'second list 2))
(define (third list) (item 'third list 3))
(define (fourth list) (item 'fourth list 4))
(define (fifth list) (item 'fifth list 5))
(define (sixth list) (item 'sixth list 6))
(define (seventh list) (item 'seventh list 7))
(define (eighth list) (item 'eighth list 8))
(define (ninth list) (item 'ninth list 9))
(define (tenth list) (item 'tenth list 10))
;;/

(define (item name list place)
  (let loop ((rest list) (left (- place 1)))
    (cond ((not (pair? rest))
           (%wrong-type name
                        1
                        (string-append "a list of at least "
                                       (number->string place)
                                       (if (= place 1) " item" " items"))
                        list))
          ((zero? left) (car rest))
          (else (loop (cdr rest) (- left 1))))))

;;> Two values: the \scheme{car} and the \scheme{cdr} of \var{pair}.
;;> \example{(call-with-values (lambda () (car+cdr '(1 . 2))) list) ⇒ (1 2)}
;;> \raises{\var{pair} is no pair}
(define (car+cdr pair) (values (car pair) (cdr pair)))

;;> \procedure{(take list k)}
;;> \procedure{(take! list k)}
;;> A list of the first \var{k} items of \var{list}.
;;> \example{(take '(a b c d e) 2) ⇒ (a b)}
;;> \raises{\var{list} is shorter than \var{k}}
(define (take list k) (take-for 'take list k))
(define (take! list k) (take-for 'take! list k))
;;/

(define (take-for name list k)
  (check-count name 2 'k k)
  (let loop ((i 0) (rest list) (taken '()))
    (cond ((= i k) (reverse taken))
          ((pair? rest) (loop (+ i 1) (cdr rest) (cons (car rest) taken)))
          (else (too-short name i k)))))

;; The list without its first k items.
(define (drop-for name list k)
  (check-count name 2 'k k)
  (let loop ((i 0) (rest list))
    (cond ((= i k) rest)
          ((pair? rest) (loop (+ i 1) (cdr rest)))
          (else (too-short name i k)))))

(define (too-short name length k)
  (%out-of-range name 'k (string-append "at most " (number->string length)) k))

;;> What is left of \var{list} without its first \var{k} items.
;;> \example{(drop '(a b c d e) 2) ⇒ (c d e)}
;;> \raises{\var{list} is shorter than \var{k}}
(define (drop list k) (drop-for 'drop list k))

;;> The last part of \var{list}, which holds \var{k} items.
;;> \example{(take-right '(a b c d e) 2) ⇒ (d e)}
;;> \example{(take-right '(a b . c) 1) ⇒ (b . c)}
;;> \raises{\var{list} is shorter than \var{k}}
(define (take-right list k)
  (let loop ((part list) (ahead (drop-for 'take-right list k)))
    (if (pair? ahead)
        (loop (cdr part) (cdr ahead))
        part)))

;;> \procedure{(drop-right list k)}
;;> \procedure{(drop-right! list k)}
;;> A list of the items of \var{list} but for the last \var{k}.
;;> \example{(drop-right '(a b c d e) 2) ⇒ (a b c)}
;;> \raises{\var{list} is shorter than \var{k}}
(define (drop-right list k)
  (drop-right-for 'drop-right list k))
(define (drop-right! list k)
  (drop-right-for 'drop-right! list k))
;;/

(define (drop-right-for name list k)
  (let loop ((rest list) (ahead (drop-for name list k)) (kept '()))
    (if (pair? ahead)
        (loop (cdr rest) (cdr ahead) (cons (car rest) kept))
        (reverse kept))))

;;> \procedure{(split-at list k)}
;;> \procedure{(split-at! list k)}
;;> Two values: a list of the first \var{k} items of \var{list}, and the rest.
;;> \example{(call-with-values (lambda () (split-at '(a b c) 1)) list) ⇒ ((a) (b c))}
;;> \raises{\var{list} is shorter than \var{k}}
(define (split-at list k)
  (values (take-for 'split-at list k) (drop-for 'split-at list k)))
(define (split-at! list k)
  (values (take-for 'split-at! list k) (drop-for 'split-at! list k)))
;;/

;;> The last item of \var{list}.
;;> \example{(last '(a b c)) ⇒ c}
;;> \raises{\var{list} is no pair}
(define (last list)
  (if (pair? list)
      (car (last-pair list))
      (%wrong-type 'last 1 "a list of at least 1 item" list)))

;;> The last pair of \var{list}.
;;> \example{(last-pair '(a b c)) ⇒ (c)}
;;> \example{(last-pair '(a b . c)) ⇒ (b . c)}
;;> \raises{\var{list} is no pair}
(define (last-pair list)
  (if (pair? list)
      (let loop ((part list))
        (if (pair? (cdr part)) (loop (cdr part)) part))
      (%wrong-type 'last-pair 1 "a pair" list)))

;;> \section{Length, joining, reversing}

;;> The number of items of \var{list}, or \scheme{#f} if it is circular.
;;> \example{(length+ '(a b c)) ⇒ 3}
;;> \example{(length+ (circular-list 1 2)) ⇒ #f}
;;> \raises{\var{list} ends in anything but the empty list}
(define (length+ list)
  (and (not (circular-list? list)) (length list)))

;;> \procedure{(append! list ...)}
;;> A list of the items of all lists. The last argument becomes the end of it.
;;> \example{(append! (list 1 2) (list 3)) ⇒ (1 2 3)}
;;> \raises{an argument but the last is no proper list}
(define (append! . lists) (apply append lists))

;;> \procedure{(concatenate lists)}
;;> \procedure{(concatenate! lists)}
;;> A list of the items of all \var{lists}, which are given as a list.
;;> \example{(concatenate '((a) (b c) ())) ⇒ (a b c)}
;;> \raises{a list but the last is no proper list}
(define (concatenate lists) (apply append lists))
(define (concatenate! lists) (apply append lists))
;;/

;;> A list of the items of \var{list}, last one first.
;;> \example{(reverse! (list 1 2 3)) ⇒ (3 2 1)}
;;> \raises{\var{list} is no proper list}
(define (reverse! list) (reverse list))

;;> \procedure{(append-reverse list tail)}
;;> \procedure{(append-reverse! list tail)}
;;> A list of the items of \var{list}, last one first, that ends in \var{tail}.
;;> \example{(append-reverse '(3 2 1) '(4 5)) ⇒ (1 2 3 4 5)}
;;> \raises{\var{list} is no proper list}
(define (append-reverse list tail)
  (let loop ((rest list) (result tail))
    (if (pair? rest)
        (loop (cdr rest) (cons (car rest) result))
        (begin
          (check-ended 'append-reverse 1 rest list)
          result))))
(define (append-reverse! list tail) (append-reverse list tail))
;;/

;; Raises unless a list, of which rest is left, has ended properly.
(define (check-ended name argument rest list)
  (if (not (null? rest))
      (%wrong-type name argument "a proper list" list)))

;;> \procedure{(zip list1 list2 ...)}
;;> A list of lists: of the first items of all lists, of the second ones and so
;;> on, until the shortest list ends.
;;> \example{(zip '(one two) '(1 2 3)) ⇒ ((one 1) (two 2))}
(define (zip list1 . lists) (apply map list list1 lists))

;;> \procedure{(unzip1 lists)}
;;> \procedure{(unzip2 lists)}
;;> \procedure{(unzip3 lists)}
;;> \procedure{(unzip4 lists)}
;;> \procedure{(unzip5 lists)}
;;> As many values as the name says: a list of the first items of all
;;> \var{lists}, one of the second items and so on.
;;> \example{(unzip1 '((1 one) (2 two))) ⇒ (1 2)}
;;> \example{(call-with-values (lambda () (unzip2 '((1 one) (2 two)))) list) ⇒ ((1 2) (one two))}
;;> \raises{one of the lists is shorter}
(define (unzip1 lists) (map first lists))
(define (unzip2 lists) (values (map first lists) (map second lists)))
(define (unzip3 lists)
  (values (map first lists) (map second lists) (map third lists)))
(define (unzip4 lists)
  (values (map first lists) (map second lists) (map third lists)
          (map fourth lists)))
(define (unzip5 lists)
  (values (map first lists) (map second lists) (map third lists)
          (map fourth lists) (map fifth lists)))
;;/

;;> \procedure{(count satisfies? list1 list2 ...)}
;;> How often \var{satisfies?} returns a true value for the items of the lists.
;;> \example{(count even? '(3 1 4 1 5 9 2)) ⇒ 2}
;;> \example{(count < '(1 2 4) '(2 4 3)) ⇒ 2}
(define count
  (case-lambda
    ((satisfies? list)
     (let loop ((rest list) (n 0))
       (if (pair? rest)
           (loop (cdr rest) (if (satisfies? (car rest)) (+ n 1) n))
           (begin (check-ended 'count 2 rest list) n))))
    ((satisfies? list1 . lists)
     (let loop ((rests (cons list1 lists)) (n 0))
       (let ((items (%cars 'count rests)))
         (if items
             (loop (%cdrs rests) (if (apply satisfies? items) (+ n 1) n))
             n))))))
