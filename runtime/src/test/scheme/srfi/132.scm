(import (scheme base) (chibi test) (srfi 132))

(test-begin "srfi 132")

(define (car<? a b) (< (car a) (car b)))

;; A row of numbers that looks random and is always the same.
(define (numbers count)
  (let loop ((i 0) (x 12345) (list '()))
    (if (= i count)
        list
        (loop (+ i 1)
              (modulo (+ (* x 1103515245) 12345) 2147483648)
              (cons (modulo x 1000) list)))))

(test-group "lists"
  (test '() (list-sort < '()))
  (test '(1) (list-sort < '(1)))
  (test '(1 2 3 4 5) (list-sort < '(3 5 1 4 2)))
  (test '(5 4 3 2 1) (list-sort! > (list 3 5 1 4 2)))
  (test-assert (list-sorted? < (list-sort < (numbers 1000))))
  (test '((1 b) (1 d) (2 a) (2 c) (2 e))
        (list-stable-sort car<? '((2 a) (1 b) (2 c) (1 d) (2 e))))
  (test-error (list-sort < '(1 . 2)))
  (test-error (list-sort < 5))
  (test '((1 a) (1 b) (2 c)) (list-merge car<? '((1 a) (2 c)) '((1 b))))
  (test '(1 2) (list-merge < '() '(1 2)))
  (test '() (list-delete-neighbor-dups = '()))
  (test '(1 2 1) (list-delete-neighbor-dups = '(1 1 2 2 1))))

(test-group "vectors"
  (test #() (vector-sort < #()))
  (test #(2 3 9) (vector-sort < #(9 3 2)))
  (test #(2 3) (vector-sort < #(9 3 2) 1))
  (test #(3 9) (vector-sort < #(9 3 2) 0 2))
  (let ((v (vector 5 4 3 2 1)))
    (vector-sort! < v 1 4)
    (test #(5 2 3 4 1) v))
  (test-error (vector-sort! < '#(2 1)))
  (test-assert (vector-sorted? < #(9 1 2) 1))
  (test #(1 2 3 4) (vector-merge < #(1 3) #(2 4)))
  (test #(3 4) (vector-merge < #(1 3) #(2 4) 1 2 1))
  (test 3 (vector-find-median < #(1 5 3) 'none))
  (test 4 (vector-find-median < #(1 5 3 9) 'none))
  (test 'none (vector-find-median < #() 'none))
  (test '(3 5) (vector-find-median < #(1 5 3 9) 'none list))
  (test 9 (vector-select! < (vector 9 8 7) 2))
  (test-error (vector-select! < (vector 9 8 7) 3)))

;; The examples of its document.
(test-group "the document's examples"
  (test '(1 2 7 0 -2) (list-delete-neighbor-dups = '(1 1 2 7 7 7 0 -2 -2)))
  (test #(1 2 7 0 -2) (vector-delete-neighbor-dups = #(1 1 2 7 7 7 0 -2 -2)))
  (test #(7 0 -2) (vector-delete-neighbor-dups = #(1 1 2 7 7 7 0 -2 -2) 3 9))
  (test '(9 . #(0 0 0 1 2 3 4 5 6))
        (let* ((v (vector 0 0 0 1 1 2 2 3 3 4 4 5 5 6 6))
               (end (vector-delete-neighbor-dups! = v 3)))
          (cons end (vector-copy v 0 end)))))

(test-group "the other names"
  (test '(1 2) (list-stable-sort! < (list 2 1)))
  (test '(1 2) (list-merge! < (list 1) (list 2)))
  (test '(1) (list-delete-neighbor-dups! = (list 1 1)))
  (test #(1 2) (vector-stable-sort < #(2 1)))
  (test #(1 2) (let ((v (vector 2 1))) (vector-stable-sort! < v) v))
  (test #(0 1 2 3) (let ((v (make-vector 4 0))) (vector-merge! < v #(1 3) #(2) 1) v))
  (test #(1 2) (vector-delete-neighbor-dups = #(1 1 2)))
  (test 2 (vector-delete-neighbor-dups! = (vector 1 1 2)))
  (test '(3 #(1 3 5)) (let ((v (vector 5 1 3))) (list (vector-find-median! < v 0) v)))
  (test #(1) (let ((v (vector 5 1 3))) (vector-separate! < v 1) (vector-copy v 0 1)))
  (test-error (vector-separate! < (vector 1) 2)))

(test-group "leaving and re-entering a comparison"
  (let ((again #f) (count 0) (results '()))
    (let ((sorted (vector-sort (lambda (a b)
                                 (call/cc (lambda (k) (if (not again) (set! again k))))
                                 (< a b))
                               #(3 1 2 5 4))))
      (set! results (cons sorted results))
      (set! count (+ count 1))
      (if (< count 3) (again #f))
      (test '(#(1 2 3 4 5) #(1 2 3 4 5) #(1 2 3 4 5)) results))))

(test-end "srfi 132")
(test-exit)
