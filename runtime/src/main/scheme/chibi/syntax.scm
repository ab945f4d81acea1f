;;> \section{Macros}
;;> \topic{Macros}
;;> Macros that are procedures: explicit renaming and syntactic closures. An
;;> identifier is a symbol, or a symbol with the environment in which it has its
;;> meaning, which is what renaming makes of it.

;;> Makes a macro of \var{procedure}, which takes the form to rewrite and two
;;> procedures. The first renames an identifier, so that it has the meaning that
;;> it has where the macro is defined, and captures nothing where it is used; the
;;> second says whether two identifiers mean the same there. Stands at the right
;;> of \scheme{define-syntax} and its kin.
;;> \example{
;;> (let-syntax
;;>     ((unless-zero
;;>       (er-macro-transformer
;;>        (lambda (form rename compare)
;;>          `(,(rename 'if) (,(rename '=) 0 ,(cadr form)) #f ,(car (cddr form)))))))
;;>   (unless-zero 1 'ok)) ⇒ ok}
(define-special (er-macro-transformer procedure))

;;> Makes a macro of \var{procedure}, which takes the form to rewrite and the
;;> environment of its use. What it returns has the meaning that it has where the
;;> macro is defined; parts of the form are closed in the environment of the use
;;> with \scheme{make-syntactic-closure}.
;;> \example{
;;> (let-syntax
;;>     ((twice
;;>       (sc-macro-transformer
;;>        (lambda (form env)
;;>          (let ((x (make-syntactic-closure env '() (cadr form))))
;;>            (list 'list x x))))))
;;>   (twice 1)) ⇒ (1 1)}
(define-special (sc-macro-transformer procedure))

;;> Makes a macro of \var{procedure}, which takes the form to rewrite and the
;;> environment of its use. What it returns has the meaning that it has where the
;;> macro is used.
;;> \example{
;;> (let-syntax
;;>     ((quoted (rsc-macro-transformer (lambda (form env) (list 'quote (cdr form))))))
;;>   (quoted 1 2)) ⇒ (1 2)}
(define-special (rsc-macro-transformer procedure))

;;> Like \scheme{quote}, but identifiers that a macro renamed stay renamed.
;;> \example{(syntax-quote a) ⇒ a}
(define-special (syntax-quote datum))

;;> Defines \var{name} as a keyword without a meaning of its own, which macros
;;> know as a literal, as \scheme{cond} knows \scheme{else}.
;;> \schemeblock{
;;> (define-auxiliary-syntax in)
;;> (define-syntax every-one
;;>   (syntax-rules (in)
;;>     ((_ x in list body) (map (lambda (x) body) list))))
;;> (every-one n in '(1 2 3) (* n n))
;;> }
(define-special (define-auxiliary-syntax name))

;;> Whether \var{object} is an identifier: a symbol or a renamed one.
;;> \example{(identifier? 'a) ⇒ #t}
;;> \example{(identifier? "a") ⇒ #f}
(define-native (identifier? object))

;;> Returns the symbol that \var{identifier} was made of.
;;> \example{(identifier->symbol 'a) ⇒ a}
;;> \raises{\var{identifier} is no identifier}
(define-native (identifier->symbol identifier))

;;> Whether \var{identifier1} means in \var{environment1} what
;;> \var{identifier2} means in \var{environment2}.
;;> \example{
;;> (let ((here (current-environment)))
;;>   (list (identifier=? here 'car here 'car) (identifier=? here 'car here 'cdr)))
;;> ⇒ (#t #f)}
;;> \raises{an environment is none, or an identifier is none}
(define-native (identifier=? environment1 identifier1 environment2 identifier2))

;;> Returns \var{form} with the meaning that it has in \var{environment},
;;> wherever a macro puts it. The identifiers in the list \var{names} are left
;;> out: they get their meaning from where the form ends up.
;;> \example{
;;> (let-syntax
;;>     ((or-7
;;>       (sc-macro-transformer
;;>        (lambda (form env)
;;>          (list 'or (make-syntactic-closure env '() (cadr form)) 7)))))
;;>   (let ((or list))
;;>     (or-7 #f))) ⇒ 7}
;;> \raises{\var{environment} is no environment, or a name is no identifier}
(define-native (make-syntactic-closure environment names form))

;;> The same as \scheme{(make-syntactic-closure environment '() form)}.
;;> \example{
;;> (let-syntax
;;>     ((twice
;;>       (sc-macro-transformer
;;>        (lambda (form env)
;;>          (let ((x (close-syntax (cadr form) env)))
;;>            (list 'list x x))))))
;;>   (twice 1)) ⇒ (1 1)}
;;> \raises{\var{environment} is no environment}
(define (close-syntax form environment)
  (make-syntactic-closure environment '() form))

;;> Returns \var{form} with plain symbols for all renamed identifiers in it.
;;> \example{(strip-syntactic-closures '(a b)) ⇒ (a b)}
(define-native (strip-syntactic-closures form))

;;> Returns a procedure that renames identifiers as the one does which
;;> \scheme{er-macro-transformer} passes: they get the meaning that they have in
;;> \var{environment}, and equal ones become the same one.
;;> \example{
;;> (let ((rename (make-renamer (current-environment))))
;;>   (list (eq? (rename 'car) (rename 'car)) (eq? (rename 'car) 'car))) ⇒ (#t #f)}
;;> \raises{\var{environment} is no environment}
(define (make-renamer environment)
  (let ((renamed '()))
    (lambda (identifier)
      (let ((found (assq identifier renamed)))
        (if found
            (cdr found)
            (let ((new (%rename-identifier identifier environment)))
              (set! renamed (cons (cons identifier new) renamed))
              new))))))

(define-native (%rename-identifier identifier environment))

;;> Binds keywords to macros for its body, whose definitions count as if they
;;> stood outside. \scheme{(chibi)} exports it as \scheme{let-syntax}.
;;> \example{
;;> (let ()
;;>   (let-syntax ((five (syntax-rules () ((_) 5))))
;;>     (define n (five)))
;;>   n) ⇒ 5}
(define-special
 (splicing-let-syntax ((keyword transformer) ...) body1 body2 ...))

;;> Like \scheme{splicing-let-syntax}, but the macros can use themselves and each
;;> other. \scheme{(chibi)} exports it as \scheme{letrec-syntax}.
;;> \example{
;;> (letrec-syntax
;;>     ((last (syntax-rules ()
;;>              ((_ x) x)
;;>              ((_ x y ...) (last y ...)))))
;;>   (last 1 2 3)) ⇒ 3}
(define-special
 (splicing-letrec-syntax ((keyword transformer) ...) body1 body2 ...))
