;;> The bits of exact integers (SRFI 151). A negative integer counts as having
;;> ones without end on the left, as two's complement has. Bits are counted from
;;> zero on the right.
;;> \topic{Numbers}
(define-library (srfi 151)
  (import (scheme base) (scheme case-lambda)
          (chibi-net primitive) (chibi-net complaints))
  (export
    ;; Operations on all bits
    bitwise-not bitwise-and bitwise-ior bitwise-xor bitwise-eqv
    bitwise-nand bitwise-nor bitwise-andc1 bitwise-andc2
    bitwise-orc1 bitwise-orc2
    arithmetic-shift bit-count integer-length bitwise-if
    ;; Single bits
    bit-set? copy-bit bit-swap any-bit-set? every-bit-set? first-set-bit
    ;; Fields
    bit-field bit-field-any? bit-field-every? bit-field-clear bit-field-set
    bit-field-replace bit-field-replace-same bit-field-rotate
    bit-field-reverse
    ;; Conversion
    bits->list list->bits bits->vector vector->bits bits
    ;; Iteration
    bitwise-fold bitwise-for-each bitwise-unfold make-bitwise-generator)
  (include "151/operations.scm" "151/fields.scm" "151/conversion.scm"))
