(if)
;=> 1:1 malformed-form: if: expected a test, a consequent and an optional alternate, got nothing

(if 1)
;=> 1:1 malformed-form: if: expected a test, a consequent and an optional alternate, got 1 part

(if 1 2 3 4)
;=> 1:1 malformed-form: if: expected a test, a consequent and an optional alternate, got 4 parts

(if . 1)
;=> 1:1 dotted-combination: if: expected a proper list, got a dot before 1

(quote)
;=> 1:1 malformed-form: quote: expected one datum, got nothing

(quote a b)
;=> 1:1 malformed-form: quote: expected one datum, got 2 parts

(lambda)
;=> 1:1 malformed-form: lambda: expected a list of parameters and a body, got nothing

(lambda (x))
;=> 1:1 malformed-form: lambda: expected a list of parameters and a body, got 1 part

(lambda (x 1) x)
;=> 1:12 malformed-form: lambda: expected an identifier as parameter, got 1

(lambda (x x) x)
;=> 1:12 duplicate-name: lambda: the parameter x stands twice

(lambda (x . x) x)
;=> 1:14 duplicate-name: lambda: the parameter x stands twice

(lambda 5 x)
;=> 1:9 malformed-form: lambda: expected a list of parameters, got 5

(lambda (x) (define y 1))
;=> 1:13 empty-body: lambda: the body ends with a definition, expected an expression

(lambda () (define y 1) (define y 2) y)
;=> 1:33 duplicate-definition: y: is defined twice in one body

(define)
;=> 1:1 malformed-form: define: expected a name and a value, or a name with parameters and a body, got nothing

(define x)
;=> 1:1 malformed-form: define: expected a name and a value, or a name with parameters and a body, got 1 part

(define x 1 2)
;=> 1:1 malformed-form: define: expected a name and a value, or a name with parameters and a body, got 3 parts

(define 5 1)
;=> 1:9 malformed-form: define: expected an identifier to define, got 5

(define (5 x) 1)
;=> 1:9 malformed-form: define: expected an identifier to define, got (5 x)

(define ())
;=> 1:9 malformed-form: define: expected an identifier to define, got ()

(define (f x))
;=> 1:1 empty-body: define: the body has no expression

(list (define x 1))
;=> 1:7 misplaced-definition: define: a definition stands where an expression is wanted

(set! x)
;=> 1:1 malformed-form: set!: expected a variable and a value, got 1 part

(set! 5 1)
;=> 1:7 malformed-form: set!: expected a variable, got 5

(set! if 1)
;=> 1:1 assigned-syntax: set!: if is syntax, not a variable

(set! car 1)
;=> 1:1 assigned-import: set!: car is imported from (scheme base) and cannot be changed

(cond)
;=> 1:1 malformed-form: cond: expected at least one clause, got nothing

(cond 5)
;=> 1:7 malformed-form: cond: expected a clause, got 5

(cond (else))
;=> 1:7 malformed-form: cond: expected at least one expression behind else, got (else)

(cond (else 1) (2 3))
;=> 1:16 malformed-form: cond: expected no clause behind else, got (2 3)

(cond (1 =>))
;=> 1:7 malformed-form: cond: expected one procedure behind =>, got (1 =>)

(cond (1 => 2 3))
;=> 1:7 malformed-form: cond: expected one procedure behind =>, got (1 => 2 3)

(case)
;=> 1:1 malformed-form: case: expected a key and at least one clause, got nothing

(case 1)
;=> 1:1 malformed-form: case: expected a key and at least one clause, got 1 part

(case 1 (2 3))
;=> 1:10 malformed-form: case: expected a list of data or else, got 2

(case 1 ((2)))
;=> 1:9 malformed-form: case: expected a clause of data and at least one expression, got ((2))

(case 1 (else 1) ((2) 3))
;=> 1:18 malformed-form: case: expected no clause behind else, got ((2) 3)

(when)
;=> 1:1 malformed-form: when: expected a test and at least one expression, got nothing

