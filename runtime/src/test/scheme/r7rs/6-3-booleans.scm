;; R7RS 6.3: booleans.
(import (scheme base) (chibi test))

(test-begin "6.3 booleans")

(test-group "booleans"
  (test #t #true)
  (test #f #false)
  (test #f (not 3))
  (test #f (not (list 3)))
  (test #t (not #f))
  (test #f (not '()))
  (test #f (not 'nil))
  (test #t (boolean? #f))
  (test #f (boolean? 0))
  (test #f (boolean? '()))
  (test #t (boolean=? #t #t))
  (test #f (boolean=? #t #f))
  (test #t (boolean=? #f #f #f))
  (test #f (boolean=? #t #t #f))
  (test-error (boolean=? #t 1)))

(test-end "6.3 booleans")
(test-exit)
