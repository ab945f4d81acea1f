;; R7RS 5.4: syntax definitions.
(import (scheme base) (scheme eval) (chibi test))

(define-syntax twice!
  (syntax-rules () ((_ x) (set! x (* 2 x)))))
(define-syntax define-getter
  (syntax-rules () ((_ name value) (define (name) value))))
(define-getter get-nine 9)

(test-begin "5.4 syntax definitions")

(test-group "at top level"
  (test 8 (let ((x 4)) (twice! x) x))
  (test 9 (get-nine)))

(test-group "internal"
  (test '(2 1)
        (let ((x 1) (y 2))
          (define-syntax swap!
            (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
          (swap! x y)
          (list x y)))
  (test 'shadowed
        (let ()
          (define-syntax twice! (syntax-rules () ((_ x) 'shadowed)))
          (twice! 1)))
  (test 12
        (let ()
          (define-getter get-six 6)
          (* 2 (get-six)))))

(define (evaluate body)
  (eval body (environment '(scheme base))))

(test-group "errors"
  (test-error (evaluate '(let () (define-syntax m) 1)))
  (test-error (evaluate '(let () (define-syntax 5 (syntax-rules ())) 1)))
  (test-error (evaluate '(let () (define-syntax m 5) 1)))
  (test-error (evaluate '(let () (define-syntax m (syntax-rules () ((_ a) a))) (m)))))

(test-end "5.4 syntax definitions")
(test-exit)
