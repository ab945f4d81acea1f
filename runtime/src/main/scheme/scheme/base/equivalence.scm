;;> \section{Equivalence}
;;> \topic{Data types}
;;> R7RS 6.1.

;;> Whether the two are one and the same object. Symbols, characters, the empty
;;> list, booleans and exact integers of up to 64 bits are the same object
;;> whenever they are \scheme{eqv?}; of other numbers nothing can be said.
;;> \example{(eq? 'a 'a) ⇒ #t}
;;> \example{(eq? (list 1) (list 1)) ⇒ #f}
(define-native (eq? object1 object2))

;;> Whether the two behave as the same object: numbers of equal exactness and
;;> value, equal characters, the same symbol, empty list or boolean, or one and
;;> the same location. \scheme{0.0} and \scheme{-0.0} differ.
;;> \example{(eqv? 100000000000 100000000000) ⇒ #t}
;;> \example{(eqv? 2 2.0) ⇒ #f}
;;> \example{(eqv? "a" "a") ⇒ #f}
(define-native (eqv? object1 object2))

;;> Whether the two have the same structure and content: pairs, vectors,
;;> strings and bytevectors are compared item by item, everything else by
;;> \scheme{eqv?}. It ends on circular data too.
;;> \example{(equal? '(1 (2 #(3))) (list 1 (list 2 (vector 3)))) ⇒ #t}
;;> \example{(equal? "abc" "abc") ⇒ #t}
(define-native (equal? object1 object2))
