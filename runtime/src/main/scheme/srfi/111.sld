;;> Boxes: objects that hold one other object (SRFI 111).
;;> \topic{Data types}
(define-library (srfi 111)
  (import (scheme base))
  (export box box? unbox set-box!)
  (begin
    (define-record-type <box>
      ;;> A new box that holds \var{value}.
      ;;> \example{(unbox (box 5)) ⇒ 5}
      (box value)
      ;;> Whether \var{object} is a box.
      ;;> \procedure{(box? object)}
      ;;> \example{(box? '(1)) ⇒ #f}
      box?
      ;;> \procedure{(unbox box)}
      ;;> \procedure{(set-box! box value)}
      ;;> \scheme{unbox} returns what \var{box} holds, \scheme{set-box!} makes it
      ;;> hold \var{value}.
      ;;> \example{(let ((b (box 1))) (set-box! b 2) (unbox b)) ⇒ 2}
      ;;> \raises{\var{box} is no box}
      (value unbox set-box!))))
