;;> File descriptors: the numbers behind sockets, pipes and files, as objects,
;;> and ports on them.
;;> \topic{Input and output}
(define-library (chibi filesystem)
  (export
   open-input-file-descriptor open-output-file-descriptor
   close-file-descriptor
   duplicate-file-descriptor duplicate-file-descriptor-to
   get-file-descriptor-status set-file-descriptor-status!
   open open-pipe
   open/read open/write open/read-write
   open/create open/exclusive open/truncate open/append open/non-block)
  (import (chibi-net primitive))
  (include "filesystem.scm"))
