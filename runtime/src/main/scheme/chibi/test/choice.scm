;;> \section{Choice}
;;> A filter of tests is a predicate on the association list that describes a
;;> test, a filter of groups one on a group.

;; The parts of a string between commas, without empty ones.
(define (split-at-commas string)
  (let loop ((rest (reverse (string->list string))) (part '()) (parts '()))
    (define (with-part)
      (if (null? part) parts (cons (list->string part) parts)))
    (cond ((null? rest) (with-part))
          ((eqv? (car rest) #\,) (loop (cdr rest) '() (with-part)))
          (else (loop (cdr rest) (cons (car rest) part) parts)))))

(define (contains? string part)
  (let ((last (- (string-length string) (string-length part))))
    (let loop ((i 0))
      (and (<= i last)
           (or (string=? part
                         (substring string i (+ i (string-length part))))
               (loop (+ i 1)))))))

;; Predicates for the parts of names in an environment variable.
(define (filters-from variable name-of)
  (map (lambda (part)
         (lambda (object) (contains? (name-of object) part)))
       (split-at-commas (or (get-environment-variable variable) ""))))

(define (group-name-string group)
  (let ((name (test-group-name group)))
    (if (string? name) name (written name))))

;;> \procedure{(current-test-filters)}
;;> \procedure{(current-test-removers)}
;;> Lists of filters of tests. A test runs if one of the filters holds for it, or
;;> there is none, and none of the removers does.
;;> \schemeblock{
;;> ;; All but the tests whose names say that they are slow.
;;> (current-test-removers
;;>   (list (lambda (info) (equal? (assq 'name info) '(name . "slow")))))
;;> }
(define current-test-filters
  (make-parameter (filters-from "TEST_FILTER" (lambda (info) (test-get-name! info)))))
(define current-test-removers
  (make-parameter (filters-from "TEST_REMOVE" (lambda (info) (test-get-name! info)))))
;;/

;;> \procedure{(current-test-group-filters)}
;;> \procedure{(current-test-group-removers)}
;;> Lists of filters of groups. Tests run if one of the filters holds for a group
;;> around them, or there is none, and none of the removers does.
;;> \schemeblock{
;;> (current-test-group-filters
;;>   (list (lambda (group) (string=? (test-group-name group) "sums"))))
;;> }
(define current-test-group-filters
  (make-parameter (filters-from "TEST_GROUP_FILTER" group-name-string)))
(define current-test-group-removers
  (make-parameter (filters-from "TEST_GROUP_REMOVE" group-name-string)))
;;/

(define (any-holds? filters object)
  (and (pair? filters)
       (or ((car filters) object) (any-holds? (cdr filters) object))))

(define (around-holds? filters)
  (let loop ((group innermost))
    (and group
         (or (any-holds? filters group)
             (loop (test-group-ref group 'parent))))))

(define (in-chosen-group?)
  (and (or (null? (current-test-group-filters))
           (around-holds? (current-test-group-filters)))
       (not (around-holds? (current-test-group-removers)))))

(define (skip? info)
  (not (and (in-chosen-group?)
            (or (null? (current-test-filters))
                (any-holds? (current-test-filters) info))
            (not (any-holds? (current-test-removers) info)))))
