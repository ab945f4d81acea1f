;;> \section{Single associations}

;; For the equivalences that Java code knows, each of these is one call of a
;; native. For others, the table keeps lists of associations, its buckets, by
;; the number that the hash function gives; a bucket is never changed, only
;; replaced, so that a continuation captured in a comparison does no harm.
(define-native (%hash-table-other? name table))
(define-native (%hash-table-get table key otherwise))
(define-native (%hash-table-contains? table key))
(define-native (%hash-table-put! table key value))
(define-native (%hash-table-remove! table key))
(define-native (%hash-table-bucket table hash))
(define-native (%hash-table-set-bucket! table hash bucket more))

;; A value that no key has.
(define absent (list 'absent))

(define (find-other table key otherwise)
  (let ((association
         (assoc key
                (%hash-table-bucket table ((hash-table-hash-function table) key))
                (hash-table-equivalence-function table))))
    (if association (cdr association) otherwise)))

(define (find-value name table key otherwise)
  (if (%hash-table-other? name table)
      (find-other table key otherwise)
      (%hash-table-get table key otherwise)))

;; The bucket without the key, or #f if the key is not in it.
(define (without table key bucket)
  (let ((same? (hash-table-equivalence-function table)))
    (let loop ((rest bucket) (kept '()))
      (cond ((null? rest) #f)
            ((same? key (caar rest)) (append (reverse kept) (cdr rest)))
            (else (loop (cdr rest) (cons (car rest) kept)))))))

;;> \procedure{(hash-table-ref table key [fail])}
;;> The value of \var{key} in \var{table}. If there is none, the result is that
;;> of a call of \var{fail} without arguments.
;;> \example{(hash-table-ref (alist->hash-table '((a . 1))) 'a) ⇒ 1}
;;> \example{(hash-table-ref (make-hash-table) 'a (lambda () 'none)) ⇒ none}
;;> \raises{there is no value and no \var{fail}}
(define hash-table-ref
  (case-lambda
    ((table key)
     (hash-table-ref
       table
       key
       (lambda () (%out-of-range 'hash-table-ref 'key "a key of the table" key))))
    ((table key fail)
     (let ((value (find-value 'hash-table-ref table key absent)))
       (if (eq? value absent) (fail) value)))))

;;> The value of \var{key} in \var{table}, or \var{default} if there is none.
;;> \example{(hash-table-ref/default (make-hash-table) 'a 0) ⇒ 0}
(define (hash-table-ref/default table key default)
  (find-value 'hash-table-ref/default table key default))

;;> Stores \var{value} as the value of \var{key} in \var{table}.
;;> \example{
;;> (define table (make-hash-table))
;;> (hash-table-set! table "one" 1)
;;> (hash-table-ref table "one") ⇒ 1}
(define (hash-table-set! table key value)
  (if (%hash-table-other? 'hash-table-set! table)
      (let* ((hash ((hash-table-hash-function table) key))
             (bucket (%hash-table-bucket table hash))
             (others (without table key bucket)))
        (%hash-table-set-bucket! table
                                 hash
                                 (cons (cons key value) (or others bucket))
                                 (if others 0 1)))
      (%hash-table-put! table key value)))

;;> Removes \var{key} and its value from \var{table}, if they are in it.
;;> \example{
;;> (define table (alist->hash-table '((a . 1))))
;;> (hash-table-delete! table 'a)
;;> (hash-table-exists? table 'a) ⇒ #f}
(define (hash-table-delete! table key)
  (if (%hash-table-other? 'hash-table-delete! table)
      (let* ((hash ((hash-table-hash-function table) key))
             (others (without table key (%hash-table-bucket table hash))))
        (if others
            (%hash-table-set-bucket! table hash others -1)))
      (%hash-table-remove! table key)))

;;> Whether \var{key} has a value in \var{table}.
;;> \example{(hash-table-exists? (alist->hash-table '((a . #f))) 'a) ⇒ #t}
(define (hash-table-exists? table key)
  (if (%hash-table-other? 'hash-table-exists? table)
      (not (eq? absent (find-other table key absent)))
      (%hash-table-contains? table key)))

;;> \procedure{(hash-table-update! table key change [fail])}
;;> Replaces the value of \var{key} in \var{table} by what \var{change} returns
;;> for it. If there is none, \var{change} gets what a call of \var{fail} without
;;> arguments returns.
;;> \example{
;;> (define table (alist->hash-table '((a . 1))))
;;> (hash-table-update! table 'a (lambda (n) (+ n 1)))
;;> (hash-table-ref table 'a) ⇒ 2}
;;> \raises{there is no value and no \var{fail}}
(define hash-table-update!
  (case-lambda
    ((table key change)
     (hash-table-update!
       table
       key
       change
       (lambda ()
         (%out-of-range 'hash-table-update! 'key "a key of the table" key))))
    ((table key change fail)
     (let ((value (find-value 'hash-table-update! table key absent)))
       (hash-table-set! table
                        key
                        (change (if (eq? value absent) (fail) value)))))))

;;> Replaces the value of \var{key} in \var{table} by what \var{change} returns
;;> for it, or for \var{default} if there is none.
;;> \example{
;;> (define counts (make-hash-table))
;;> (string-for-each
;;>   (lambda (c)
;;>     (hash-table-update!/default counts c (lambda (n) (+ n 1)) 0))
;;>   "banana")
;;> (hash-table->alist counts) ⇒ ((#\b . 1) (#\a . 3) (#\n . 2))}
(define (hash-table-update!/default table key change default)
  (hash-table-set!
    table
    key
    (change (find-value 'hash-table-update!/default table key default))))
