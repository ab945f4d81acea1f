;;> The compositions of three and four \scheme{car} and \scheme{cdr}. The letters
;;> between \scheme{c} and \scheme{r} say which, from the right to the left.
;;> \topic{Lists}
(define-library (scheme cxr)
  (import (chibi-net primitive))
  (export caaar caadr cadar caddr cdaar cdadr
          cddar cdddr caaaar caaadr caadar caaddr
          cadaar cadadr caddar cadddr cdaaar cdaadr
          cdadar cdaddr cddaar cddadr cdddar cddddr)
  (include "cxr.scm"))