(when 1)
;=> 1:1 malformed-form: when: expected a test and at least one expression, got 1 part

(unless 1)
;=> 1:1 malformed-form: unless: expected a test and at least one expression, got 1 part

(let)
;=> 1:1 malformed-form: let: expected a list of bindings and a body, got nothing

(let ((x 1)))
;=> 1:1 malformed-form: let: expected a list of bindings and a body, got 1 part

(let x)
;=> 1:1 malformed-form: let: expected a name, a list of bindings and a body, got 1 part

(let ((x)) x)
;=> 1:7 malformed-form: let: expected a binding of the shape (name value), got (x)

(let ((x 1 2)) x)
;=> 1:7 malformed-form: let: expected a binding of the shape (name value), got (x 1 2)

(let (x) x)
;=> 1:7 malformed-form: let: expected a binding of the shape (name value), got x

(let ((1 2)) 3)
;=> 1:7 malformed-form: let: expected a binding of the shape (name value), got (1 2)

(let ((x 1) (x 2)) x)
;=> 1:14 duplicate-name: let: the variable x stands twice

(let loop ((x 1) (x 2)) x)
;=> 1:19 duplicate-name: let: the variable x stands twice

(let 5 6)
;=> 1:6 malformed-form: let: expected a list of bindings, got 5

(let* ((x 1) (x 2)))
;=> 1:1 malformed-form: let*: expected a list of bindings and a body, got 1 part

(letrec ((x 1) (x 2)) x)
;=> 1:17 duplicate-name: letrec: the variable x stands twice

(letrec* (x) x)
;=> 1:11 malformed-form: letrec*: expected a binding of the shape (name value), got x

(let-values (((a b) 1) ((a) 2)) a)
;=> 1:26 duplicate-name: let-values: the variable a stands twice

(let-values ((a)) a)
;=> 1:14 malformed-form: let-values: expected a binding of the shape ((name …) values), got (a)

(let-values)
;=> 1:1 malformed-form: let-values: expected a list of bindings and a body, got nothing

(let*-values (((a 1) 2)) a)
;=> 1:19 malformed-form: let*-values: expected an identifier as parameter, got 1

(define-values (a b))
;=> 1:1 malformed-form: define-values: expected a list of names and an expression, got 1 part

(define-values (a a) 1)
;=> 1:19 duplicate-name: define-values: the parameter a stands twice
;=> 1:19 warning duplicate-definition: a: is defined twice

(define-values 5 1)
;=> 1:16 malformed-form: define-values: expected a list of parameters, got 5

(do)
;=> 1:1 malformed-form: do: expected a list of variables and a clause that ends the loop, got nothing

(do ((i 0)) )
;=> 1:1 malformed-form: do: expected a list of variables and a clause that ends the loop, got 1 part

