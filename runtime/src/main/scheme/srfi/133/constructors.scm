;;> \section{Constructors and predicates}

;;> \procedure{(vector-unfold item length seed ...)}
;;> A new vector of \var{length} items. \scheme{(item index seed ...)} returns an
;;> item and as many new seeds for the next, from left to right.
;;> \example{(vector-unfold square 4) ⇒ #(0 1 4 9)}
;;> \example{(vector-unfold (lambda (i x) (values x (* 2 x))) 5 1) ⇒ #(1 2 4 8 16)}
;;> \raises{\var{length} is no exact integer, or is negative}
(define (vector-unfold item length . seeds)
  (check-length 'vector-unfold length)
  (list->vector (unfold item 0 1 length seeds '())))

;;> \procedure{(vector-unfold-right item length seed ...)}
;;> Like \scheme{vector-unfold}, but goes from right to left.
;;> \example{(vector-unfold-right (lambda (i x) (values (cons i x) (+ x 1))) 3 0) ⇒ #((0 . 2) (1 . 1) (2 . 0))}
;;> \raises{\var{length} is no exact integer, or is negative}
(define (vector-unfold-right item length . seeds)
  (check-length 'vector-unfold-right length)
  (list->vector (reverse (unfold item (- length 1) -1 length seeds '()))))

(define (check-length name length)
  (cond ((not (exact-integer? length))
         (%wrong-type name 2 "an exact integer" length))
        ((negative? length) (%out-of-range name 'length "at least 0" length))))

;; A list of what item returns for so many indexes from i on in steps, the first
;; first.
(define (unfold item i step count seeds items)
  (let loop ((i i) (left count) (seeds seeds) (items items))
    (if (zero? left)
        (reverse items)
        (call-with-values
          (lambda () (apply item i seeds))
          (lambda (new . seeds)
            (loop (+ i step) (- left 1) seeds (cons new items)))))))

;;> \procedure{(vector-reverse-copy vector [(start 0) (end (vector-length vector))])}
;;> A new vector of the items from \var{start} up to \var{end}, last one first.
;;> \example{(vector-reverse-copy #(5 4 3 2 1 0) 1 5) ⇒ #(1 2 3 4)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define (vector-reverse-copy vector . range)
  (list->vector (reverse (apply vector->list vector range))))

;;> A new vector of the items of all \var{vectors}, which are given as a list.
;;> \example{(vector-concatenate '(#(a b) #(c))) ⇒ #(a b c)}
;;> \raises{an item of the list is no vector}
(define (vector-concatenate vectors) (apply vector-append vectors))

;;> \procedure{(vector-append-subvectors vector start end ...)}
;;> A new vector of the items of all parts; each part is given by a vector and
;;> two positions in it.
;;> \example{(vector-append-subvectors #(a b c) 0 2 #(d e f) 1 3) ⇒ #(a b e f)}
;;> \raises{the positions are not in order within their vector}
(define (vector-append-subvectors . arguments)
  (let loop ((rest arguments) (parts '()))
    (cond ((null? rest) (apply vector-append (reverse parts)))
          ((and (pair? (cdr rest)) (pair? (cddr rest)))
           (loop (cdr (cddr rest))
                 (cons (vector-copy (car rest) (cadr rest) (car (cddr rest)))
                       parts)))
          (else
           (%wrong-value 'vector-append-subvectors
                         "a start and an end after each vector"
                         rest)))))

;;> Whether \var{vector} has no items.
;;> \example{(vector-empty? #()) ⇒ #t}
;;> \raises{\var{vector} is no vector}
(define (vector-empty? vector) (zero? (vector-length vector)))

;;> \procedure{(vector= same? vector ...)}
;;> Whether all vectors have the same length, and each item is the same by
;;> \var{same?} as the item in its place in the next vector.
;;> \example{(vector= = #(1 2) #(1.0 2.0)) ⇒ #t}
;;> \raises{an argument is no vector}
(define (vector= same? . vectors)
  (or (null? vectors)
      (let next-vector ((a (car vectors)) (rest (cdr vectors)))
        (or (null? rest)
            (let* ((b (car rest))
                   (end (vector-length a)))
              (and (= end (vector-length b))
                   (let next-item ((i 0))
                     (or (= i end)
                         (and (same? (vector-ref a i) (vector-ref b i))
                              (next-item (+ i 1)))))
                   (next-vector b (cdr rest))))))))
