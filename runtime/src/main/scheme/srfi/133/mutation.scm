;;> \section{Mutation and conversion}

;;> Exchanges items \var{i} and \var{j} of \var{vector}.
;;> \example{(let ((v (vector 'a 'b 'c))) (vector-swap! v 0 2) v) ⇒ #(c b a)}
;;> \raises{\var{i} or \var{j} is not an index of \var{vector}, or it is a literal
;;> constant}
(define (vector-swap! vector i j)
  (let ((old (vector-ref vector i)))
    (vector-set! vector i (vector-ref vector j))
    (vector-set! vector j old)))

;;> \procedure{(vector-reverse! vector [(start 0) (end (vector-length vector))])}
;;> Reverses the order of the items from \var{start} up to \var{end}.
;;> \example{(let ((v (vector 1 2 3 4))) (vector-reverse! v 1) v) ⇒ #(1 4 3 2)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}, or it
;;> is a literal constant}
(define (vector-reverse! vector . range)
  (vector-copy! vector
                (if (null? range) 0 (car range))
                (apply vector-reverse-copy vector range)))

;;> \procedure{(vector-reverse-copy! to at from [(start 0) (end (vector-length from))])}
;;> Stores the items of \var{from} between \var{start} and \var{end} in \var{to},
;;> last one first, beginning at \var{at}.
;;> \example{(let ((v (make-vector 4 'x))) (vector-reverse-copy! v 1 #(1 2 3)) v) ⇒ #(x 3 2 1)}
;;> \raises{there is no room for them in \var{to}, or it is a literal constant}
(define (vector-reverse-copy! to at from . range)
  (vector-copy! to at (apply vector-reverse-copy from range)))

;;> \procedure{(vector-unfold! item vector start end seed ...)}
;;> Stores new items from \var{start} up to \var{end}: \scheme{(item index seed
;;> ...)} returns an item and as many new seeds for the next, from left to right.
;;> \example{(let ((v (vector 'a 'b 'c))) (vector-unfold! (lambda (i) (* i 10)) v 1 3) v) ⇒ #(a 10 20)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}, or it
;;> is a literal constant}
(define (vector-unfold! item vector start end . seeds)
  (vector-copy vector start end)
  (vector-copy! vector
                start
                (list->vector
                  (unfold item start 1 (- end start) seeds '()))))

;;> \procedure{(vector-unfold-right! item vector start end seed ...)}
;;> Like \scheme{vector-unfold!}, but goes from right to left.
;;> \example{(let ((v (vector 'a 'b 'c))) (vector-unfold-right! (lambda (i x) (values x (+ x 1))) v 0 3 1) v) ⇒ #(3 2 1)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}, or it
;;> is a literal constant}
(define (vector-unfold-right! item vector start end . seeds)
  (vector-copy vector start end)
  (vector-copy! vector
                start
                (list->vector
                  (reverse
                    (unfold item (- end 1) -1 (- end start) seeds '())))))

;;> \procedure{(reverse-vector->list vector [(start 0) (end (vector-length vector))])}
;;> A new list of the items from \var{start} up to \var{end}, last one first.
;;> \example{(reverse-vector->list #(1 2 3)) ⇒ (3 2 1)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define (reverse-vector->list vector . range)
  (reverse (apply vector->list vector range)))

;;> A new vector of the items of \var{list}, last one first.
;;> \example{(reverse-list->vector '(1 2 3)) ⇒ #(3 2 1)}
;;> \raises{\var{list} is no proper list}
(define (reverse-list->vector list) (list->vector (reverse list)))
