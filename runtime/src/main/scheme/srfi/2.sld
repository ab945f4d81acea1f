;;> A conjunction that can name the values of its parts (SRFI 2).
;;> \topic{Special forms}
(define-library (srfi 2)
  (import (scheme base))
  (export and-let*)
  (begin

    ;;> Evaluates the clauses from left to right until one gives \scheme{#f},
    ;;> which is the result then; else the result is that of the body. A clause
    ;;> is \scheme{(variable expression)}, whose variable the later clauses and
    ;;> the body see, \scheme{(expression)}, or a variable. Without a body the
    ;;> result is the value of the last clause.
    ;;> \example{
    ;;> (define table '((a 1) (b two)))
    ;;> (define (lookup key)
    ;;>   (and-let* ((entry (assq key table))
    ;;>              (value (cadr entry))
    ;;>              ((number? value)))
    ;;>     (* 10 value)))
    ;;> (map lookup '(a b c)) ⇒ (10 #f #f)}
    ;;> \macro{(and-let* (clause ...) body ...)}
    (define-syntax and-let*
      (syntax-rules ()
        ((_ ()) #t)
        ((_ () body1 body2 ...) (let () body1 body2 ...))
        ((_ ((variable expression))) (let ((variable expression)) variable))
        ((_ ((expression))) expression)
        ((_ (variable)) variable)
        ((_ ((variable expression) . clauses) . body)
         (let ((variable expression))
           (if variable (and-let* clauses . body) #f)))
        ((_ ((expression) . clauses) . body)
         (if expression (and-let* clauses . body) #f))
        ((_ (variable . clauses) . body)
         (if variable (and-let* clauses . body) #f))))))
