;;> \section{Pots}
;;> What tea is in.

;;> A pot holds \var{size} cups.
;;> \example{(pot-size (make-pot 4)) ⇒ 4}
;;> \example{(pot? 4) ⇒ #f}
(define-record-type pot
  (make-pot size)
  pot?
  ;;> How many cups there are room for.
  (size pot-size)
  ;;> How hot it is, in degrees; see \scheme{boiling-point}.
  (temperature pot-temperature set-pot-temperature!))

;;> \section{Tea & water}

;;> Pours \var{cups} cups out of \var{pot}, <at once>.
;;> \itemlist{
;;>  \item{The pot may be \emph{empty} then.}
;;>  \item{It is \bold{never} broken: \code{sip(2)}.}}
;;> \schemeblock{
;;> (let ((pot (make-pot 4)))
;;>   (pour! pot 2) ; two are left
;;>   (list "a" #\b 1.5))
;;> }
;;> \returns{how many cups are left}
;;> \fails{\scheme{#f}: there were not enough}
;;> \raises{\var{pot} is no pot}
;;> \differs{Chibi 0.12 has no tea.}
;;> \since{0.2.0}
;;> \see{\scheme{brew}}
(define (pour! pot . o)
  (let ((cups (if (pair? o) (car o) 1)))
    cups))

;;> \procedure{(brew pot [minutes] . leaves)}
;;> Waits.
(define (brew . all) all)

;;> The tea for now.
(define current-tea (make-parameter 'green))

;;> Where water boils, in degrees.
(define boiling-point 100)

;;> Binds \var{name} to a pot in the body.
(define-syntax with-pot
  (syntax-rules ()
    ((_ (name size) body ...)
     (let ((name (make-pot size))) body ...))))
