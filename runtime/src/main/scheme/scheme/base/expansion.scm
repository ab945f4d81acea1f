;; What the expander writes in place of special forms that are procedure calls
;; at heart, beside cons, memv and others. It finds these names here, whatever a
;; program imports.

;; Calls thunk while each of the list of parameters has the value in the list of
;; values, which its converter has seen (R7RS 4.2.6).
(define-native (%parameterize parameters values thunk))

;; Calls body. If it raises an object, calls clauses with it and with a
;; procedure that raises it again where it was raised; the continuation is that
;; of this call (R7RS 4.2.7).
(define-native (%guard clauses body))

;; Promises to call thunk for its value, or for another promise (R7RS 4.2.5).
(define-native (%delay thunk))
(define-native (%delay-force thunk))

;; Records (R7RS 5.5): fields is a vector of symbols, indexes a vector that tells
;; for each argument which field it fills.
(define-native (%make-record-type name fields))
(define-native (%record-constructor type indexes name))
(define-native (%record-predicate type name))
(define-native (%record-accessor type index name))
(define-native (%record-modifier type index name))
