;;> \section{Control}
;;> \topic{Control}
;;> R7RS 6.10; parameters are in R7RS 4.2.6.

;;> Whether \var{object} is a procedure.
;;> \example{(procedure? car) ⇒ #t}
;;> \example{(procedure? 'car) ⇒ #f}
(define-native (procedure? object))

;;> Calls \var{procedure} with the arguments before the last, and the items of
;;> the last, a list.
;;> \example{(apply + 1 2 '(3 4)) ⇒ 10}
;;> \raises{the last argument is no proper list}
(define-native (apply procedure argument1 argument2 ...))

;; None of the loops below keeps a pair or vector that it changes later: a
;; continuation that is captured in the procedure may return many times, and
;; each return must start from the same state. Hence the lists that are built
;; backwards and copied by reverse.

;;> \procedure{(map procedure list1 list2 ...)}
;;> A new list of what \var{procedure} returns for the first items of the lists,
;;> for the second ones and so on, from left to right, until the shortest list
;;> ends.
;;> \example{(map + '(1 2 3) '(10 20 30)) ⇒ (11 22 33)}
;;> \raises{a list that ends is no proper list}
(define map
  (case-lambda
    ((procedure list)
     (%check-procedure 'map 1 procedure)
     (let loop ((rest list) (results '()))
       (if (pair? rest)
           (loop (cdr rest) (cons (procedure (car rest)) results))
           (if (null? rest)
               (reverse results)
               (%wrong-type 'map 2 "a proper list" list)))))
    ((procedure list1 list2)
     (%check-procedure 'map 1 procedure)
     (let loop ((rest1 list1) (rest2 list2) (results '()))
       (if (and (pair? rest1) (pair? rest2))
           (loop (cdr rest1)
                 (cdr rest2)
                 (cons (procedure (car rest1) (car rest2)) results))
           (begin
             (%check-end 'map 2 rest1 list1)
             (%check-end 'map 3 rest2 list2)
             (reverse results)))))
    ((procedure list1 . lists)
     (%check-procedure 'map 1 procedure)
     (let loop ((rests (cons list1 lists)) (results '()))
       (let ((items (%cars 'map rests)))
         (if items
             (loop (%cdrs rests) (cons (apply procedure items) results))
             (reverse results)))))))

;;> \procedure{(for-each procedure list1 list2 ...)}
;;> Calls \var{procedure} with the first items of the lists, with the second
;;> ones and so on, from left to right, until the shortest list ends.
;;> \example{(let ((sum 0)) (for-each (lambda (x) (set! sum (+ sum x))) '(1 2 3)) sum) ⇒ 6}
;;> \raises{a list that ends is no proper list}
(define for-each
  (case-lambda
    ((procedure list)
     (%check-procedure 'for-each 1 procedure)
     (let loop ((rest list))
       (if (pair? rest)
           (begin
             (procedure (car rest))
             (loop (cdr rest)))
           (if (not (null? rest))
               (%wrong-type 'for-each 2 "a proper list" list)))))
    ((procedure list1 list2)
     (%check-procedure 'for-each 1 procedure)
     (let loop ((rest1 list1) (rest2 list2))
       (if (and (pair? rest1) (pair? rest2))
           (begin
             (procedure (car rest1) (car rest2))
             (loop (cdr rest1) (cdr rest2)))
           (begin
             (%check-end 'for-each 2 rest1 list1)
             (%check-end 'for-each 3 rest2 list2)))))
    ((procedure list1 . lists)
     (%check-procedure 'for-each 1 procedure)
     (let loop ((rests (cons list1 lists)))
       (let ((items (%cars 'for-each rests)))
         (if items
             (begin
               (apply procedure items)
               (loop (%cdrs rests)))))))))

;; Raises unless a list ends properly, or has not ended.
(define (%check-end name argument rest list)
  (if (not (or (pair? rest) (null? rest)))
      (%wrong-type name argument "a proper list" list)))

;;> \procedure{(string-map procedure string1 string2 ...)}
;;> A new string of the characters that \var{procedure} returns for the first
;;> characters of the strings, for the second ones and so on, from left to
;;> right, until the shortest string ends.
;;> \example{
;;> (string-map (lambda (c d) (if (char<? c d) c d)) "adb" "bcx") ⇒ "acb"}
;;> \raises{\var{procedure} returns anything but a character}
(define (string-map procedure string . strings)
  (%check-procedure 'string-map 1 procedure)
  (let ((end (%shortest-string 'string-map string strings)))
    (let loop ((i 0) (results '()))
      (if (< i end)
          (let ((result (if (null? strings)
                            (procedure (string-ref string i))
                            (apply procedure
                                   (string-ref string i)
                                   (%string-refs strings i)))))
            (if (char? result)
                (loop (+ i 1) (cons result results))
                (%wrong-value 'string-map "a character from the procedure" result)))
          (list->string (reverse results))))))

;;> \procedure{(string-for-each procedure string1 string2 ...)}
;;> Calls \var{procedure} with the first characters of the strings, with the
;;> second ones and so on, from left to right, until the shortest string ends.
;;> \example{
;;> (let ((chars '()))
;;>   (string-for-each (lambda (c) (set! chars (cons c chars))) "abc")
;;>   chars) ⇒ (#\c #\b #\a)}
;;> \raises{an argument is no string}
(define (string-for-each procedure string . strings)
  (%check-procedure 'string-for-each 1 procedure)
  (let ((end (%shortest-string 'string-for-each string strings)))
    (if (null? strings)
        (let loop ((i 0))
          (when (< i end)
            (procedure (string-ref string i))
            (loop (+ i 1))))
        (let loop ((i 0))
          (when (< i end)
            (apply procedure (string-ref string i) (%string-refs strings i))
            (loop (+ i 1)))))))

;;> \procedure{(vector-map procedure vector1 vector2 ...)}
;;> A new vector of what \var{procedure} returns for the first items of the
;;> vectors, for the second ones and so on, from left to right, until the
;;> shortest vector ends.
;;> \example{(vector-map * #(1 2 3) #(4 5)) ⇒ #(4 10)}
;;> \raises{an argument is no vector}
(define (vector-map procedure vector . vectors)
  (%check-procedure 'vector-map 1 procedure)
  (let ((end (%shortest-vector 'vector-map vector vectors)))
    (let loop ((i 0) (results '()))
      (if (< i end)
          (loop (+ i 1)
                (cons (if (null? vectors)
                          (procedure (vector-ref vector i))
                          (apply procedure
                                 (vector-ref vector i)
                                 (%vector-refs vectors i)))
                      results))
          (list->vector (reverse results))))))

;;> \procedure{(vector-for-each procedure vector1 vector2 ...)}
;;> Calls \var{procedure} with the first items of the vectors, with the second
;;> ones and so on, from left to right, until the shortest vector ends.
;;> \example{
;;> (let ((v (make-vector 3)))
;;>   (vector-for-each (lambda (i) (vector-set! v i (* i i))) #(0 1 2))
;;>   v) ⇒ #(0 1 4)}
;;> \raises{an argument is no vector}
(define (vector-for-each procedure vector . vectors)
  (%check-procedure 'vector-for-each 1 procedure)
  (let ((end (%shortest-vector 'vector-for-each vector vectors)))
    (if (null? vectors)
        (let loop ((i 0))
          (when (< i end)
            (procedure (vector-ref vector i))
            (loop (+ i 1))))
        (let loop ((i 0))
          (when (< i end)
            (apply procedure (vector-ref vector i) (%vector-refs vectors i))
            (loop (+ i 1)))))))

;;> Calls \var{receiver} with the current continuation: a procedure that, when
;;> called with values, goes on as if this call had just returned them, as
;;> often as one likes and wherever control is by then. The exits and entries of
;;> \scheme{dynamic-wind} on the way are run.
;;> \example{
;;> (call-with-current-continuation
;;>   (lambda (return)
;;>     (for-each (lambda (x) (if (negative? x) (return x))) '(54 0 -3))
;;>     'none)) ⇒ -3}
;;> \raises{\var{receiver} is no procedure}
(define-native (call-with-current-continuation receiver))

;;> The short name of \scheme{call-with-current-continuation}.
;;> \example{(+ 1 (call/cc (lambda (k) (* 10 (k 2))))) ⇒ 3}
;;> \raises{\var{receiver} is no procedure}
(define-native (call/cc receiver))

;;> Returns all its arguments to the continuation. Only some take any number
;;> but one: \scheme{call-with-values}, \scheme{let-values},
;;> \scheme{define-values}, and places that ignore what they get.
;;> \example{(call-with-values (lambda () (values 4 5)) -) ⇒ -1}
(define-native (values object ...))

;;> Calls \var{producer} without arguments, and \var{consumer} with the values
;;> that it returns.
;;> \example{(call-with-values (lambda () (values 1 2 3)) list) ⇒ (1 2 3)}
;;> \raises{\var{consumer} does not take so many values}
(define-native (call-with-values producer consumer))

;;> Calls \var{before}, \var{thunk} and \var{after}, all without arguments, and
;;> returns the values of \var{thunk}. If a continuation leads out of
;;> \var{thunk}, \var{after} is called on the way, and \var{before} if one leads
;;> back in.
;;> \example{
;;> (let ((path '()))
;;>   (define (note name) (lambda () (set! path (cons name path))))
;;>   (dynamic-wind (note 'in) (note 'at) (note 'out))
;;>   (reverse path)) ⇒ (in at out)}
;;> \raises{an argument is no procedure}
(define-native (dynamic-wind before thunk after))

;;> A new parameter object: a procedure that, called without arguments, returns
;;> its value. That is what \var{converter} returns for \var{value} until a
;;> \scheme{parameterize} gives it another. Without a converter, values are
;;> taken as they are. Called with an argument, it takes that for its value, as in
;;> SRFI 39; other Schemes may not have that.
;;> \example{
;;> (define radix
;;>   (make-parameter 10 (lambda (x) (if (number? x) x (error "no number" x)))))
;;> (parameterize ((radix 2)) (number->string 5 (radix))) ⇒ "101"}
;;> \raises{\var{converter} is no procedure}
(define-native (make-parameter value (converter values)))
