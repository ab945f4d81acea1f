;; What the expander writes in place of special forms that are procedure calls
;; at heart. It finds these names here, whatever a program imports.

;; Parameters, exceptions, promises (R7RS 4.2.5 to 4.2.7): the bodies are thunks.
(define-native (%parameterize parameters values thunk))
(define-native (%guard clauses body))
(define-native (%delay thunk))
(define-native (%delay-force thunk))

;; Records (R7RS 5.5)
(define-native (%make-record-type name fields))
(define-native (%record-constructor type fields name))
(define-native (%record-predicate type name))
(define-native (%record-accessor type index name))
(define-native (%record-modifier type index name))
