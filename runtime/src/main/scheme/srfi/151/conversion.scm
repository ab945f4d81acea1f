;;> \section{Conversion}
;;> Lists and vectors of booleans begin with the lowest bit.

;;> \procedure{(bits->list integer [(length (integer-length integer))])}
;;> A list of the lowest \var{length} bits of \var{integer}.
;;> \example{(bits->list #b110) ⇒ (#f #t #t)}
;;> \raises{\var{integer} is no exact integer, or is negative and no
;;> \var{length} is given}
(define bits->list
  (case-lambda
    ((integer)
     (check-natural 'bits->list integer)
     (bits->list integer (integer-length integer)))
    ((integer length)
     (check-index 'bits->list length)
     (let loop ((i (- length 1)) (bits '()))
       (if (negative? i)
           bits
           (loop (- i 1) (cons (bit-set? i integer) bits)))))))

(define (check-natural name integer)
  (cond ((not (exact-integer? integer))
         (%wrong-type name 1 "an exact integer" integer))
        ((negative? integer)
         (%out-of-range name 'integer "at least 0" integer))))

;;> The integer with the bits in \var{list}.
;;> \example{(list->bits '(#f #t #t)) ⇒ 6}
;;> \raises{\var{list} is no proper list}
(define (list->bits list)
  (let loop ((rest (reverse list)) (integer 0))
    (if (null? rest)
        integer
        (loop (cdr rest) (+ (* 2 integer) (if (car rest) 1 0))))))

;;> \procedure{(bits->vector integer [(length (integer-length integer))])}
;;> A vector of the lowest \var{length} bits of \var{integer}.
;;> \example{(bits->vector #b110) ⇒ #(#f #t #t)}
;;> \raises{\var{integer} is no exact integer, or is negative and no
;;> \var{length} is given}
(define (bits->vector integer . length)
  (list->vector (apply bits->list integer length)))

;;> The integer with the bits in \var{vector}.
;;> \example{(vector->bits #(#f #t #t)) ⇒ 6}
;;> \raises{\var{vector} is no vector}
(define (vector->bits vector) (list->bits (vector->list vector)))

;;> \procedure{(bits boolean ...)}
;;> The integer with these bits.
;;> \example{(bits #f #t #t) ⇒ 6}
(define (bits . booleans) (list->bits booleans))

;;> \section{Iteration}

;;> Combines the bits of \var{integer}, lowest first: \scheme{(combine bit
;;> result)} is called with each and the last result, which is \var{start} at
;;> first, and returns the next.
;;> \example{(bitwise-fold cons '() #b101011) ⇒ (#t #f #t #f #t #t)}
;;> \raises{\var{integer} is no exact integer}
(define (bitwise-fold combine start integer)
  (let ((length (integer-length integer)))
    (let loop ((i 0) (result start))
      (if (= i length)
          result
          (loop (+ i 1) (combine (bit-set? i integer) result))))))

;;> Calls \var{procedure} with each bit of \var{integer}, lowest first.
;;> \example{
;;> (define ones 0)
;;> (bitwise-for-each (lambda (bit) (if bit (set! ones (+ ones 1)))) 42)
;;> ones ⇒ 3}
;;> \raises{\var{integer} is no exact integer}
(define (bitwise-for-each procedure integer)
  (let ((length (integer-length integer)))
    (let loop ((i 0))
      (when (< i length)
        (procedure (bit-set? i integer))
        (loop (+ i 1))))))

;;> An integer made from a \var{seed}, lowest bit first: each bit is
;;> \scheme{(bit seed)} and \scheme{(next seed)} is the seed of the one after it,
;;> until \var{stop?} returns a true value for a seed.
;;> \example{(bitwise-unfold (lambda (i) (= i 10)) even? (lambda (i) (+ i 1)) 0) ⇒ 341}
(define (bitwise-unfold stop? bit next seed)
  (let loop ((seed seed) (bits '()))
    (if (stop? seed)
        (list->bits (reverse bits))
        (let ((new (bit seed)))
          (loop (next seed) (cons new bits))))))

;;> A procedure without parameters that returns the bits of \var{integer} one
;;> after the other, lowest first and without end.
;;> \example{(let ((next (make-bitwise-generator #b110))) (let* ((a (next)) (b (next)) (c (next)) (d (next))) (list a b c d))) ⇒ (#f #t #t #f)}
;;> \raises{\var{integer} is no exact integer}
(define (make-bitwise-generator integer)
  (let ((left (bitwise-ior integer)))
    (lambda ()
      (let ((bit (odd? left)))
        (set! left (arithmetic-shift left -1))
        bit))))
