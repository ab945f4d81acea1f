;; The special forms, as the expander knows them (R7RS chapters 4 and 5). The
;; forms below declare their names and shapes; their behaviour is Java code.

;;> \section{Primitive expressions}
;;> \topic{Special forms}
;;> R7RS 4.1.

;;> Returns \var{datum} itself, unevaluated. \scheme{'datum} is the same. The
;;> datum is a constant: changing it is an error.
;;> \example{(quote (+ 1 2)) ⇒ (+ 1 2)}
;;> \example{'a ⇒ a}
(define-special (quote datum))

;;> Makes a procedure. Each call binds the \var{formals} to fresh locations
;;> holding the arguments, evaluates the body forms in order and returns the
;;> values of the last. \var{formals} is a list of names; a name after a dot,
;;> or a name instead of the list, takes all further arguments as a list. A
;;> body may begin with definitions, which are local to it.
;;> \example{((lambda (x y) (+ x y)) 1 2) ⇒ 3}
;;> \example{((lambda (x . more) more) 1 2 3) ⇒ (2 3)}
;;> \example{((lambda all all) 1 2 3) ⇒ (1 2 3)}
(define-special (lambda formals body1 body2 ...))

;;> \macro{(if test consequent)}
;;> \macro{(if test consequent alternate)}
;;> Evaluates \var{test}, then \var{consequent} if that gave a true value and
;;> \var{alternate} if it gave \scheme{#f}. Every value but \scheme{#f} is
;;> true. Without an \var{alternate} the result is unspecified then.
;;> \example{(if (> 3 2) 'yes 'no) ⇒ yes}
;;> \example{(if '() 'true 'false) ⇒ true}
(define-special (if test consequent alternate))

;;> Stores the value of \var{expression} in the \var{variable}, which must be
;;> bound already. A variable that is imported from a library cannot be set.
;;> \example{(let ((x 1)) (set! x (+ x 1)) x) ⇒ 2}
;;> \raises{\var{variable} is not bound, or is an imported one}
(define-special (set! variable expression))

;;> Puts the forms of the files named by the \var{filename} strings in place
;;> of itself, as if they stood there. A relative name is looked up from the
;;> folder of the file that holds the \scheme{include}, then in the folders of
;;> libraries.
;;> \schemeblock{
;;> (define-library (shop)
;;>   (export price)
;;>   (import (scheme base))
;;>   (include "shop/prices.scm"))
;;> }
(define-special (include filename1 filename2 ...))

;;> Like \scheme{include}, but reads the files as if they began with
;;> \scheme{#!fold-case}: upper and lower case letters of symbols are the same.
;;> \schemeblock{
;;> (include-ci "OLD-PROGRAM.SCM")
;;> }
(define-special (include-ci filename1 filename2 ...))

;;> \section{Conditionals}
;;> \topic{Special forms}
;;> R7RS 4.2.1.

;;> Takes the first clause whose test gives a true value, and returns what its
;;> last expression returns. A clause is \scheme{(test expression ...)}, or
;;> \scheme{(test => receiver)}, which calls the one-argument procedure
;;> \var{receiver} with the value of the test; without expressions the value of
;;> the test is the result. A last clause \scheme{(else expression ...)} is
;;> always taken.
;;> \example{(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f)) ⇒ 2}
;;> \example{(cond ((> 1 2) 'greater) ((< 1 2) 'less)) ⇒ less}
(define-special (cond clause1 clause2 ...))

;;> Begins a last clause that is taken when no other was, in \scheme{cond},
;;> \scheme{case}, \scheme{guard} and \scheme{cond-expand}.
;;> \example{
;;> (case 7 ((2 4 6 8) 'even) (else 'odd)) ⇒ odd
;;> }
(define-special else)

;;> In a clause of \scheme{cond}, \scheme{case} or \scheme{guard}, passes the
;;> value that chose the clause to the procedure that follows.
;;> \example{
;;> (cond ((assv 2 '((1 . one) (2 . two))) => cdr)
;;>       (else 'none)) ⇒ two
;;> }
(define-special =>)

;;> Evaluates \var{key} and takes the first clause \scheme{((datum ...)
;;> expression ...)} with a datum that is \scheme{eqv?} to it. A last clause
;;> may begin with \scheme{else}. After \scheme{=>} stands a procedure that is
;;> called with the key.
;;> \example{(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite)) ⇒ composite}
;;> \example{(case 'x ((y) 1) (else => list)) ⇒ (x)}
(define-special (case key clause1 clause2 ...))

;;> Evaluates the tests from left to right until one gives \scheme{#f}, and
;;> returns the last value. Without tests the value is \scheme{#t}.
;;> \example{(and 1 2 'c) ⇒ c}
;;> \example{(and (= 2 2) (> 1 2)) ⇒ #f}
(define-special (and test ...))

;;> Evaluates the tests from left to right until one gives a true value, and
;;> returns the last value. Without tests the value is \scheme{#f}.
;;> \example{(or #f 2 (car 'never-reached)) ⇒ 2}
;;> \example{(or) ⇒ #f}
(define-special (or test ...))

;;> Evaluates the expressions if \var{test} gives a true value, and returns
;;> what the last one returns.
;;> \example{(when (odd? 3) 'first 'last) ⇒ last}
(define-special (when test expression1 expression2 ...))

;;> Evaluates the expressions if \var{test} gives \scheme{#f}, and returns what
;;> the last one returns.
;;> \example{(unless (odd? 4) 'even) ⇒ even}
(define-special (unless test expression1 expression2 ...))

;;> Chooses forms while the program is expanded. The first clause
;;> \scheme{(requirement form ...)} whose requirement holds stands for the
;;> whole. A requirement is a feature name of \scheme{(features)},
;;> \scheme{(library name)}, a combination with \scheme{and}, \scheme{or} and
;;> \scheme{not}, or \scheme{else}. Without a clause that holds there are no
;;> forms. It may also stand in a library definition.
;;> \example{(cond-expand (r7rs 'seven) (else 'other)) ⇒ seven}
;;> \example{(cond-expand ((library (scheme base)) 'here) (else 'missing)) ⇒ here}
(define-special (cond-expand clause1 clause2 ...))

;;> \section{Binding}
;;> \topic{Special forms}
;;> R7RS 4.2.2.

;;> \macro{(let ((variable init) ...) body1 body2 ...)}
;;> \macro{(let name ((variable init) ...) body1 body2 ...)}
;;> Evaluates all the \var{init} expressions, binds the variables to the values
;;> and evaluates the body. With a \var{name} the body can also call itself by
;;> that name with new values for the variables, which is how loops are
;;> written.
;;> \example{(let ((x 2) (y 3)) (* x y)) ⇒ 6}
;;> \example{(let loop ((i 0) (sum 0)) (if (= i 5) sum (loop (+ i 1) (+ sum i)))) ⇒ 10}
(define-special (let ((variable init) ...) body1 body2 ...))

;;> Like \scheme{let}, but makes the bindings one after the other: each
;;> \var{init} sees the variables before it.
;;> \example{(let* ((x 2) (y (* x 10))) (+ x y)) ⇒ 22}
(define-special (let* ((variable init) ...) body1 body2 ...))

;;> Binds variables to values that may refer to all of them, as mutually
;;> recursive procedures do. No \var{init} may need the value of a variable
;;> while it is evaluated.
;;> \example{
;;> (letrec ((even? (lambda (n) (or (= n 0) (odd? (- n 1)))))
;;>          (odd? (lambda (n) (and (> n 0) (even? (- n 1))))))
;;>   (even? 100)) ⇒ #t}
;;> \raises{a variable is used before it has its value}
(define-special (letrec ((variable init) ...) body1 body2 ...))

;;> Like \scheme{letrec}, but evaluates the \var{init} expressions from left to
;;> right, and each may use the values of the variables before it.
;;> \example{(letrec* ((a 1) (f (lambda () (+ a 1))) (b (f))) b) ⇒ 2}
;;> \raises{a variable is used before it has its value}
(define-special (letrec* ((variable init) ...) body1 body2 ...))

;;> Binds several variables to the several values of each \var{init}. The
;;> \var{formals} are as in \scheme{lambda}. All inits are evaluated before any
;;> variable is bound.
;;> \example{
;;> (let-values (((q r) (floor/ 17 5))
;;>              ((x . more) (values 1 2 3)))
;;>   (list q r x more)) ⇒ (3 2 1 (2 3))}
;;> \raises{an init returns another number of values than its formals take}
(define-special (let-values ((formals init) ...) body1 body2 ...))

;;> Like \scheme{let-values}, but makes the bindings one after the other: each
;;> \var{init} sees the variables before it.
;;> \example{(let*-values (((a b) (values 1 2)) ((x y) (values b a))) (list x y)) ⇒ (2 1)}
;;> \raises{an init returns another number of values than its formals take}
(define-special (let*-values ((formals init) ...) body1 body2 ...))

;;> \section{Sequencing and iteration}
;;> \topic{Special forms}
;;> R7RS 4.2.3 and 4.2.4.

;;> Evaluates the expressions in order and returns what the last one returns.
;;> At top level and at the start of a body, definitions inside it count as if
;;> they stood outside.
;;> \example{(begin 1 2 3) ⇒ 3}
(define-special (begin form ...))

;;> A loop. Each variable starts as its \var{init}; as long as \var{test} gives
;;> \scheme{#f} the commands are evaluated and every variable that has a
;;> \var{step} gets the value of it, all at once. In the end the expressions
;;> after the test give the result. The variables of each round are new.
;;> \example{
;;> (do ((i 0 (+ i 1))
;;>      (squares '() (cons (* i i) squares)))
;;>     ((= i 4) squares)) ⇒ (9 4 1 0)}
(define-special (do ((variable init step) ...) (test expression ...) command ...))

;;> \section{Dynamic bindings, exceptions, quasiquotation}
;;> \topic{Special forms}
;;> R7RS 4.2.6 to 4.2.8.

;;> Evaluates the body while each \var{parameter} object has a new value, the
;;> result of its converter on \var{value}. The old values are back as soon as
;;> control leaves the body, however it leaves, and the new ones again if it
;;> returns.
;;> \example{(let ((p (make-parameter 1))) (list (parameterize ((p 2)) (p)) (p))) ⇒ (2 1)}
;;> \raises{a \var{parameter} is no parameter object}
(define-special (parameterize ((parameter value) ...) body1 body2 ...))

;;> Evaluates the body. If an object is raised meanwhile, the body is left,
;;> \var{variable} is bound to the object and the clauses are tried as in
;;> \scheme{cond}. If no clause is taken the object is raised again, in the
;;> place where it was raised first.
;;> \example{(guard (e ((symbol? e) (list 'caught e))) (raise 'oops)) ⇒ (caught oops)}
;;> \example{(guard (e ((error-object? e) (error-object-message e))) (error "no luck")) ⇒ "no luck"}
(define-special (guard (variable clause1 clause2 ...) body1 body2 ...))

;;> Makes a list or vector from a template: \scheme{`template} is short for it.
;;> Within the template \scheme{,expression} is replaced by its value, and
;;> \scheme{,@expression} by the elements of the list it returns. Templates
;;> nest: an inner quasiquotation protects one level of unquotes.
;;> \example{`(1 ,(+ 1 1) ,@(map abs '(-3 -4))) ⇒ (1 2 3 4)}
;;> \example{`#(x ,(* 2 5)) ⇒ #(x 10)}
(define-special (quasiquote template))

;;> In a quasiquotation, stands for the value of \var{expression}.
;;> \scheme{,expression} is short for it.
;;> \example{
;;> `(sum ,(+ 1 2)) ⇒ (sum 3)
;;> }
(define-special (unquote expression))

;;> In a quasiquotation, stands for the elements of the list that
;;> \var{expression} returns. \scheme{,@expression} is short for it.
;;> \example{
;;> `(sum ,@(list 1 2)) ⇒ (sum 1 2)
;;> }
(define-special (unquote-splicing expression))

;;> \section{Macros}
;;> \topic{Macros}
;;> R7RS 4.3.

;;> Binds keywords to macros in its body. The keywords are not visible to the
;;> \var{transformer} expressions themselves. Definitions in the body are local
;;> to it.
;;> \example{(let-syntax ((twice (syntax-rules () ((_ x) (list x x))))) (twice 'a)) ⇒ (a a)}
(define-special (let-syntax ((keyword transformer) ...) body1 body2 ...))

;;> Binds keywords to macros in its body and in the \var{transformer}
;;> expressions, so that the macros can use themselves and each other.
;;> \example{
;;> (letrec-syntax
;;>     ((first-true
;;>       (syntax-rules ()
;;>         ((_) #f)
;;>         ((_ a b ...) (let ((t a)) (if t t (first-true b ...)))))))
;;>   (first-true #f 5)) ⇒ 5
;;> }
(define-special (letrec-syntax ((keyword transformer) ...) body1 body2 ...))

;;> \macro{(syntax-rules (literal ...) (pattern template) ...)}
;;> \macro{(syntax-rules ellipsis (literal ...) (pattern template) ...)}
;;> Describes a macro by examples. The first \var{pattern} that a use of the
;;> macro matches gives the \var{template} that replaces the use. In a pattern,
;;> a name matches anything and stands for it in the template, a \var{literal}
;;> matches itself, \scheme{_} matches anything, and \scheme{...} after a
;;> pattern matches any number of such things. Names that the template
;;> introduces cannot clash with those of the use. With another name in place of
;;> \var{ellipsis}, that one is used for repetition.
;;> \example{
;;> (define-syntax swap!
;;>   (syntax-rules ()
;;>     ((_ a b) (let ((old a)) (set! a b) (set! b old)))))
;;> (let ((old 1) (new 2))
;;>   (swap! old new)
;;>   (list old new)) ⇒ (2 1)}
(define-special (syntax-rules (literal ...) (pattern template) ...))

;;> In a pattern of \scheme{syntax-rules}, matches anything and binds nothing.
;;> \example{
;;> (let-syntax ((second (syntax-rules () ((_ _ x . _) x))))
;;>   (second 1 2 3)) ⇒ 2
;;> }
(define-special _)

;;> In \scheme{syntax-rules}, repeats what stands before it. \scheme{(... ...)}
;;> in a template stands for a plain \scheme{...}.
;;> \example{
;;> (let-syntax ((sums (syntax-rules () ((_ (a b) ...) (list (+ a b) ...)))))
;;>   (sums (1 2) (3 4))) ⇒ (3 7)
;;> }
(define-special ...)

;;> Stops the expansion of the program with an error that shows \var{message}
;;> and the \var{form}s. Macros use it to explain a wrong use.
;;> \schemeblock{
;;> (define-syntax swap!
;;>   (syntax-rules ()
;;>     ((_ a b) (let ((old a)) (set! a b) (set! b old)))
;;>     ((_ . other) (syntax-error "swap! takes two variables" . other))))
;;> }
(define-special (syntax-error message form ...))

;;> \section{Program structure}
;;> \topic{Special forms}
;;> R7RS chapter 5.

;;> \macro{(define variable expression)}
;;> \macro{(define (variable formal ...) body1 body2 ...)}
;;> \macro{(define (variable formal ... . formal) body1 body2 ...)}
;;> Binds \var{variable} to the value of \var{expression}, or to a procedure
;;> with these formals and this body. At top level it makes or sets a variable
;;> of the program or library; at the start of a body the variable is local.
;;> \example{(let () (define (square x) (* x x)) (square 5)) ⇒ 25}
(define-special (define variable expression))

;;> Binds several variables to the values that \var{expression} returns. The
;;> \var{formals} are as in \scheme{lambda}.
;;> \example{(let () (define-values (a b . c) (values 1 2 3 4)) (list a b c)) ⇒ (1 2 (3 4))}
;;> \raises{the expression returns another number of values}
(define-special (define-values formals expression))

;;> Binds \var{keyword} to a macro: a \scheme{syntax-rules} form, or another
;;> keyword for a second name.
;;> \example{
;;> (define-syntax first-true
;;>   (syntax-rules ()
;;>     ((_) #f)
;;>     ((_ a b ...) (let ((t a)) (if t t (first-true b ...))))))
;;> (let ((t 5)) (first-true #f t)) ⇒ 5}
(define-special (define-syntax keyword transformer))

;;> Defines a type of records that is different from every other type, and the
;;> procedures that go with it: \var{constructor}, a list of its name and of
;;> fields, makes a record; \var{predicate} tells whether an object is one. Each
;;> \var{field} is \scheme{(name accessor)} or \scheme{(name accessor
;;> modifier)}. A constructor that is only a name takes all fields in order;
;;> \scheme{#f} defines none.
;;> \example{
;;> (define-record-type point
;;>   (make-point x y)
;;>   point?
;;>   (x point-x)
;;>   (y point-y set-point-y!))
;;> (let ((p (make-point 3 4)))
;;>   (set-point-y! p 5)
;;>   (list (point? p) (point-x p) (point-y p))) ⇒ (#t 3 5)}
;;> \raises{an accessor or modifier is called with anything but such a record}
(define-special (define-record-type name constructor predicate field ...))