(do ((i)) (#t))
;=> 1:6 malformed-form: do: expected a variable of the shape (name start step), got (i)

(do 5 (#t))
;=> 1:5 malformed-form: do: expected a list of variables, got 5

(do () ())
;=> 1:8 malformed-form: do: expected a clause of a test and expressions, got ()

(begin)

(list (begin))
;=> 1:7 malformed-form: begin: expected at least one expression, got nothing

(delay)
;=> 1:1 malformed-form: delay: expected one expression, got nothing

(delay 1 2)
;=> 1:1 malformed-form: delay: expected one expression, got 2 parts

(delay-force)
;=> 1:1 malformed-form: delay-force: expected one expression, got nothing

(parameterize)
;=> 1:1 malformed-form: parameterize: expected a list of bindings and a body, got nothing

(parameterize ((p)) 1)
;=> 1:16 malformed-form: parameterize: expected a binding of the shape (parameter value), got (p)

(parameterize 5 1)
;=> 1:15 malformed-form: parameterize: expected a list of bindings, got 5

(guard)
;=> 1:1 malformed-form: guard: expected a variable with clauses and a body, got nothing

(guard (5) 1)
;=> 1:8 malformed-form: guard: expected a variable with clauses, got (5)

(guard e 1)
;=> 1:8 malformed-form: guard: expected a variable with clauses, got e

(guard (e 5) 1)
;=> 1:11 malformed-form: guard: expected a clause, got 5

(case-lambda (x))
;=> 1:14 malformed-form: case-lambda: expected a clause of parameters and a body, got (x)

(case-lambda 5)
;=> 1:14 malformed-form: case-lambda: expected a clause of parameters and a body, got 5

(quasiquote)
;=> 1:1 malformed-form: quasiquote: expected one template, got nothing

`,@(list 1)
;=> 1:2 malformed-form: quasiquote: expected a list around ,@, got (unquote-splicing (list 1))

,x
;=> 1:1 misplaced-keyword: unquote: has a meaning only in quasiquote

(let-syntax)
;=> 1:1 malformed-form: let-syntax: expected a list of bindings and a body, got nothing

(let-syntax ((m 5)) 1)
;=> 1:17 bad-transformer: let-syntax: expected a transformer such as (syntax-rules …), got 5

(let-syntax ((m (syntax-rules ()))))
;=> 1:1 malformed-form: let-syntax: expected a list of bindings and a body, got 1 part

(define-syntax)
;=> 1:1 malformed-form: define-syntax: expected a name and a transformer, got nothing

(define-syntax m)
;=> 1:1 malformed-form: define-syntax: expected a name and a transformer, got 1 part

(define-syntax m 5)
;=> 1:18 bad-transformer: define-syntax: expected a transformer such as (syntax-rules …), got 5

(define-syntax m (lambda (x) x))
;=> 1:18 bad-transformer: define-syntax: expected a transformer such as (syntax-rules …), got (lambda (x) x)

(define-syntax 5 (syntax-rules ()))
;=> 1:16 malformed-form: define-syntax: expected an identifier to define, got 5

(syntax-rules ())
;=> 1:1 syntax-as-value: syntax-rules: has no value: it belongs into define-syntax and its kin

(define-syntax m (syntax-rules))
;=> 1:18 malformed-form: syntax-rules: expected a list of literals and clauses, got nothing

(define-syntax m (syntax-rules (5)))
;=> 1:33 malformed-form: syntax-rules: expected an identifier as literal, got 5

(define-syntax m (syntax-rules () (5 6)))
;=> 1:36 bad-syntax-rules: syntax-rules: expected a list as pattern, got 5

(define-syntax m (syntax-rules () ((_ x))))
;=> 1:35 bad-syntax-rules: syntax-rules: expected a clause of a pattern and a template, got ((_ x))

(define-syntax m (syntax-rules () ((_ x x) 1)))
;=> 1:41 bad-syntax-rules: syntax-rules: the pattern variable x stands twice

(define-syntax m (syntax-rules () ((_ x ...) x)))
;=> 1:46 bad-syntax-rules: syntax-rules: x stands under one ellipsis in the pattern, and under none here

(define-syntax m (syntax-rules () ((_ x) (x ...))))
;=> 1:43 bad-syntax-rules: syntax-rules: no variable in x stands under an ellipsis

(define-syntax m (syntax-rules () ((_ x ... y ...) 1)))
;=> 1:47 bad-syntax-rules: syntax-rules: a list has two ellipses

(define-syntax m (syntax-rules () ((_ ... x) 1)))
;=> 1:39 bad-syntax-rules: syntax-rules: ... follows no pattern

(define-syntax m (syntax-rules () ((_ x) 1))) (m)
;=> 1:47 no-matching-clause: m: expected (m x), got (m)

(define-syntax m (syntax-rules () ((_ x) 1) ((_ x y ...) 2))) (m)
;=> 1:63 no-matching-clause: m: expected (m x) or (m x y ...), got (m)

(define-syntax m (syntax-rules ())) (m 1)
;=> 1:37 no-matching-clause: m: the macro has no clauses

(define-syntax m (syntax-rules () ((_ (a ...) (b ...)) '((a b) ...)))) (m (1 2) (3))
;=> 1:72 no-matching-clause: m: what stands under one ellipsis differs in length

(syntax-error "no such thing" (a b) 5)
;=> 1:1 syntax-error: no such thing (a b) 5

(syntax-error)
;=> 1:1 malformed-form: syntax-error: expected a message and forms, got nothing

(define-record-type)
;=> 1:1 malformed-form: define-record-type: expected a type name, a constructor, a predicate and fields, got nothing

(define-record-type 5 (make) p?)
;=> 1:21 malformed-form: define-record-type: expected an identifier as type name, got 5

(define-record-type p (make x) p?)
;=> 1:29 malformed-form: define-record-type: expected the name of a field, got x

(define-record-type p (make x x) p? (x px))
;=> 1:31 duplicate-name: define-record-type: the field x stands twice

(define-record-type p (make) p? (x))
;=> 1:33 malformed-form: define-record-type: expected a field of the shape (name accessor modifier), got (x)

(define-record-type p (make) p? (x px) (x py))
;=> 1:41 duplicate-name: define-record-type: the field x stands twice

(define-record-type p 5 6)
;=> 1:23 malformed-form: define-record-type: expected a constructor of the shape (name field …), got 5
;=> 1:25 malformed-form: define-record-type: expected an identifier as predicate, got 6

(import 5)
;=> 1:9 malformed-import: import: expected a library name such as (scheme base), or only, except, prefix or rename around one, got 5

(import (scheme bas))
;=> 1:9 unknown-library: import: there is no library (scheme bas); did you mean (scheme base)?

(import (only (scheme base) caar))
;=> 1:29 unknown-export: import: (scheme base) does not export caar; did you mean car?

(import (only (scheme base) kar))
;=> 1:29 unknown-export: import: (scheme base) does not export kar; did you mean car?

(import (prefix (scheme base)))
;=> 1:9 malformed-import: import: expected (prefix set identifier), got (prefix (scheme base))

(import (rename (scheme base) (car)))
;=> 1:31 malformed-import: import: expected (old-name new-name), got (car)

(import (rename (scheme base) (kar car)))
;=> 1:32 unknown-export: import: (scheme base) does not export kar; did you mean car?

(let () (import (scheme lazy)) 1)
;=> 1:9 misplaced-definition: import: stands at top level only

(include)
;=> 1:1 malformed-form: include: expected at least one file name, got nothing

(include "nowhere.scm")
;=> 1:10 missing-include: include: cannot read the file "nowhere.scm"

(include 5)
;=> 1:10 malformed-form: include: expected a string with the name of a file, got 5

(cond-expand)
;=> 1:1 malformed-form: cond-expand: expected at least one clause, got nothing

(cond-expand (nothing 1))
;=> 1:1 failed-condition: cond-expand: no clause holds here, and there is no else

(cond-expand ((foo bar) 1))
;=> 1:1 failed-condition: cond-expand: no clause holds here, and there is no else
;=> 1:15 malformed-form: cond-expand: expected a feature, (library name), (and …), (or …), (not …) or else, got (foo bar)

(cond-expand (5 1))
;=> 1:1 failed-condition: cond-expand: no clause holds here, and there is no else
;=> 1:15 malformed-form: cond-expand: expected a feature, (library name), (and …), (or …), (not …) or else, got 5

()
;=> 1:1 empty-combination: () is not an expression: the empty list is written '()

(car . 1)
;=> 1:1 dotted-combination: a call is a proper list, got a dot before 1

(car 1 . 2)
;=> 1:1 dotted-combination: a call is a proper list, got a dot before 2

if
;=> 1:1 syntax-as-value: if: is syntax and has no value

else
;=> 1:1 misplaced-keyword: else: has a meaning only in cond, case, guard and cond-expand

(else 1)
;=> 1:2 misplaced-keyword: else: has a meaning only in cond, case, guard and cond-expand

=>
;=> 1:1 misplaced-keyword: =>: has a meaning only in cond, case and guard

(list if)
;=> 1:7 syntax-as-value: if: is syntax and has no value

(define-syntax m (syntax-rules () ((_) (m)))) (m)
;=> 1:47 expansion-limit: expansion gave up: macros expand into macros without an end

(define-syntax m (syntax-rules () ((_ x ...) (m x ... x ...)))) (m 1 2)
;=> 1:65 expansion-limit: expansion gave up: macros expand into macros without an end

#0=(car . #0#)
;=> 1:1 bad-literal: a list with labels in it is not an expression: quote it

(define (f) (later 1)) (define-syntax later (syntax-rules () ((_ x) x)))
;=> 1:14 used-before-definition: later: used before its definition

(let () (when 1 2) (define when 3) when)
;=> 1:20 warning late-definition: let: a definition stands behind an expression of the body
;=> 1:28 used-before-definition: when: was used as syntax earlier in the same body

(case 1 ((1 a "s") 1) ((2 1 a "s") 2))
;=> 1:27 warning duplicate-datum: case: 1 stands twice, and is never reached here
;=> 1:29 warning duplicate-datum: case: a stands twice, and is never reached here

(define x 1) (define x 2)
;=> 1:22 warning duplicate-definition: x: is defined twice

(define car 1)
;=> 1:9 warning shadowed-import: car: was imported from (scheme base), and is defined anew

(define-library)
;=> 1:1 malformed-form: define-library: expected a library name and declarations, got nothing

(define-library (a) (exprot b))
;=> 1:21 malformed-form: define-library: expected export, import, begin, include, include-ci, include-library-declarations or cond-expand, got (exprot b)

(define-library (a) (export b))
;=> 1:29 undefined-export: export: (a) does not define b

(define-library (a) (export b) (import (scheme base)) (begin (define b 1) (define b 2)))
;=> 1:83 duplicate-definition: b: is defined twice

(define-library (a) (import (b))) (import (a))
;=> 1:29 unknown-library: import: there is no library (b)

(define-auxiliary-syntax)

(if (list 1)
;=> 1:1 unclosed-list: this ( is never closed

(car "abc
;=> 1:6 unterminated-string: this string has no closing "

(let ((x 1)) (define-syntax x 5) x)
;=> 1:31 bad-transformer: define-syntax: expected a transformer such as (syntax-rules …), got 5

(define-syntax m (syntax-rules () ((_ a . b) 1))) m
;=> 1:51 syntax-as-value: m: is syntax and has no value

(import (rename (scheme base) car kar))
;=> 1:31 malformed-import: import: expected (old-name new-name), got car
;=> 1:35 malformed-import: import: expected (old-name new-name), got kar

(define (f x y x) x)
;=> 1:16 duplicate-name: define: the parameter x stands twice

(let-syntax ((m (syntax-rules () ((_ x) x))) (m (syntax-rules () ((_) 1)))) (m 1))
;=> 1:47 duplicate-name: let-syntax: the keyword m stands twice
;=> 1:77 no-matching-clause: m: expected (m), got (m 1)

(case 1 ((1) => car cdr))
;=> 1:9 malformed-form: case: expected one procedure behind =>, got ((1) => car cdr)

(define-syntax m (syntax-rules () ((_ a) (syntax-error "bad thing:" a)))) (list (m (1 2)))
;=> 1:81 syntax-error: bad thing: (1 2)

(set! undefined-thing 1)

(define-values (a . 5) 1)
;=> 1:21 malformed-form: define-values: expected an identifier behind the dot, got 5

(named-lambda)

(define-record-type (p) #f #f)
;=> 1:21 malformed-form: define-record-type: expected an identifier as type name, got (p)

(let-syntax ((if list)) 1)
;=> 1:18 bad-transformer: let-syntax: expected a transformer such as (syntax-rules …), got list
