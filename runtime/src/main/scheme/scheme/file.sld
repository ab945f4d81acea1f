;;> Files: ports on them, and whether they exist. A relative name is looked up from
;;> the folder that the program was started in.
;;> \topic{Input and output}
(define-library (scheme file)
  (export
   call-with-input-file call-with-output-file
   with-input-from-file with-output-to-file
   open-input-file open-binary-input-file
   open-output-file open-binary-output-file
   file-exists? delete-file)
  (import (scheme base) (chibi-net complaints) (chibi-net primitive))
  (include "file.scm"))
