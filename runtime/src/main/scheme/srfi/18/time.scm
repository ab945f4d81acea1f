;;> \section{Time}

;;> The present, as a time object; good for time-outs that several waits share.
;;> \example{(time? (current-time)) ⇒ #t}
(define-native (current-time))

;;> Whether \var{object} is a time object.
;;> \example{(time? 12) ⇒ #f}
(define-native (time? object))

;;> The seconds from the start of 1970 to \var{time}, an inexact number.
;;> \example{(time->seconds (seconds->time 12)) ⇒ 12.0}
(define-native (time->seconds time))

;;> The time \var{seconds} after the start of 1970.
;;> \example{(< (time->seconds (seconds->time 10)) (time->seconds (current-time))) ⇒ #t}
(define-native (seconds->time seconds))
