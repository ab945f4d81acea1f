;; A loop of a hundred million rounds.
(import (scheme base) (scheme write))

(define (sum n)
  (let loop ((i 0) (total 0))
    (if (= i n)
        total
        (loop (+ i 1) (+ total i)))))

(display (sum 100000000))
(newline)
