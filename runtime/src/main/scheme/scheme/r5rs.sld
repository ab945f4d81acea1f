;;> The names of R5RS, for programs of that time. Auxiliary keywords such as
;;> \scheme{else} are among them, because they are bindings since R7RS.
;;> \topic{Evaluation}
(define-library (scheme r5rs)
  (import (scheme base) (scheme char) (scheme complex)
          (scheme cxr) (scheme eval) (scheme file) (scheme inexact)
          (scheme lazy) (scheme load) (scheme read) (scheme repl)
          (scheme write)
          (chibi-net complaints))
  (export
    ;; Special forms
    quote lambda if set! cond else => case and or let let* letrec begin do
    delay quasiquote unquote unquote-splicing
    let-syntax letrec-syntax syntax-rules ... _ define define-syntax
    ;; Equivalence
    eqv? eq? equal?
    ;; Numbers
    number? complex? real? rational? integer? exact? inexact?
    = < > <= >= zero? positive? negative? odd? even? max min
    + * - / abs quotient remainder modulo gcd lcm numerator denominator
    floor ceiling truncate round rationalize
    exp log sin cos tan asin acos atan sqrt expt
    make-rectangular make-polar real-part imag-part magnitude angle
    (rename inexact exact->inexact) (rename exact inexact->exact)
    number->string string->number
    ;; Booleans
    not boolean?
    ;; Pairs and lists
    pair? cons car cdr set-car! set-cdr!
    caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr
    caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
    cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr
    null? list? list length append reverse list-tail list-ref
    memq memv member assq assv assoc
    ;; Symbols
    symbol? symbol->string string->symbol
    ;; Characters
    char? char=? char<? char>? char<=? char>=?
    char-ci=? char-ci<? char-ci>? char-ci<=? char-ci>=?
    char-alphabetic? char-numeric? char-whitespace?
    char-upper-case? char-lower-case?
    char->integer integer->char char-upcase char-downcase
    ;; Strings
    string? make-string string string-length string-ref string-set!
    string=? string<? string>? string<=? string>=?
    string-ci=? string-ci<? string-ci>? string-ci<=? string-ci>=?
    substring string-append string->list list->string string-copy
    string-fill!
    ;; Vectors
    vector? make-vector vector vector-length vector-ref vector-set!
    vector->list list->vector vector-fill!
    ;; Control
    procedure? apply map for-each force call-with-current-continuation
    values call-with-values dynamic-wind
    ;; Evaluation
    eval scheme-report-environment null-environment interaction-environment
    ;; Ports
    call-with-input-file call-with-output-file input-port? output-port?
    current-input-port current-output-port
    with-input-from-file with-output-to-file
    open-input-file open-output-file close-input-port close-output-port
    read read-char peek-char eof-object? char-ready?
    write display newline write-char load)
  (begin

    ;;> The environment of \scheme{(scheme r5rs)}. \var{version} is the version
    ;;> of the report, 5.
    ;;> \example{(eval '(exact->inexact 1/2) (scheme-report-environment 5)) ⇒ 0.5}
    ;;> \raises{\var{version} is not 5}
    (define (scheme-report-environment version)
      (check-version 'scheme-report-environment version)
      (environment '(scheme r5rs)))

    ;;> The environment of the special forms of \scheme{(scheme r5rs)}, without
    ;;> any procedure. \var{version} is the version of the report, 5.
    ;;> \example{(eval '(let ((x 'a)) (if x 'b 'c)) (null-environment 5)) ⇒ b}
    ;;> \raises{\var{version} is not 5}
    (define (null-environment version)
      (check-version 'null-environment version)
      (environment
        '(only (scheme r5rs)
               quote lambda if set! cond else => case and or let let* letrec
               begin do delay quasiquote unquote unquote-splicing let-syntax
               letrec-syntax syntax-rules ... _ define define-syntax)))

    (define (check-version name version)
      (if (not (eqv? version 5))
          (%out-of-range name 'version "5" version)))))
