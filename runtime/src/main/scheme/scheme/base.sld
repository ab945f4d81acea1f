;;> The core of R7RS Scheme: the special forms, the data types with their
;;> procedures, control, exceptions, and ports to strings and bytevectors.
(define-library (scheme base)
  (import (chibi-net primitive) (chibi-net complaints) (chibi-net iteration))
  (export
    ;; Special forms (R7RS 4, 5)
    quote lambda if set! include include-ci
    cond else => case and or when unless cond-expand
    let let* letrec letrec* let-values let*-values
    begin do parameterize guard
    quasiquote unquote unquote-splicing
    let-syntax letrec-syntax syntax-rules _ ... syntax-error
    define define-values define-syntax define-record-type

    ;; Equivalence predicates (R7RS 6.1)
    eq? eqv? equal?

    ;; Numbers (R7RS 6.2)
    number? complex? real? rational? integer? exact? inexact? exact-integer?
    = < > <= >= zero? positive? negative? odd? even? max min
    + * - / abs square expt
    floor/ floor-quotient floor-remainder
    truncate/ truncate-quotient truncate-remainder
    quotient remainder modulo gcd lcm exact-integer-sqrt
    numerator denominator floor ceiling truncate round rationalize
    inexact exact number->string string->number

    ;; Booleans (R7RS 6.3)
    boolean? not boolean=?

    ;; Pairs and lists (R7RS 6.4)
    pair? cons car cdr set-car! set-cdr! caar cadr cdar cddr
    null? list? make-list list length append reverse
    list-tail list-ref list-set! memq memv member assq assv assoc list-copy

    ;; Symbols (R7RS 6.5)
    symbol? symbol=? symbol->string string->symbol

    ;; Characters (R7RS 6.6)
    char? char->integer integer->char char=? char<? char>? char<=? char>=?

    ;; Strings (R7RS 6.7)
    string? make-string string string-length string-ref string-set!
    string=? string<? string>? string<=? string>=?
    substring string-append string->list list->string
    string-copy string-copy! string-fill!

    ;; Vectors (R7RS 6.8)
    vector? make-vector vector vector-length vector-ref vector-set!
    vector->list list->vector vector->string string->vector
    vector-copy vector-copy! vector-append vector-fill!

    ;; Bytevectors (R7RS 6.9)
    bytevector? make-bytevector bytevector bytevector-length
    bytevector-u8-ref bytevector-u8-set!
    bytevector-copy bytevector-copy! bytevector-append
    utf8->string string->utf8

    ;; Control features (R7RS 6.10, 4.2.6)
    procedure? apply map for-each string-map string-for-each
    vector-map vector-for-each
    call-with-current-continuation call/cc values call-with-values
    dynamic-wind make-parameter

    ;; Exceptions (R7RS 6.11)
    with-exception-handler raise raise-continuable error
    error-object? error-object-message error-object-irritants
    read-error? file-error?

    ;; Ports (R7RS 6.13.1)
    call-with-port port? input-port? output-port? textual-port? binary-port?
    input-port-open? output-port-open?
    current-input-port current-output-port current-error-port
    close-port close-input-port close-output-port
    open-input-string open-output-string get-output-string
    open-input-bytevector open-output-bytevector get-output-bytevector

    ;; Input (R7RS 6.13.2)
    read-char peek-char read-line char-ready? read-string
    read-u8 peek-u8 u8-ready? read-bytevector read-bytevector!
    eof-object eof-object?

    ;; Output (R7RS 6.13.3)
    newline write-char write-string write-u8 write-bytevector
    flush-output-port

    ;; The system (R7RS 6.14)
    features)
  (include "base/syntax.scm"
           "base/equivalence.scm"
           "base/numbers.scm"
           "base/booleans.scm"
           "base/lists.scm"
           "base/symbols.scm"
           "base/characters.scm"
           "base/strings.scm"
           "base/vectors.scm"
           "base/bytevectors.scm"
           "base/control.scm"
           "base/exceptions.scm"
           "base/ports.scm"
           "base/input.scm"
           "base/output.scm"
           "base/system.scm"
           "base/expansion.scm"))
