;;> \section{Searching}

;; The first of the indexes from i up to end, in steps, whose items satisfy.
(define (find-index satisfies? i end step vector vectors)
  (let loop ((i i))
    (cond ((= i end) #f)
          ((apply satisfies? (items-at vector vectors i)) i)
          (else (loop (+ i step))))))

(define (negation satisfies?)
  (lambda items (not (apply satisfies? items))))

;;> \procedure{(vector-index satisfies? vector1 vector2 ...)}
;;> The index of the first items for which \var{satisfies?} returns a true value,
;;> or \scheme{#f}.
;;> \example{(vector-index even? #(3 1 4 1 5 9)) ⇒ 2}
;;> \example{(vector-index < #(3 1 4) #(2 7 1)) ⇒ 1}
(define (vector-index satisfies? vector . vectors)
  (let ((end (%shortest-vector 'vector-index vector vectors)))
    (find-index satisfies? 0 end 1 vector vectors)))

;;> \procedure{(vector-index-right satisfies? vector1 vector2 ...)}
;;> The index of the last items for which \var{satisfies?} returns a true value,
;;> or \scheme{#f}.
;;> \example{(vector-index-right odd? #(3 1 4 1 6)) ⇒ 3}
(define (vector-index-right satisfies? vector . vectors)
  (let ((end (%shortest-vector 'vector-index-right vector vectors)))
    (find-index satisfies? (- end 1) -1 -1 vector vectors)))

;;> \procedure{(vector-skip satisfies? vector1 vector2 ...)}
;;> The index of the first items for which \var{satisfies?} returns \scheme{#f},
;;> or \scheme{#f}.
;;> \example{(vector-skip number? #(1 2 a b 3)) ⇒ 2}
(define (vector-skip satisfies? vector . vectors)
  (let ((end (%shortest-vector 'vector-skip vector vectors)))
    (find-index (negation satisfies?) 0 end 1 vector vectors)))

;;> \procedure{(vector-skip-right satisfies? vector1 vector2 ...)}
;;> The index of the last items for which \var{satisfies?} returns \scheme{#f},
;;> or \scheme{#f}.
;;> \example{(vector-skip-right number? #(1 2 a b 3)) ⇒ 3}
(define (vector-skip-right satisfies? vector . vectors)
  (let ((end (%shortest-vector 'vector-skip-right vector vectors)))
    (find-index (negation satisfies?) (- end 1) -1 -1 vector vectors)))

;;> The index of an item of \var{vector}, which is in order, for which
;;> \scheme{(compare item object)} returns zero, or \scheme{#f}. It must return a
;;> negative number for items before that, and a positive one for those behind.
;;> \example{(vector-binary-search #(1 3 5 7) 5 -) ⇒ 2}
;;> \example{(vector-binary-search #(1 3 5 7) 4 -) ⇒ #f}
(define (vector-binary-search vector object compare)
  (let loop ((low 0)
             (high (%shortest-vector 'vector-binary-search vector '())))
    (and (< low high)
         (let* ((middle (quotient (+ low high) 2))
                (order (compare (vector-ref vector middle) object)))
           (cond ((zero? order) middle)
                 ((negative? order) (loop (+ middle 1) high))
                 (else (loop low middle)))))))

;;> \procedure{(vector-any satisfies? vector1 vector2 ...)}
;;> The first true value that \var{satisfies?} returns for the items of the
;;> vectors, or \scheme{#f}. The call for the last items is a tail call.
;;> \example{(vector-any (lambda (x) (and (even? x) (* x 10))) #(1 4 6)) ⇒ 40}
(define (vector-any satisfies? vector . vectors)
  (let ((last (- (%shortest-vector 'vector-any vector vectors) 1)))
    (and (>= last 0)
         (let loop ((i 0))
           (if (= i last)
               (apply satisfies? (items-at vector vectors i))
               (or (apply satisfies? (items-at vector vectors i))
                   (loop (+ i 1))))))))

;;> \procedure{(vector-every satisfies? vector1 vector2 ...)}
;;> Whether \var{satisfies?} returns true values for all items of the vectors;
;;> the result is that of the last call, which is a tail call, or \scheme{#t}
;;> without one.
;;> \example{(vector-every number? #(1 2 3)) ⇒ #t}
(define (vector-every satisfies? vector . vectors)
  (let ((last (- (%shortest-vector 'vector-every vector vectors) 1)))
    (or (< last 0)
        (let loop ((i 0))
          (if (= i last)
              (apply satisfies? (items-at vector vectors i))
              (and (apply satisfies? (items-at vector vectors i))
                   (loop (+ i 1))))))))

;;> Two values: a new vector of the items of \var{vector}, those for which
;;> \var{satisfies?} returns a true value first, and the number of these.
;;> \example{(call-with-values (lambda () (vector-partition even? #(1 2 3 4))) list) ⇒ (#(2 4 1 3) 2)}
(define (vector-partition satisfies? vector)
  (let ((end (%shortest-vector 'vector-partition vector '())))
    (let loop ((i 0) (in '()) (out '()) (n 0))
      (cond ((= i end)
             (values (list->vector (append (reverse in) (reverse out))) n))
            ((satisfies? (vector-ref vector i))
             (loop (+ i 1) (cons (vector-ref vector i) in) out (+ n 1)))
            (else
             (loop (+ i 1) in (cons (vector-ref vector i) out) n))))))
