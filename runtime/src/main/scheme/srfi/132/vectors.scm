;;> \section{Vectors}
;;> \topic{Vectors and bytevectors}
;;> \var{start} and \var{end} limit what is looked at: from \var{start} up to
;;> \var{end}, which is the length of the vector if left out.

;; The items of the part that the optional arguments give.
(define (part vector range) (apply vector->list vector range))

(define (start-of range) (if (null? range) 0 (car range)))

;;> \procedure{(vector-sorted? less? vector [(start 0) end])}
;;> Whether no item of \var{vector} is less than the one before it.
;;> \example{(vector-sorted? < #(1 3 2)) ⇒ #f}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define (vector-sorted? less? vector . range)
  (list-sorted? less? (part vector range)))

;;> \procedure{(vector-sort less? vector [(start 0) end])}
;;> \procedure{(vector-stable-sort less? vector [(start 0) end])}
;;> A new vector of the items in order. Items of which none is less keep their
;;> order.
;;> \example{(vector-sort < #(3 1 2)) ⇒ #(1 2 3)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define (vector-sort less? vector . range)
  (list->vector (list-sort less? (part vector range))))
(define (vector-stable-sort less? vector . range)
  (apply vector-sort less? vector range))
;;/

;;> \procedure{(vector-sort! less? vector [(start 0) end])}
;;> \procedure{(vector-stable-sort! less? vector [(start 0) end])}
;;> Puts the items of \var{vector} in order. Items of which none is less keep
;;> their order.
;;> \example{(let ((v (vector 5 3 1 2))) (vector-sort! < v 1) v) ⇒ #(5 1 2 3)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}, or it
;;> is a literal constant}
(define (vector-sort! less? vector . range)
  (vector-copy! vector
                (start-of range)
                (apply vector-sort less? vector range)))
(define (vector-stable-sort! less? vector . range)
  (apply vector-sort! less? vector range))
;;/

;;> \procedure{(vector-merge less? vector1 vector2 [(start1 0) end1 (start2 0) end2])}
;;> A new vector of the items of two vectors that are in order, in order.
;;> \example{(vector-merge < #(1 4 5) #(2 3)) ⇒ #(1 2 3 4 5)}
(define vector-merge
  (case-lambda
    ((less? vector1 vector2)
     (vector-merge less? vector1 vector2 0))
    ((less? vector1 vector2 start1)
     (vector-merge less? vector1 vector2 start1 (vector-length vector1)))
    ((less? vector1 vector2 start1 end1)
     (vector-merge less? vector1 vector2 start1 end1 0))
    ((less? vector1 vector2 start1 end1 start2)
     (vector-merge less? vector1 vector2 start1 end1 start2
                   (vector-length vector2)))
    ((less? vector1 vector2 start1 end1 start2 end2)
     (list->vector (merge less?
                          (vector->list vector1 start1 end1)
                          (vector->list vector2 start2 end2))))))

;;> \procedure{(vector-merge! less? to vector1 vector2 [(start 0) (start1 0) end1 (start2 0) end2])}
;;> Stores the items of two vectors that are in order in \var{to}, in order and
;;> from \var{start} on.
;;> \example{(let ((v (make-vector 4 0))) (vector-merge! < v #(1 3) #(2) 1) v) ⇒ #(0 1 2 3)}
;;> \raises{there is no room for them in \var{to}}
(define vector-merge!
  (case-lambda
    ((less? to vector1 vector2)
     (vector-merge! less? to vector1 vector2 0))
    ((less? to vector1 vector2 start . ranges)
     (vector-copy! to
                   start
                   (apply vector-merge less? vector1 vector2 ranges)))))

;;> \procedure{(vector-delete-neighbor-dups same? vector [(start 0) end])}
;;> A new vector of the items without those that are the same as the one that is
;;> kept before them.
;;> \example{(vector-delete-neighbor-dups = #(1 1 2 7 7 1)) ⇒ #(1 2 7 1)}
(define (vector-delete-neighbor-dups same? vector . range)
  (list->vector (list-delete-neighbor-dups same? (part vector range))))

;;> \procedure{(vector-delete-neighbor-dups! same? vector [(start 0) end])}
;;> Moves the items that \scheme{vector-delete-neighbor-dups} keeps to the left,
;;> and returns the index behind the last of them.
;;> \example{(let ((v (vector 1 1 2 2))) (list (vector-delete-neighbor-dups! = v) (vector-copy v 0 2))) ⇒ (2 #(1 2))}
(define (vector-delete-neighbor-dups! same? vector . range)
  (let ((kept (apply vector-delete-neighbor-dups same? vector range)))
    (vector-copy! vector (start-of range) kept)
    (+ (start-of range) (vector-length kept))))

(define (mean-of-two a b) (/ (+ a b) 2))

;;> \procedure{(vector-find-median less? vector empty [mean])}
;;> \procedure{(vector-find-median! less? vector empty [mean])}
;;> The item of \var{vector} that is in the middle when they are in order; of
;;> two, what \var{mean} returns for them, half their sum without one. An empty
;;> vector gives \var{empty}. \scheme{vector-find-median!} leaves the vector in
;;> order.
;;> \example{(vector-find-median < #(9 1 5) 0) ⇒ 5}
;;> \example{(vector-find-median < #(4 1 2 8) 0) ⇒ 3}
(define vector-find-median
  (case-lambda
    ((less? vector empty)
     (vector-find-median less? vector empty mean-of-two))
    ((less? vector empty mean)
     (middle (vector-sort less? vector) empty mean))))
(define vector-find-median!
  (case-lambda
    ((less? vector empty)
     (vector-find-median! less? vector empty mean-of-two))
    ((less? vector empty mean)
     (vector-sort! less? vector)
     (middle vector empty mean))))
;;/

(define (middle sorted empty mean)
  (let* ((n (vector-length sorted))
         (half (quotient n 2)))
    (cond ((zero? n) empty)
          ((odd? n) (vector-ref sorted half))
          (else (mean (vector-ref sorted (- half 1))
                      (vector-ref sorted half))))))

;;> \procedure{(vector-select! less? vector k [(start 0) end])}
;;> The item that is at \var{k}, counting from zero and from \var{start}, when
;;> the items are in order. It may move them.
;;> \example{(vector-select! < (vector 9 1 5) 1) ⇒ 5}
;;> \raises{there are not so many items}
(define (vector-select! less? vector k . range)
  (let ((sorted (apply vector-sort less? vector range)))
    (if (not (and (exact-integer? k) (< -1 k (vector-length sorted))))
        (%out-of-range 'vector-select!
                       'k
                       (string-append "less than "
                                      (number->string (vector-length sorted)))
                       k))
    (vector-ref sorted k)))

;;> \procedure{(vector-separate! less? vector k [(start 0) end])}
;;> Moves the items of \var{vector} so that the \var{k} least come first, in any
;;> order.
;;> \example{(let ((v (vector 9 1 5 2))) (vector-separate! < v 2) (vector-sort < v 0 2)) ⇒ #(1 2)}
;;> \raises{there are not so many items}
(define (vector-separate! less? vector k . range)
  (let ((sorted (apply vector-sort less? vector range)))
    (if (not (and (exact-integer? k) (<= 0 k (vector-length sorted))))
        (%out-of-range 'vector-separate!
                       'k
                       (string-append "at most "
                                      (number->string (vector-length sorted)))
                       k))
    (vector-copy! vector (start-of range) sorted)))
