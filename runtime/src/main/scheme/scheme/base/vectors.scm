;;> \section{Vectors}
;;> \topic{Vectors and bytevectors}
;;> R7RS 6.8.

;;> Whether \var{object} is a vector.
;;> \example{(vector? #(1 2)) ⇒ #t}
(define-native (vector? object))

;;> A new vector of \var{k} items, each of them \var{fill}.
;;> \example{(make-vector 2 'x) ⇒ #(x x)}
;;> \raises{\var{k} is negative}
(define-native (make-vector k (fill #f)))

;;> A new vector of its arguments.
;;> \example{(vector 'a 'b) ⇒ #(a b)}
(define-native (vector object ...))

;;> The number of items of \var{vector}.
;;> \example{(vector-length #(a b c)) ⇒ 3}
(define-native (vector-length vector))

;;> Item \var{k} of \var{vector}, counting from zero.
;;> \example{(vector-ref #(1 1 2 3 5) 4) ⇒ 5}
;;> \raises{\var{k} is not an index of \var{vector}}
(define-native (vector-ref vector k))

;;> Stores \var{object} as item \var{k} of \var{vector}, counting from zero.
;;> \example{(let ((v (vector 0 1))) (vector-set! v 0 'x) v) ⇒ #(x 1)}
;;> \raises{\var{k} is not an index of \var{vector}, or the vector is a literal
;;> constant}
(define-native (vector-set! vector k object))

;;> A new list of the items from \var{start} up to \var{end}.
;;> \example{(vector->list #(a b c) 1) ⇒ (b c)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define-native (vector->list vector (start 0) (end (vector-length vector))))

;;> A new vector of the items of \var{list}.
;;> \example{(list->vector '(a b)) ⇒ #(a b)}
;;> \raises{\var{list} is no proper list}
(define-native (list->vector list))

;;> A new string of the characters from \var{start} up to \var{end}.
;;> \example{(vector->string #(#\a #\b #\c) 1) ⇒ "bc"}
;;> \raises{an item among them is no character}
(define-native (vector->string vector (start 0) (end (vector-length vector))))

;;> A new vector of the characters from \var{start} up to \var{end}.
;;> \example{(string->vector "abc" 0 2) ⇒ #(#\a #\b)}
;;> \raises{\var{start} and \var{end} are not in order within \var{string}}
(define-native (string->vector string (start 0) (end (string-length string))))

;;> A new vector of the items from \var{start} up to \var{end}.
;;> \example{(vector-copy #(a b c) 1) ⇒ #(b c)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}}
(define-native (vector-copy vector (start 0) (end (vector-length vector))))

;;> Stores the items of \var{from} between \var{start} and \var{end} in
;;> \var{to}, beginning at \var{at}. The two may be the same vector.
;;> \example{(let ((v (vector 1 2 3 4))) (vector-copy! v 1 v 0 2) v) ⇒ #(1 1 2 4)}
;;> \raises{there is no room for them in \var{to}, or it is a literal constant}
(define-native (vector-copy! to at from (start 0) (end (vector-length from))))

;;> A new vector of the items of all vectors, one after the other.
;;> \example{(vector-append #(a) #(b c)) ⇒ #(a b c)}
;;> \raises{an argument is no vector}
(define-native (vector-append vector ...))

;;> Stores \var{fill} as each item from \var{start} up to \var{end}.
;;> \example{(let ((v (vector 1 2 3 4))) (vector-fill! v 0 2) v) ⇒ #(1 2 0 0)}
;;> \raises{\var{start} and \var{end} are not in order within \var{vector}, or
;;> it is a literal constant}
(define-native (vector-fill! vector fill (start 0) (end (vector-length vector))))
