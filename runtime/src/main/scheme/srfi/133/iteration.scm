;;> \section{Iteration}

;; Items i of all vectors.
(define (items-at vector vectors i)
  (cons (vector-ref vector i) (%vector-refs vectors i)))

;;> \procedure{(vector-fold combine start vector1 vector2 ...)}
;;> Combines the items from left to right: \scheme{(combine result item ...)} is
;;> called with the last result, which is \var{start} at first, and an item of
;;> each vector, and returns the next.
;;> \example{(vector-fold (lambda (tail item) (cons item tail)) '() #(1 2 3)) ⇒ (3 2 1)}
;;> \example{(vector-fold + 0 #(1 2) #(10 20 30)) ⇒ 33}
;;> \raises{an argument that should be a vector is none}
(define (vector-fold combine start vector . vectors)
  (let ((end (%shortest-vector 'vector-fold vector vectors)))
    (let loop ((i 0) (result start))
      (cond ((= i end) result)
            ((null? vectors)
             (loop (+ i 1) (combine result (vector-ref vector i))))
            (else
             (loop (+ i 1)
                   (apply combine result (items-at vector vectors i))))))))

;;> \procedure{(vector-fold-right combine start vector1 vector2 ...)}
;;> Like \scheme{vector-fold}, but from right to left.
;;> \example{(vector-fold-right (lambda (tail item) (cons item tail)) '() #(1 2 3)) ⇒ (1 2 3)}
;;> \raises{an argument that should be a vector is none}
(define (vector-fold-right combine start vector . vectors)
  (let loop ((i (- (%shortest-vector 'vector-fold-right vector vectors) 1))
             (result start))
    (cond ((negative? i) result)
          ((null? vectors)
           (loop (- i 1) (combine result (vector-ref vector i))))
          (else
           (loop (- i 1)
                 (apply combine result (items-at vector vectors i)))))))

;;> \procedure{(vector-map! procedure vector1 vector2 ...)}
;;> Replaces each item of the first vector by what \var{procedure} returns for
;;> the items of the vectors.
;;> \example{(let ((v (vector 1 2 3))) (vector-map! square v) v) ⇒ #(1 4 9)}
;;> \raises{an argument that should be a vector is none}
(define (vector-map! procedure vector . vectors)
  (let ((end (%shortest-vector 'vector-map! vector vectors)))
    (let loop ((i 0))
      (when (< i end)
        (vector-set! vector i (apply procedure (items-at vector vectors i)))
        (loop (+ i 1))))))

;;> \procedure{(vector-count satisfies? vector1 vector2 ...)}
;;> How often \var{satisfies?} returns a true value for the items of the
;;> vectors.
;;> \example{(vector-count even? #(3 1 4 1 5 9 2 6)) ⇒ 3}
;;> \raises{an argument that should be a vector is none}
(define (vector-count satisfies? vector . vectors)
  (let ((end (%shortest-vector 'vector-count vector vectors)))
    (let loop ((i 0) (n 0))
      (cond ((= i end) n)
            ((apply satisfies? (items-at vector vectors i))
             (loop (+ i 1) (+ n 1)))
            (else (loop (+ i 1) n))))))

;;> A new vector of the results of \scheme{(combine result item)} on the way
;;> through \var{vector}, the first result being \var{start}.
;;> \example{(vector-cumulate + 0 #(3 1 4 1 5)) ⇒ #(3 4 8 9 14)}
;;> \raises{\var{vector} is no vector}
(define (vector-cumulate combine start vector)
  (let ((end (%shortest-vector 'vector-cumulate vector '())))
    (let loop ((i 0) (result start) (results '()))
      (if (= i end)
          (list->vector (reverse results))
          (let ((next (combine result (vector-ref vector i))))
            (loop (+ i 1) next (cons next results)))))))
