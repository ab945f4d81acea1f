;;> What Chibi-Scheme has built in beyond R7RS, as far as Chibi Net has it.
(define-library (chibi)
  (export
   er-macro-transformer sc-macro-transformer rsc-macro-transformer
   syntax-quote define-auxiliary-syntax
   identifier? identifier->symbol identifier=?
   make-syntactic-closure close-syntax strip-syntactic-closures make-renamer
   fileno? port-fileno flush-output
   port-line set-port-line! port-fold-case? set-port-fold-case!
   call-with-input-string call-with-output-string)
  (import (scheme base) (chibi-net primitive))
  (include "chibi.scm" "chibi/syntax.scm"))
