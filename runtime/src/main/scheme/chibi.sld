;;> What Chibi-Scheme has built in: R7RS-small and more, as far as Chibi Net has
;;> it. Here, other than in \scheme{(scheme base)}, definitions in the body of a
;;> \scheme{let-syntax} or \scheme{letrec-syntax} count as if they stood outside.
(define-library (chibi)
  (export
   ;; Beyond R7RS
   er-macro-transformer sc-macro-transformer rsc-macro-transformer
   syntax-quote define-auxiliary-syntax import
   identifier? identifier->symbol identifier=?
   make-syntactic-closure close-syntax strip-syntactic-closures make-renamer
   fileno? port-fileno flush-output
   port-line set-port-line! port-fold-case? set-port-fold-case!
   call-with-input-string call-with-output-string
   any every find find-tail length* append2 reverse!
   string-cursor-start string-cursor-end string-cursor-next
   string-cursor-prev string-cursor-ref string-cursor?
   string-cursor=? string-cursor<? string-cursor<=? string-cursor>?
   string-cursor>=? string-cursor->index string-index->cursor
   string-cursor-offset substring-cursor string-size string-concatenate
   protect exception? exception-kind exception-message exception-irritants
   make-exception print-exception print-stack-trace
   register-simple-type make-constructor make-type-predicate make-getter
   make-setter type-slot-offset is-a? slot-ref slot-set!
   current-environment env-exports
   let-optionals* make-immutable! fixnum? *features*
   open-input-file-descriptor open-output-file-descriptor
   (rename thread-yield! yield!)
   (rename inexact exact->inexact) (rename exact inexact->exact)
   (rename splicing-let-syntax let-syntax)
   (rename splicing-letrec-syntax letrec-syntax)

   ;; (scheme base)
   quote lambda if set! include include-ci cond else => case and or when
   unless cond-expand let let* letrec letrec* let-values let*-values begin
   do parameterize guard quasiquote unquote unquote-splicing
   syntax-rules _ ... syntax-error define define-values
   define-syntax define-record-type eq? eqv? equal? number? complex? real?
   rational? integer? exact? inexact? exact-integer? = < > <= >= zero?
   positive? negative? odd? even? max min + * - / abs square expt floor/
   floor-quotient floor-remainder truncate/ truncate-quotient
   truncate-remainder quotient remainder modulo gcd lcm exact-integer-sqrt
   numerator denominator floor ceiling truncate round rationalize inexact
   exact number->string string->number boolean? not boolean=? pair? cons
   car cdr set-car! set-cdr! caar cadr cdar cddr null? list? make-list list
   length append reverse list-tail list-ref list-set! memq memv member assq
   assv assoc list-copy symbol? symbol=? symbol->string string->symbol
   char? char->integer integer->char char=? char<? char>? char<=? char>=?
   string? make-string string string-length string-ref string-set! string=?
   string<? string>? string<=? string>=? substring string-append
   string->list list->string string-copy string-copy! string-fill! vector?
   make-vector vector vector-length vector-ref vector-set! vector->list
   list->vector vector->string string->vector vector-copy vector-copy!
   vector-append vector-fill! bytevector? make-bytevector bytevector
   bytevector-length bytevector-u8-ref bytevector-u8-set! bytevector-copy
   bytevector-copy! bytevector-append utf8->string string->utf8 procedure?
   apply map for-each string-map string-for-each vector-map vector-for-each
   call-with-current-continuation call/cc values call-with-values
   dynamic-wind make-parameter with-exception-handler raise
   raise-continuable error error-object? error-object-message
   error-object-irritants read-error? file-error? call-with-port port?
   input-port? output-port? textual-port? binary-port? input-port-open?
   output-port-open? current-input-port current-output-port
   current-error-port close-port close-input-port close-output-port
   open-input-string open-output-string get-output-string
   open-input-bytevector open-output-bytevector get-output-bytevector
   read-char peek-char read-line char-ready? read-string read-u8 peek-u8
   u8-ready? read-bytevector read-bytevector! eof-object eof-object?
   newline write-char write-string write-u8 write-bytevector
   flush-output-port features
   ;; (scheme case-lambda)
   case-lambda
   ;; (scheme char)
   char-alphabetic? char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>?
   char-downcase char-foldcase char-lower-case? char-numeric? char-upcase
   char-upper-case? char-whitespace? digit-value string-ci<=? string-ci<?
   string-ci=? string-ci>=? string-ci>? string-downcase string-foldcase
   string-upcase
   ;; (scheme complex)
   angle imag-part magnitude make-polar make-rectangular real-part
   ;; (scheme cxr)
   caaar caadr cadar caddr cdaar cdadr cddar cdddr caaaar caaadr caadar
   caaddr cadaar cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr cddaar
   cddadr cdddar cddddr
   ;; (scheme eval)
   eval environment
   ;; (scheme file)
   call-with-input-file call-with-output-file with-input-from-file
   with-output-to-file open-input-file open-binary-input-file
   open-output-file open-binary-output-file file-exists? delete-file
   ;; (scheme inexact)
   acos asin atan cos exp finite? infinite? log nan? sin sqrt tan
   ;; (scheme lazy)
   delay delay-force force make-promise promise?
   ;; (scheme load)
   load
   ;; (scheme process-context)
   command-line exit emergency-exit get-environment-variable
   get-environment-variables
   ;; (scheme read)
   read
   ;; (scheme repl)
   interaction-environment
   ;; (scheme time)
   current-second current-jiffy jiffies-per-second
   ;; (scheme write)
   display write write-shared write-simple)
  (import (scheme small)
          (only (srfi 1) any every find find-tail reverse!)
          (only (srfi 18) thread-yield!)
          (only (chibi filesystem)
                open-input-file-descriptor open-output-file-descriptor)
          (chibi-net complaints) (chibi-net primitive))
  (include "chibi.scm" "chibi/syntax.scm" "chibi/cursors.scm"
           "chibi/exceptions.scm" "chibi/records.scm"))
