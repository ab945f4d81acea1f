;;> \section{Operations on all bits}

;;> Each bit of \var{integer} the other way.
;;> \example{(bitwise-not 10) ⇒ -11}
;;> \raises{\var{integer} is no exact integer}
(define-native (bitwise-not integer))

;;> The bits that are one in all integers; -1 without any.
;;> \example{(bitwise-and #b1100 #b1010) ⇒ 8}
;;> \raises{an argument is no exact integer}
(define-native (bitwise-and integer ...))

;;> The bits that are one in at least one integer; 0 without any.
;;> \example{(bitwise-ior #b1100 #b1010) ⇒ 14}
;;> \raises{an argument is no exact integer}
(define-native (bitwise-ior integer ...))

;;> The bits that are one in an odd number of the integers.
;;> \example{(bitwise-xor #b1100 #b1010) ⇒ 6}
;;> \raises{an argument is no exact integer}
(define-native (bitwise-xor integer ...))

;;> \procedure{(bitwise-eqv integer ...)}
;;> For two integers, the bits that are equal in them; for more, the same of the
;;> result for the others and the next.
;;> \example{(bitwise-eqv #b1100 #b1010) ⇒ -7}
;;> \raises{an argument is no exact integer}
(define (bitwise-eqv . integers)
  (let loop ((rest integers) (result -1))
    (if (null? rest)
        result
        (loop (cdr rest) (bitwise-not (bitwise-xor result (car rest)))))))

;;> The bits that are not one in both integers.
;;> \example{(bitwise-nand 11 26) ⇒ -11}
;;> \raises{an argument is no exact integer}
(define (bitwise-nand i j) (bitwise-not (bitwise-and i j)))

;;> The bits that are zero in both integers.
;;> \example{(bitwise-nor 11 26) ⇒ -28}
;;> \raises{an argument is no exact integer}
(define (bitwise-nor i j) (bitwise-not (bitwise-ior i j)))

;;> The bits that are zero in \var{i} and one in \var{j}.
;;> \example{(bitwise-andc1 11 26) ⇒ 16}
;;> \raises{an argument is no exact integer}
(define (bitwise-andc1 i j) (bitwise-and (bitwise-not i) j))

;;> The bits that are one in \var{i} and zero in \var{j}.
;;> \example{(bitwise-andc2 11 26) ⇒ 1}
;;> \raises{an argument is no exact integer}
(define (bitwise-andc2 i j) (bitwise-and i (bitwise-not j)))

;;> The bits that are zero in \var{i} or one in \var{j}.
;;> \example{(bitwise-orc1 11 26) ⇒ -2}
;;> \raises{an argument is no exact integer}
(define (bitwise-orc1 i j) (bitwise-ior (bitwise-not i) j))

;;> The bits that are one in \var{i} or zero in \var{j}.
;;> \example{(bitwise-orc2 11 26) ⇒ -17}
;;> \raises{an argument is no exact integer}
(define (bitwise-orc2 i j) (bitwise-ior i (bitwise-not j)))

;;> The bits of \var{integer} moved \var{count} places to the left, or to the
;;> right if \var{count} is negative; what falls off there is lost.
;;> \example{(arithmetic-shift 8 2) ⇒ 32}
;;> \example{(arithmetic-shift -7 -1) ⇒ -4}
;;> \raises{an argument is no exact integer, or the result would be too large}
(define-native (arithmetic-shift integer count))

;;> How many ones \var{integer} has, or how many zeros if it is negative.
;;> \example{(bit-count 12) ⇒ 2}
;;> \raises{\var{integer} is no exact integer}
(define-native (bit-count integer))

;;> How many bits \var{integer} takes, without those on the left that only tell
;;> its sign.
;;> \example{(integer-length 8) ⇒ 4}
;;> \example{(integer-length -8) ⇒ 3}
;;> \raises{\var{integer} is no exact integer}
(define-native (integer-length integer))

;;> The bits of \var{i} where \var{mask} has ones, and those of \var{j} where it
;;> has zeros.
;;> \example{(bitwise-if 3 1 8) ⇒ 9}
;;> \raises{an argument is no exact integer}
(define (bitwise-if mask i j)
  (bitwise-ior (bitwise-and mask i) (bitwise-andc1 mask j)))

;;> \section{Single bits}

;;> Whether bit \var{index} of \var{integer} is one.
;;> \example{(bit-set? 1 6) ⇒ #t}
;;> \raises{an argument is no exact integer, or \var{index} is negative}
(define (bit-set? index integer)
  (check-index 'bit-set? index)
  (odd? (arithmetic-shift integer (- index))))

(define (check-index name index)
  (cond ((not (exact-integer? index))
         (%wrong-value name "an exact integer for a position" index))
        ((negative? index) (%out-of-range name 'index "at least 0" index))))

;;> \var{integer} with bit \var{index} one if \var{bit} is true, and zero if it
;;> is \scheme{#f}.
;;> \example{(copy-bit 0 0 #t) ⇒ 1}
;;> \example{(copy-bit 2 15 #f) ⇒ 11}
;;> \raises{\var{index} or \var{integer} is no exact integer, or \var{index} is
;;> negative}
(define (copy-bit index integer bit)
  (check-index 'copy-bit index)
  (let ((mask (arithmetic-shift 1 index)))
    (if bit
        (bitwise-ior integer mask)
        (bitwise-andc2 integer mask))))

;;> \var{integer} with bits \var{index1} and \var{index2} exchanged.
;;> \example{(bit-swap 0 2 4) ⇒ 1}
;;> \raises{an argument is no exact integer, or an index is negative}
(define (bit-swap index1 index2 integer)
  (copy-bit index2
            (copy-bit index1 integer (bit-set? index2 integer))
            (bit-set? index1 integer)))

;;> Whether one of the bits of \var{integer} is one where \var{mask} has ones.
;;> \example{(any-bit-set? 3 6) ⇒ #t}
;;> \raises{an argument is no exact integer}
(define (any-bit-set? mask integer)
  (not (zero? (bitwise-and mask integer))))

;;> Whether all bits of \var{integer} are one where \var{mask} has ones.
;;> \example{(every-bit-set? 3 6) ⇒ #f}
;;> \raises{an argument is no exact integer}
(define (every-bit-set? mask integer)
  (= mask (bitwise-and mask integer)))

;;> The index of the lowest one of \var{integer}; -1 for zero.
;;> \example{(first-set-bit 40) ⇒ 3}
;;> \raises{\var{integer} is no exact integer}
(define (first-set-bit integer)
  (if (eqv? integer 0)
      -1
      ;; The ones below it, and nothing else.
      (bit-count (bitwise-andc2 (- integer 1) integer))))
