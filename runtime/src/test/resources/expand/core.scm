'(1 "a" #\b sym #(1 2) #u8(1 2))
;=> '(1 "a" #\b sym #(1 2) #u8(1 2))

`(1 ,(+ 1 2) ,@(list 3 4) 5)
;=> (cons 1 (cons (+ 1 2) (append (list 3 4) '(5))))

`(1 . ,(car '(2)))
;=> (cons 1 (car '(2)))

`#(1 ,(+ 1 1) ,@(list 3))
;=> (list->vector (cons 1 (cons (+ 1 1) (list 3))))

`(1 `,(+ 1 ,(+ 2 3)))
;=> (cons 1 (cons (cons 'quasiquote (cons (cons 'unquote (cons (cons '+ (cons 1 (cons (+ 2 3) '()))) '())) '())) '()))

`(a `(b ,(foo ,(+ 1 3) d) e) f)
;=> (cons 'a (cons (cons 'quasiquote (cons (cons 'b (cons (cons 'unquote (cons (cons 'foo (cons (+ 1 3) '(d))) '())) '(e))) '())) '(f)))

`(a `(b ,(c ,@(list 1 2))))
;=> (cons 'a (cons (cons 'quasiquote (cons (cons 'b (cons (cons 'unquote (cons (cons 'c (list 1 2)) '())) '())) '())) '()))

`(,@(list 1) . 2)
;=> (append (list 1) 2)

`(,@(list 1))
;=> (list 1)

`(1 2 3)
;=> '(1 2 3)

`x
;=> 'x

(let ((unquote list)) `(1 ,2))
;=> (let ((unquote list)) '(1 ,2))

(lambda x x)
;=> (lambda x x)

(lambda (x . y) x y)
;=> (lambda (x . y) x y)

(define f (lambda (x) x))
;=> (define f (lambda (x) x))

(define (f x . y) x)
;=> (define f (lambda (x . y) x))

((lambda (x y) (+ x y)) 1 2)
;=> (let ((x 1) (y 2)) (+ x y))

((lambda () 1))
;=> 1

(if (not (car '(1))) 2 3)
;=> (if (car '(1)) 3 2)

(if (or (car 1) (cdr 2)) 3 4)
;=> (if (if (car 1) #t (cdr 2)) 3 4)

(if (and (car 1) (cdr 2)) 3 4)
;=> (if (if (car 1) (cdr 2) #f) 3 4)

(lambda (x) (or x 1 2))
;=> (lambda (x) (let ((t x)) (if t t (let ((t.2 1)) (if t.2 t.2 2)))))

(and) (or) (and 1) (or 1)
;=> #t
;=> #f
;=> 1
;=> 1

(cond ((car 1) => cdr) ((cdr 2)) ((+ 1) 2 3) (else 4 5))
;=> (let ((value (car 1))) (if value (cdr value) (let ((t (cdr 2))) (if t t (if (+ 1) (begin 2 3) (begin 4 5))))))

(case (+ 1 2) ((1) 'one) ((2 3) 'few) (() 'never) (else => car))
;=> (let ((key (+ 1 2))) (if (eqv? key 1) 'one (if (memv key '(2 3)) 'few (if #f 'never (car key)))))

(case 1 ((a) => car) (else 2))
;=> (let ((key 1)) (if (eqv? key 'a) (car key) 2))

(when 1 2 3) (unless 1 2 3)
;=> (if 1 (begin 2 3) #<unspecified>)
;=> (if 1 #<unspecified> (begin 2 3))

(let ((x 1) (y 2)) (+ x y))
;=> (let ((x 1) (y 2)) (+ x y))

(let () 1)
;=> 1

(let* ((x 1) (x (+ x 1))) x)
;=> (let ((x 1)) (let ((x.2 (+ x 1))) x.2))

(let loop ((i 0)) (if (< i 10) (loop (+ i 1)) i))
;=> (letrec ((loop (lambda (i) (if (< i 10) (loop (+ i 1)) i)))) (loop 0))

(letrec ((even? (lambda (n) (odd? n))) (odd? (lambda (n) (even? n)))) (even? 10))
;=> (letrec ((even? (lambda (n) (odd? n))) (odd? (lambda (n.2) (even? n.2)))) (even? 10))

(let-values (((a b) (values 1 2)) ((c . d) (values 3 4)) (e (values 5))) (list a b c d e))
;=> (receive (a b) (values 1 2) (receive (c . d) (values 3 4) (receive e (values 5) (list a b c d e))))

(let ((a 'a) (b 'b) (x 'x) (y 'y)) (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))
;=> (let ((a 'a) (b 'b) (x 'x) (y 'y)) (receive (a.2 b.2) (values x y) (receive (x.2 y.2) (values a.2 b.2) (list a.2 b.2 x.2 y.2))))

(do ((vec (vector 1)) (i 0 (+ i 1))) ((= i 5) vec) (display vec) (display i))
;=> (letrec ((do (lambda (vec i) (if (= i 5) vec (begin (display vec) (display i) (do vec (+ i 1))))))) (do (vector 1) 0))

(do () (#t))
;=> (letrec ((do (lambda () (if #t #<unspecified> (do))))) (do))

(define-values (a b . c) (values 1 2 3))
;=> (receive (a b . c) (values 1 2 3) (define a a) (define b b) (define c c))

(define-values all (values 1 2))
;=> (receive all (values 1 2) (define all all))

(define-values () (values))
;=> (receive () (values) #<unspecified>)

(lambda () (define-values (a b) (values 1 2)) (define-values (c) (list a)) (+ a b c))
;=> (lambda () (receive (a b) (values 1 2) (receive (c) (list a) (+ a b c))))

(lambda () (define (f) (g)) (define-values (a g) (values 1 f)) (f))
;=> (lambda () (letrec ((f (lambda () (g))) (values (receive (a.2 g.2) (values 1 f) (vector a.2 g.2))) (a (vector-ref values 0)) (g (vector-ref values 1))) (f)))

(lambda () (define a 1) (define b 2) (define c (+ a b)) c)
;=> (lambda () (let ((a 1) (b 2)) (let ((c (+ a b))) c)))

(lambda () (define (f) (f)) (define x 1) (define (g) (f)) (g))
;=> (lambda () (letrec ((f (lambda () (f)))) (let ((x 1) (g (lambda () (f)))) (g))))

(lambda () (define (e? n) (o? n)) (define (o? n) (e? n)) (e? 1))
;=> (lambda () (letrec ((e? (lambda (n) (o? n))) (o? (lambda (n.2) (e? n.2)))) (e? 1)))

(lambda () (display 1) (define x 2) (display x) (define y x) y)
;=> (lambda () (display 1) (let ((x 2)) (display x) (let ((y x)) y)))
;=> 2:24 warning late-definition: lambda: a definition stands behind an expression of the body
;=> 2:49 warning late-definition: lambda: a definition stands behind an expression of the body

(lambda () (begin (define x 1)) (begin) (begin (define y x) (+ x y)))
;=> (lambda () (let ((x 1)) (let ((y x)) (+ x y))))

(lambda (x) (define x 1) (set! x 2) x)
;=> (lambda (x) (let ((x.2 1)) (set! x.2 2) x.2))

(define x 1) (set! x 2)
;=> (define x 1)
;=> (set! x 2)

(define-record-type point (make-point x y) point? (x point-x) (y point-y set-point-y!))
;=> (define point (%make-record-type 'point '#(x y)))
;=> (define make-point (%record-constructor point '#(0 1) 'make-point))
;=> (define point? (%record-predicate point 'point?))
;=> (define point-x (%record-accessor point 0 'point-x))
;=> (define point-y (%record-accessor point 1 'point-y))
;=> (define set-point-y! (%record-modifier point 1 'set-point-y!))

(define-record-type <p> #f #f (x p-x))
;=> (define <p> (%make-record-type '<p> '#(x)))
;=> (define p-x (%record-accessor <p> 0 'p-x))

(define-record-type <p> make-p p? (x p-x) (y p-y))
;=> (define <p> (%make-record-type '<p> '#(x y)))
;=> (define make-p (%record-constructor <p> '#(0 1) 'make-p))
;=> (define p? (%record-predicate <p> 'p?))
;=> (define p-x (%record-accessor <p> 0 'p-x))
;=> (define p-y (%record-accessor <p> 1 'p-y))

(lambda () (define-record-type p (make-p x) p? (x p-x)) (make-p 1))
;=> (lambda () (let ((p (%make-record-type 'p '#(x)))) (let ((make-p (%record-constructor p '#(0) 'make-p)) (p? (%record-predicate p 'p?)) (p-x (%record-accessor p 0 'p-x))) (make-p 1))))

(parameterize ((x-constant 1)) (display 2))
;=> (%parameterize (list x-constant) (list 1) (lambda () (display 2)))

(parameterize () 1 2)
;=> 1
;=> 2

(guard (e ((even? e) 1) ((odd? e) => list)) (raise 1))
;=> (%guard (lambda (e reraise) (if (even? e) 1 (let ((value (odd? e))) (if value (list value) (reraise))))) (lambda () (raise 1)))

(guard (e (#f 1) (else 2)) (raise 1))
;=> (%guard (lambda (e reraise) (if #f 1 2)) (lambda () (raise 1)))

(delay (+ 1 2)) (delay-force 1)
;=> (%delay (lambda () (+ 1 2)))
;=> (%delay-force (lambda () 1))

(case-lambda ((x) x) ((x y) y) (z z))
;=> (case-lambda (lambda (x) x) (lambda (x.2 y) y) (lambda z z))

(define f (case-lambda ((x) x)))
;=> (define f (case-lambda (lambda (x) x)))

(begin 1 2 (begin 3 4))
;=> 1
;=> 2
;=> 3
;=> 4

(lambda () (begin 1 2) 3)
;=> (lambda () 1 2 3)

(cond-expand (r7rs 1) (else 2))
;=> 1

(cond-expand ((and r7rs (not foo) (library (scheme base)) (or (library (foo)) chibi-net)) 1))
;=> 1

(+ 1 (cond-expand (full-unicode 2 3)))
;=> (+ 1 (begin 2 3))

(let-syntax ((foo (syntax-rules () ((_ x) (define x 1))))) (foo y) y)
;=> (let ((y 1)) y)

"abc" #\a 1.5 #t #u8(1 2) #(a b)
;=> "abc"
;=> '#\a
;=> 1.5
;=> #t
;=> '#u8(1 2)
;=> '#(a b)

'#0=(a . #0#)
;=> '#0=(a . #0#)

'(#0=(1) #0# #1=#(#1#))
;=> '((1) (1) #0=#(#0#))

(define-syntax my-if if) (my-if 1 2 3)
;=> (if 1 2 3)

(let ((x 1)) (set! x 2))
;=> (let ((x 1)) (set! x 2))

(define-syntax while (syntax-rules () ((_ c b ...) (let lp () (when c b ... (lp)))))) (while (< 1 2) (display 3))
;=> (letrec ((lp (lambda () (if (< 1 2) (begin (display 3) (lp)) #<unspecified>)))) (lp))

(define-syntax my-let (syntax-rules () ((_ ((n v) ...) . body) ((lambda (n ...) . body) v ...)) ((_ tag ((n v) ...) . body) ((letrec ((tag (lambda (n ...) . body))) tag) v ...)))) (my-let ((a 1) (b 2)) (+ a b)) (my-let lp ((i 0)) (lp i))
;=> (let ((a 1) (b 2)) (+ a b))
;=> ((letrec ((lp (lambda (i) (lp i)))) lp) 0)

(define-syntax tail (syntax-rules () ((_ a ... b c) '((a ...) b c)))) (tail 1 2 3 4) (tail 1 2)
;=> '((1 2) 3 4)
;=> '(() 1 2)

(define-syntax dot (syntax-rules () ((_ a b ... . r) '(a (b ...) r)))) (dot 1 2 3 . 4) (dot 1) (dot 1 2)
;=> '(1 (2 3) 4)
;=> '(1 () ())
;=> '(1 (2) ())

(define-syntax vec (syntax-rules () ((_ #(a b ...)) '(a #(b ...))))) (vec #(1 2 3))
;=> '(1 #(2 3))

(define-syntax nest (syntax-rules () ((_ (a b ...) ...) '((b ... a) ...)))) (nest (1 2 3) (4))
;=> '((2 3 1) (4))

(define-syntax flat (syntax-rules () ((_ (a ...) ...) '(a ... ...)))) (flat (1 2) (3) ())
;=> '(1 2 3)

(define-syntax excess (syntax-rules () ((_ (a ...) b ...) '((b a ...) ...)))) (excess (1 2) 3 4)
;=> '((3 1 2) (4 1 2))

(define-syntax twice (syntax-rules () ((_ a ...) '((a (a ...)) ...)))) (twice 1 2)
;=> '((1 (1 2)) (2 (1 2)))

(define-syntax custom (syntax-rules ::: () ((_ a :::) '(a ::: ...)))) (custom 1 2)
;=> '(1 2 ...)

(define-syntax lit (syntax-rules ... (...) ((_ x) '(x ...)))) (lit 1)
;=> '(1 ...)

(define-syntax esc (syntax-rules () ((_) '(... ...)) ((_ x) '(... (x ...))))) (esc) (esc 1)
;=> '...
;=> '(1 ...)

(define-syntax under (syntax-rules () ((_ _) '_))) (under 5)
;=> '_

(define-syntax str (syntax-rules () ((_ "a" 1 #\b #t) 'yes) ((_ . x) 'no))) (str "a" 1 #\b #t) (str "b")
;=> 'yes
;=> 'no

(define-syntax symbol-test (syntax-rules () ((_ (x . y)) #f) ((_ #(x ...)) #f) ((_ maybe) (let-syntax ((test (syntax-rules () ((test maybe t f) t) ((test x t f) f)))) (test abracadabra #t #f))))) (symbol-test a) (symbol-test 5) (symbol-test (a)) (symbol-test #(a)) (symbol-test "x")
;=> #t
;=> #f
;=> #f
;=> #f
;=> #f

(define-syntax same? (syntax-rules () ((_ id b) (let-syntax ((id (syntax-rules () ((id) #f))) (ok (syntax-rules () ((ok) #t)))) (let-syntax ((test (syntax-rules () ((_ b) (id))))) (test ok)))))) (same? a a) (same? a b)
;=> #t
;=> #f

(define-syntax ck (syntax-rules (quote) ((_ () 'v) v) ((_ (((op ...) ea ...) . s) 'v) (ck-arg s (op ... 'v) ea ...)) ((_ s (op ea ...)) (ck-arg s (op) ea ...)))) (define-syntax ck-arg (syntax-rules (quote) ((_ s (op va ...)) (op s va ...)) ((_ s (op ...) 'v ea1 ...) (ck-arg s (op ... 'v) ea1 ...)) ((_ s (op ...) ea ea1 ...) (ck (((op ...) ea1 ...) . s) ea)))) (define-syntax c-append (syntax-rules (quote) ((_ s '(l1 ...) '(l2 ...)) (ck s '(l1 ... l2 ...))))) (define-syntax c-quote (syntax-rules (quote) ((_ s 'x) (ck s ''x)))) (ck () (c-quote (c-append '(1 2) (c-append '(3) '(4)))))
;=> '(1 2 3 4)

(define-syntax letrec-by-hand (syntax-rules () ((_ "temps" () (temp ...) ((var init) ...) body ...) (let ((var 'undefined) ...) (let ((temp init) ...) (set! var temp) ... (let () body ...)))) ((_ "temps" (x y ...) (temp ...) bindings body ...) (letrec-by-hand "temps" (y ...) (newtemp temp ...) bindings body ...)) ((_ ((var init) ...) body ...) (letrec-by-hand "temps" (var ...) () ((var init) ...) body ...)))) (letrec-by-hand ((a 1) (b 2)) (+ a b))
;=> (let ((a 'undefined) (b 'undefined)) (let ((newtemp 1) (newtemp.2 2)) (set! a newtemp) (set! b newtemp.2) (+ a b)))

(define-syntax m (syntax-rules () ((_ (a (b c ...) ...) ...) '((a ... (b ...) ...) (c ... ... ...) ((c ...) ...) ...)))) (m (1 (2 3 4) (5)) (6 (7 8)))
;=> '((1 6 (2 5) (7)) (3 4 8) ((3 4) ()) ((8)))

(define-syntax define-getter (syntax-rules () ((_ get) (begin (define state 0) (define-syntax bump (syntax-rules () ((_) (set! state (+ state 1))))) (define (get) (bump) state))))) (lambda () (define-getter one) (define-getter two) (list (one) (two)))
;=> (lambda () (let ((state 0)) (let ((one (lambda () (set! state (+ state 1)) state)) (state.2 0)) (let ((two (lambda () (set! state.2 (+ state.2 1)) state.2))) (list (one) (two))))))

(define-syntax my-define (syntax-rules () ((_ n v) (define n v)))) (my-define x 1) (let () (my-define y x) y)
;=> (define x 1)
;=> (let ((y x)) y)

(let loop ((x 1)) (define-syntax again (syntax-rules () ((_ e) (loop e)))) (again (+ x 1)))
;=> (letrec ((loop (lambda (x) (loop (+ x 1))))) (loop 1))

(define-values (a b) (let-syntax ((two (syntax-rules () ((_) (values 1 2))))) (two)))
;=> (receive (a b) (values 1 2) (define a a) (define b b))

(let-syntax () 5)
;=> 5

(define else #t) (cond (#f 1) (else 2))
;=> (define else #t)
;=> (if #f 1 (if else 2 #<unspecified>))
;=> 2:9 warning shadowed-import: else: was imported from (scheme base), and is defined anew

(let* () (define x 1) x)
;=> (let ((x 1)) x)

(cond ((values) => (lambda (x) x)))
;=> (let ((value (values))) (if value ((lambda (x) x) value) #<unspecified>))

(case 'a ((a b) 1) ((#\a "s" 2.5) 2))
;=> (let ((key 'a)) (if (memv key '(a b)) 1 (if (memv key '(#\a "s" 2.5)) 2 #<unspecified>)))

(define-syntax m (syntax-rules () ((_ a ... . b) '(a ... . b)))) (m 1 2 . 3) (m . 3) (m)
;=> '(1 2 . 3)
;=> 3
;=> '()
