;; Time (R7RS 6.14)

;;> Returns the seconds since the start of 1970 as an inexact number, on the
;;> scale of International Atomic Time, which has no leap seconds: 37 more than
;;> the time of day that most systems tell.
;;> \example{(inexact? (current-second)) ⇒ #t}
(define-native (current-second))

;;> Returns an exact count of jiffies since some moment, which is the same one
;;> for the whole run of the program. Clocks being set does not disturb it.
;;> \example{(<= (current-jiffy) (current-jiffy)) ⇒ #t}
(define-native (current-jiffy))

;;> Returns how many jiffies there are in a second: 1000000.
;;> \example{(jiffies-per-second) ⇒ 1000000}
(define-native (jiffies-per-second))
