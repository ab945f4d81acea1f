;;> What record type definitions (R7RS 5.5) are made of. For the bundled
;;> libraries; the expander writes calls of these.
(define-library (chibi-net records)
  (import (chibi-net primitive))
  (export %make-record-type %record-constructor %record-predicate
          %record-accessor %record-modifier)
  (begin

    ;;> A new record type. \var{fields} is a vector of symbols.
    (define-native (%make-record-type name fields))

    ;;> A constructor. \var{indexes} is a vector that tells for each argument
    ;;> which field it fills.
    (define-native (%record-constructor type indexes name))

    ;;> A predicate for the records of a type.
    (define-native (%record-predicate type name))

    ;;> A procedure that returns field \var{index} of a record.
    (define-native (%record-accessor type index name))

    ;;> A procedure that changes field \var{index} of a record.
    (define-native (%record-modifier type index name))))
