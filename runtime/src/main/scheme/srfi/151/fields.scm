;;> \section{Fields}
;;> A field of an integer is its bits from \var{start} up to, but not including,
;;> \var{end}.

;; Ones in the field.
(define (field-mask name start end)
  (check-index name start)
  (check-index name end)
  (if (< end start)
      (%out-of-range name
                     'end
                     (string-append "at least " (number->string start))
                     end))
  (arithmetic-shift (- (arithmetic-shift 1 (- end start)) 1) start))

;;> The field of \var{integer} as an integer of its own.
;;> \example{(bit-field #b1101101010 4 9) ⇒ 22}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field integer start end)
  (arithmetic-shift
    (bitwise-and integer (field-mask 'bit-field start end))
    (- start)))

;;> Whether a bit in the field of \var{integer} is one.
;;> \example{(bit-field-any? #b1001001 1 6) ⇒ #t}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-any? integer start end)
  (any-bit-set? (field-mask 'bit-field-any? start end) integer))

;;> Whether all bits in the field of \var{integer} are one.
;;> \example{(bit-field-every? #b1011110 1 5) ⇒ #t}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-every? integer start end)
  (every-bit-set? (field-mask 'bit-field-every? start end) integer))

;;> \var{integer} with zeros in the field.
;;> \example{(bit-field-clear #b101010 1 4) ⇒ 32}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-clear integer start end)
  (bitwise-andc2 integer (field-mask 'bit-field-clear start end)))

;;> \var{integer} with ones in the field.
;;> \example{(bit-field-set #b101010 1 4) ⇒ 46}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-set integer start end)
  (bitwise-ior integer (field-mask 'bit-field-set start end)))

;;> \var{integer} with the lowest bits of \var{source} in the field.
;;> \example{(bit-field-replace #b101010 #b010 1 4) ⇒ 36}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-replace integer source start end)
  (bitwise-if (field-mask 'bit-field-replace start end)
              (arithmetic-shift source start)
              integer))

;;> \var{integer} with the field of \var{source} in its place.
;;> \example{(bit-field-replace-same #b1111 #b0000 1 3) ⇒ 9}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-replace-same integer source start end)
  (bitwise-if (field-mask 'bit-field-replace-same start end) source integer))

;;> \var{integer} with the bits of its field moved \var{count} places to the left;
;;> what leaves the field comes in again on the right.
;;> \example{(bit-field-rotate #b110 1 1 2) ⇒ 6}
;;> \example{(bit-field-rotate #b0111 -1 1 4) ⇒ 11}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-rotate integer count start end)
  (let ((width (- end start))
        (field (bit-field integer start end)))
    (if (zero? width)
        integer
        (let ((places (modulo count width)))
          (bit-field-replace
            integer
            (bitwise-ior (arithmetic-shift field places)
                         (arithmetic-shift field (- places width)))
            start
            end)))))

;;> \var{integer} with the bits of its field in the other order.
;;> \example{(bit-field-reverse #b1101000 3 7) ⇒ 88}
;;> \raises{\var{start} and \var{end} are not in order}
(define (bit-field-reverse integer start end)
  (let loop ((field (bit-field integer start end))
             (left (- end start))
             (reversed 0))
    (if (zero? left)
        (bit-field-replace integer reversed start end)
        (loop (arithmetic-shift field -1)
              (- left 1)
              (bitwise-ior (arithmetic-shift reversed 1)
                           (bitwise-and field 1))))))
