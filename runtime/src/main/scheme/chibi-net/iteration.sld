;;> Stepping through several lists, strings or vectors at once. For the bundled
;;> libraries.
(define-library (chibi-net iteration)
  (import (chibi-net primitive))
  (export %cars %cdrs %shortest-string %string-refs
          %shortest-vector %vector-refs)
  (begin

    ;;> The list of the first items of all lists, or \scheme{#f} if one has ended.
    ;;> \raises{a list is improper; the error is of the procedure \var{name},
    ;;> whose first list is argument 2}
    (define-native (%cars name lists))

    ;;> The lists without their first items; all of them are pairs.
    (define-native (%cdrs lists))

    ;;> The length of the shortest string.
    ;;> \raises{one of them is no string; the error is of the procedure
    ;;> \var{name}, whose first string is argument 2}
    (define-native (%shortest-string name string strings))

    ;;> The list of characters \var{i} of all strings.
    (define-native (%string-refs strings i))

    ;;> The length of the shortest vector.
    ;;> \raises{one of them is no vector; the error is of the procedure
    ;;> \var{name}, whose first vector is argument 2}
    (define-native (%shortest-vector name vector vectors))

    ;;> The list of items \var{i} of all vectors.
    (define-native (%vector-refs vectors i))))
