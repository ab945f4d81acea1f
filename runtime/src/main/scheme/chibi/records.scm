;;> \section{Record types as objects}
;;> What \scheme{define-record-type} defines, made at run time. Names may be
;;> strings or symbols; fields are counted from zero.

(define (name->symbol name)
  (if (string? name) (string->symbol name) name))

;;> Returns a new record type. \var{parent} must be \scheme{#f}: types do not
;;> inherit fields. \var{fields} is a list of symbols.
;;> \raises{\var{parent} is a type}
(define (register-simple-type name parent fields)
  (if parent
      (%wrong-type 'register-simple-type 2 "#f" parent))
  (%make-record-type (name->symbol name) (list->vector fields)))

;;> Returns a procedure without arguments that makes a record whose fields have no
;;> values yet.
;;> \example{
;;> (let* ((point (register-simple-type "point" #f '(x y)))
;;>        (p ((make-constructor "make-point" point))))
;;>   (slot-set! point p 0 5)
;;>   ((make-getter "point-x" point 0) p)) ⇒ 5}
(define (make-constructor name type)
  (%record-constructor type #() (name->symbol name)))

;;> Returns a procedure that tells whether an object is a record of \var{type}.
(define (make-type-predicate name type)
  (%record-predicate type (name->symbol name)))

;;> Returns a procedure that returns a field of a record of \var{type}.
(define (make-getter name type index)
  (%record-accessor type index (name->symbol name)))

;;> Returns a procedure that changes a field of a record of \var{type}.
(define (make-setter name type index)
  (%record-modifier type index (name->symbol name)))

;;> Returns the number of the field called \var{name}, or \scheme{#f}.
;;> \example{(type-slot-offset (register-simple-type "point" #f '(x y)) 'y) ⇒ 1}
;;> \raises{\var{type} is no record type}
(define-native (type-slot-offset type name))

;;> Whether \var{object} is a record of \var{type}.
(define (is-a? object type) ((%record-predicate type 'is-a?) object))

;;> Returns a field of a record.
;;> \raises{\var{record} is not of \var{type}}
(define (slot-ref type record index)
  ((%record-accessor type index 'slot-ref) record))

;;> Changes a field of a record.
;;> \raises{\var{record} is not of \var{type}}
(define (slot-set! type record index value)
  ((%record-modifier type index 'slot-set!) record value))
