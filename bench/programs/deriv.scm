;; Symbolic derivatives: symbols, lists, and map.
(import (scheme base) (scheme write))

(define (deriv a)
  (cond ((not (pair? a)) (if (eq? a 'x) 1 0))
        ((eq? (car a) '+) (cons '+ (map deriv (cdr a))))
        ((eq? (car a) '-) (cons '- (map deriv (cdr a))))
        ((eq? (car a) '*)
         (list '* a (cons '+ (map (lambda (a) (list '/ (deriv a) a)) (cdr a)))))
        ((eq? (car a) '/)
         (list '-
               (list '/ (deriv (cadr a)) (car (cddr a)))
               (list '/ (cadr a)
                     (list '* (car (cddr a)) (car (cddr a)) (deriv (car (cddr a)))))))
        (else (error "no derivation method for" (car a)))))

(define expression '(+ (* 3 x x) (* a x x) (* b x) 5))

(do ((i 0 (+ i 1)))
    ((= i 1000000))
  (deriv expression))
(display
 (equal? (deriv expression)
         '(+ (* (* 3 x x) (+ (/ 0 3) (/ 1 x) (/ 1 x)))
             (* (* a x x) (+ (/ 0 a) (/ 1 x) (/ 1 x)))
             (* (* b x) (+ (/ 0 b) (/ 1 x)))
             0)))
(newline)
