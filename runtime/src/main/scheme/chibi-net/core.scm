;; Each is documented for users beside the special form that calls it.

;;> The record type of a \scheme{define-record-type}; \var{fields} is a vector
;;> of symbols.
(define-native (%make-record-type name fields))

;;> A constructor; \var{indexes} is a vector that tells for each argument which
;;> field it fills.
(define-native (%record-constructor type indexes name))

;;> The predicate of a record type.
(define-native (%record-predicate type name))

;;> The accessor of field \var{index}.
(define-native (%record-accessor type index name))

;;> The modifier of field \var{index}.
(define-native (%record-modifier type index name))

;;> A promise to call \var{thunk} for its value.
(define-native (%delay thunk))

;;> A promise to call \var{thunk} for another promise.
(define-native (%delay-force thunk))

;;> Calls \var{thunk} while each of the list \var{parameters} has the value in
;;> the list \var{values}, which its converter has seen.
(define-native (%parameterize parameters values thunk))

;;> Calls \var{body}. If it raises an object, calls \var{clauses} with it and
;;> with a procedure that raises it again where it was raised; the continuation
;;> is that of this call.
(define-native (%guard clauses body))
