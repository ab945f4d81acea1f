;; The compositions of car and cdr of three and four letters (R7RS 6.4).

;;> The \scheme{car} of the \scheme{caar} of \var{pair}.
;;> \example{(caaar '(((x)))) ⇒ x}
(define-native (caaar pair))

;;> The \scheme{car} of the \scheme{cadr} of \var{pair}.
;;> \example{(caadr '(y (x))) ⇒ x}
(define-native (caadr pair))

;;> The \scheme{car} of the \scheme{cdar} of \var{pair}.
;;> \example{(cadar '((y x))) ⇒ x}
(define-native (cadar pair))

;;> The \scheme{car} of the \scheme{cddr} of \var{pair}: the third item of a
;;> list.
;;> \example{(caddr '(a b c d)) ⇒ c}
(define-native (caddr pair))

;;> The \scheme{cdr} of the \scheme{caar} of \var{pair}.
;;> \example{(cdaar '(((y . x)))) ⇒ x}
(define-native (cdaar pair))

;;> The \scheme{cdr} of the \scheme{cadr} of \var{pair}.
;;> \example{(cdadr '(y (y . x))) ⇒ x}
(define-native (cdadr pair))

;;> The \scheme{cdr} of the \scheme{cdar} of \var{pair}.
;;> \example{(cddar '((y y . x))) ⇒ x}
(define-native (cddar pair))

;;> The \scheme{cdr} of the \scheme{cddr} of \var{pair}: a list
;;> without its first three items.
;;> \example{(cdddr '(a b c d)) ⇒ (d)}
(define-native (cdddr pair))

;;> The \scheme{car} of the \scheme{caaar} of \var{pair}.
;;> \example{(caaaar '((((x))))) ⇒ x}
(define-native (caaaar pair))

;;> The \scheme{car} of the \scheme{caadr} of \var{pair}.
;;> \example{(caaadr '(y ((x)))) ⇒ x}
(define-native (caaadr pair))

;;> The \scheme{car} of the \scheme{cadar} of \var{pair}.
;;> \example{(caadar '((y (x)))) ⇒ x}
(define-native (caadar pair))

;;> The \scheme{car} of the \scheme{caddr} of \var{pair}.
;;> \example{(caaddr '(y y (x))) ⇒ x}
(define-native (caaddr pair))

;;> The \scheme{car} of the \scheme{cdaar} of \var{pair}.
;;> \example{(cadaar '(((y x)))) ⇒ x}
(define-native (cadaar pair))

;;> The \scheme{car} of the \scheme{cdadr} of \var{pair}.
;;> \example{(cadadr '(y (y x))) ⇒ x}
(define-native (cadadr pair))

;;> The \scheme{car} of the \scheme{cddar} of \var{pair}.
;;> \example{(caddar '((y y x))) ⇒ x}
(define-native (caddar pair))

;;> The \scheme{car} of the \scheme{cdddr} of \var{pair}: the fourth
;;> item of a list.
;;> \example{(cadddr '(a b c d)) ⇒ d}
(define-native (cadddr pair))

;;> The \scheme{cdr} of the \scheme{caaar} of \var{pair}.
;;> \example{(cdaaar '((((y . x))))) ⇒ x}
(define-native (cdaaar pair))

;;> The \scheme{cdr} of the \scheme{caadr} of \var{pair}.
;;> \example{(cdaadr '(y ((y . x)))) ⇒ x}
(define-native (cdaadr pair))

;;> The \scheme{cdr} of the \scheme{cadar} of \var{pair}.
;;> \example{(cdadar '((y (y . x)))) ⇒ x}
(define-native (cdadar pair))

;;> The \scheme{cdr} of the \scheme{caddr} of \var{pair}.
;;> \example{(cdaddr '(y y (y . x))) ⇒ x}
(define-native (cdaddr pair))

;;> The \scheme{cdr} of the \scheme{cdaar} of \var{pair}.
;;> \example{(cddaar '(((y y . x)))) ⇒ x}
(define-native (cddaar pair))

;;> The \scheme{cdr} of the \scheme{cdadr} of \var{pair}.
;;> \example{(cddadr '(y (y y . x))) ⇒ x}
(define-native (cddadr pair))

;;> The \scheme{cdr} of the \scheme{cddar} of \var{pair}.
;;> \example{(cdddar '((y y y . x))) ⇒ x}
(define-native (cdddar pair))

;;> The \scheme{cdr} of the \scheme{cdddr} of \var{pair}: a list
;;> without its first four items.
;;> \example{(cddddr '(a b c d e)) ⇒ (e)}
(define-native (cddddr pair))
