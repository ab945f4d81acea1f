;;> Pots of tea, as a small library to try documentation on.
;;>
;;> A pot is made by \scheme{make-pot} and emptied by \scheme{pour!}; see also
;;> \url{https://example.org/tea}{the tea page}.
(define-library (tea pot)
  (export
   make-pot pot? pot-size (rename pot-temperature pot-heat)
   pour! brew
   current-tea boiling-point
   with-pot)
  (import (scheme base))
  (include "pot.scm"))
