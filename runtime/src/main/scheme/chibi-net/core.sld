;;> What expanded code calls: the procedures behind special forms, under names
;;> that no program can shadow. Programs do not import this library.
;;
;; Therefore no form of (scheme base) itself may be of that sort: no case,
;; quasiquotation, record type, guard, parameterize or promise.
(define-library (chibi-net core)
  (import (chibi-net primitive) (scheme base))
  (export
   not eqv? memv
   cons list append vector list->vector vector-ref
   %make-record-type %record-constructor %record-predicate
   %record-accessor %record-modifier
   %delay %delay-force
   %parameterize %guard)
  (include "core.scm"))
