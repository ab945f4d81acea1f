;;> \section{Record types as objects}
;;> \topic{Data types}
;;> What \scheme{define-record-type} defines, made at run time. Names may be
;;> strings or symbols; fields are counted from zero.

;;> Returns a new record type. \var{parent} must be \scheme{#f}: types do not
;;> inherit fields. \var{fields} is a list of symbols.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (type-slot-offset point 'y) ⇒ 1}
;;> \raises{\var{parent} is a type}
(define-native (register-simple-type name parent fields))

;;> Returns a procedure without arguments that makes a record whose fields have no
;;> values yet.
;;> \example{
;;> (let* ((point (register-simple-type "point" #f '(x y)))
;;>        (p ((make-constructor "make-point" point))))
;;>   (slot-set! point p 0 5)
;;>   ((make-getter "point-x" point 0) p)) ⇒ 5}
;;> \raises{\var{type} is no record type}
(define-native (make-constructor name type))

;;> Returns a procedure that tells whether an object is a record of \var{type}.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> (define point? (make-type-predicate "point?" point))
;;> (list (point? p) (point? 5)) ⇒ (#t #f)}
;;> \raises{\var{type} is no record type}
(define-native (make-type-predicate name type))

;;> Returns a procedure that returns a field of a record of \var{type}.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> (slot-set! point p 1 7)
;;> ((make-getter "point-y" point 1) p) ⇒ 7}
;;> \raises{\var{type} has no such field}
(define-native (make-getter name type index))

;;> Returns a procedure that changes a field of a record of \var{type}.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> ((make-setter "set-point-y!" point 1) p 7)
;;> (slot-ref point p 1) ⇒ 7}
;;> \raises{\var{type} has no such field}
(define-native (make-setter name type index))

;;> Returns the number of the field called \var{name}, or \scheme{#f}.
;;> \example{(type-slot-offset (register-simple-type "point" #f '(x y)) 'y) ⇒ 1}
;;> \raises{\var{type} is no record type}
(define-native (type-slot-offset type name))

;;> Whether \var{object} is a record of \var{type}.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> (is-a? p point) ⇒ #t}
;;> \raises{\var{type} is no record type}
(define-native (is-a? object type))

;;> Returns a field of a record.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> (slot-set! point p 0 5)
;;> (slot-ref point p 0) ⇒ 5}
;;> \raises{\var{record} is not of \var{type}, or that has no such field}
(define-native (slot-ref type record index))

;;> Changes a field of a record.
;;> \example{
;;> (define point (register-simple-type "point" #f '(x y)))
;;> (define p ((make-constructor "make-point" point)))
;;> (slot-set! point p 0 5)
;;> (slot-ref point p 0) ⇒ 5}
;;> \raises{\var{record} is not of \var{type}, or that has no such field}
(define-native (slot-set! type record index value))
