;; A worker at the other end of a pair of connected sockets.
;;
;;   chibi-net examples/worker-pair.scm
;;
;; open-socket-pair makes two sockets that are connected with each other, both
;; ways, without any address. What is sent are data as write shows them: read
;; finds the end of each by itself, so no other protocol is needed.

(import (scheme base) (scheme read) (scheme write)
        (chibi net) (chibi filesystem) (srfi 18))

(define (tell datum out)
  (write datum out)
  (newline out)
  (flush-output-port out))

;;; The worker: answers (sum n ...) and (reverse x ...), until the line ends

(define (work job)
  (case (car job)
    ((sum) (apply + (cdr job)))
    ((reverse) (reverse (cdr job)))
    (else (list 'unknown (car job)))))

(define (worker socket)
  (let ((in (open-input-file-descriptor socket))
        (out (open-output-file-descriptor socket)))
    (let next ()
      (let ((job (read in)))
        (unless (eof-object? job)
          (tell (work job) out)
          (next))))
    (close-port out)
    (close-port in)
    'done))

;;; The boss

(define pair
  (open-socket-pair address-family/unix socket-type/stream ip-proto/ip))

(define worker-thread
  (thread-start! (make-thread (lambda () (worker (cadr pair))))))

;; With #t closing the output port tells the other side that no more will come,
;; while its answers can still be read.
(define in (open-input-file-descriptor (car pair) #t))
(define out (open-output-file-descriptor (car pair) #t))

(for-each
 (lambda (job)
   (tell job out)
   (write job)
   (display " => ")
   (write (read in))
   (newline))
 '((sum 1 2 3 4)
   (reverse "c" #\b a)
   (sum 1/2 1/3)
   (multiply 6 7)))

(close-port out)
(display "the worker is ")
(display (thread-join! worker-thread))
(newline)
