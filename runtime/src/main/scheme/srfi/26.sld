;;> Procedures made by leaving holes in a call (SRFI 26).
;;> \topic{Special forms}
(define-library (srfi 26)
  (import (scheme base))
  (export cut cute)
  (begin

    ;;> \macro{(cut procedure expression-or-slot ...)}
    ;;> \macro{(cut procedure expression-or-slot ... <...>)}
    ;;> Returns a procedure with a parameter for each slot \scheme{<>}, which
    ;;> makes the call with its arguments in the places of the slots. A
    ;;> \scheme{<...>} at the end takes all further arguments. The expressions
    ;;> are evaluated at each call.
    ;;> \example{(map (cut * 2 <>) '(1 2 3)) ⇒ (2 4 6)}
    ;;> \example{((cut list 1 <> 3 <...>) 2 4 5) ⇒ (1 2 3 4 5)}
    ;;> \example{(map (cut <> 9) (list abs -)) ⇒ (9 -9)}
    (define-syntax cut
      (syntax-rules ()
        ((_ slot1 slot2 ...) (collect-slots () () slot1 slot2 ...))))

    ;; (collect-slots parameters call slot ...)
    (define-syntax collect-slots
      (syntax-rules (<> <...>)
        ((_ (parameter ...) (procedure argument ...))
         (lambda (parameter ...) ((begin procedure) argument ...)))
        ((_ (parameter ...) (procedure argument ...) <...>)
         (lambda (parameter ... . rest)
           (apply procedure argument ... rest)))
        ((_ (parameter ...) (part ...) <> . slots)
         (collect-slots (parameter ... x) (part ... x) . slots))
        ((_ parameters (part ...) expression . slots)
         (collect-slots parameters (part ... expression) . slots))))

    ;;> \macro{(cute procedure expression-or-slot ...)}
    ;;> \macro{(cute procedure expression-or-slot ... <...>)}
    ;;> Like \scheme{cut}, but evaluates the expressions only once, when the
    ;;> procedure is made.
    ;;> \example{
    ;;> (define n 0)
    ;;> (define next (cute + <> (begin (set! n (+ n 1)) n)))
    ;;> (list (next 10) (next 20) n) ⇒ (11 21 1)}
    (define-syntax cute
      (syntax-rules ()
        ((_ slot1 slot2 ...) (collect-values () () () slot1 slot2 ...))))

    ;; (collect-values bindings parameters call slot ...)
    (define-syntax collect-values
      (syntax-rules (<> <...>)
        ((_ bindings (parameter ...) (part ...))
         (let bindings (lambda (parameter ...) (part ...))))
        ((_ bindings (parameter ...) (part ...) <...>)
         (let bindings (lambda (parameter ... . rest) (apply part ... rest))))
        ((_ bindings (parameter ...) (part ...) <> . slots)
         (collect-values bindings (parameter ... x) (part ... x) . slots))
        ((_ (binding ...) parameters (part ...) expression . slots)
         (collect-values (binding ... (value expression))
                         parameters
                         (part ... value)
                         . slots))))))
