;; Where a \var{fileno} is wanted, its number or a port on it will do as well.

;;> \section{Ports on descriptors}

;;> Returns an input port that reads from \var{fileno}, text and bytes in any
;;> mixture. Only the thread that reads waits for what has not arrived.
;;>
;;> The descriptor is closed with the last port that is open on it. With
;;> \var{shutdown?} true, closing this port also tells the system that nothing
;;> more will be read from the socket.
;;> \schemeblock{
;;> (let* ((s (accept listener (make-sockaddr) 128))
;;>        (in (open-input-file-descriptor s))
;;>        (out (open-output-file-descriptor s)))
;;>   (write-string (read-line in) out)
;;>   (close-port out)
;;>   (close-port in))
;;> }
;;> \raises{\var{fileno} is no descriptor}
(define-native (open-input-file-descriptor fileno (shutdown? #f)))

;;> Returns an output port that writes to \var{fileno}, text and bytes in any
;;> mixture. What is written goes out when the port is flushed or closed, or
;;> when there is much of it; only the thread that writes waits for a slow
;;> reader, and nothing is lost.
;;>
;;> The descriptor is closed with the last port that is open on it. With
;;> \var{shutdown?} true, closing this port also ends the connection in this
;;> direction: the peer sees the end, and what it still sends can be read.
;;> \example{
;;> (define pipe (open-pipe))
;;> (define out (open-output-file-descriptor (cadr pipe)))
;;> (write-string "one line\n" out)
;;> (close-port out)
;;> (read-line (open-input-file-descriptor (car pipe))) ⇒ "one line"
;;> }
;;> \raises{\var{fileno} is no descriptor}
(define-native (open-output-file-descriptor fileno (shutdown? #f)))

;;> \section{Descriptors}

;;> Closes \var{fileno}. Threads that wait for it are woken, and find it
;;> closed. Afterwards every operation on it fails, even when the system has
;;> given its number to another file.
;;> \example{
;;> (define pipe (open-pipe))
;;> (close-file-descriptor (car pipe)) ⇒ #t
;;> (close-file-descriptor (car pipe)) ⇒ #f
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: it is closed already}
;;> \raises{\var{fileno} is no descriptor}
(define-native (close-file-descriptor fileno))

;;> Returns another descriptor of the same file or socket, which is closed on
;;> its own. Source: \code{dup(2)}.
;;> \example{
;;> (define pipe (open-pipe))
;;> (define other (duplicate-file-descriptor (car pipe)))
;;> (close-file-descriptor (car pipe)) ⇒ #t
;;> (close-file-descriptor other) ⇒ #t
;;> }
;;> \returns{a fileno}
;;> \fails{\scheme{#f}: \var{fileno} is closed, or the program has too many
;;> files open}
;;> \raises{\var{fileno} is no descriptor}
(define-native (duplicate-file-descriptor fileno))

;;> Makes \var{to} another descriptor of the file or socket behind \var{from},
;;> closing what it was. Source: \code{dup2(2)}.
;;> \example{
;;> (define one (open-pipe))
;;> (define two (open-pipe))
;;> (duplicate-file-descriptor-to (car one) (car two)) ⇒ #t
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: one of them is closed}
;;> \raises{an argument is no descriptor}
;;> \differs{Chibi 0.12 always returns \scheme{#f}.}
(define-native (duplicate-file-descriptor-to from to))

;;> Returns the status flags of \var{fileno}: a sum of \scheme{open/read},
;;> \scheme{open/write} or \scheme{open/read-write}, \scheme{open/append} and
;;> \scheme{open/non-block}. Source: \code{fcntl(2)}.
;;> \example{
;;> (define pipe (open-pipe))
;;> (= (get-file-descriptor-status (cadr pipe)) open/write) ⇒ #t
;;> }
;;> \returns{an integer}
;;> \fails{-1: \var{fileno} is closed}
;;> \raises{\var{fileno} is no descriptor}
(define-native (get-file-descriptor-status fileno))

;;> Sets the status flags of \var{fileno}, of which only
;;> \scheme{open/append} and \scheme{open/non-block} can be changed. Source:
;;> \code{fcntl(2)}.
;;> \schemeblock{
;;> (set-file-descriptor-status! s (+ open/read-write open/non-block))
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: \var{fileno} is closed}
;;> \raises{\var{fileno} is no descriptor, or \var{status} no integer}
(define-native (set-file-descriptor-status! fileno status))

;;> Opens the file \var{path}. \var{flags} is a sum of \scheme{open/read},
;;> \scheme{open/write} or \scheme{open/read-write} and other constants below;
;;> \var{mode} says who may use a file that this creates, less what the user's
;;> mask forbids. Source: \code{open(2)}.
;;> \schemeblock{
;;> ;; A new log, which nobody else may read.
;;> (define log
;;>   (open "log.txt" (+ open/write open/create open/truncate) #o600))
;;> (if log
;;>     (let ((out (open-output-file-descriptor log)))
;;>       (write-string "started\n" out)
;;>       (close-port out)))
;;> }
;;> \returns{a fileno}
;;> \fails{\scheme{#f}: there is no such file, or it may not be opened so}
;;> \raises{an argument is of another type}
(define-native (open path flags (mode #o666)))

;;> Makes a pipe: what is written to the second descriptor can be read from the
;;> first. Bytes that no one has read yet wait in the pipe. Source:
;;> \code{pipe(2)}.
;;> \example{
;;> (define pipe (open-pipe))
;;> (define out (open-output-file-descriptor (cadr pipe)))
;;> (write-u8 7 out)
;;> (close-port out)
;;> (read-u8 (open-input-file-descriptor (car pipe))) ⇒ 7
;;> }
;;> \returns{a list of two filenos, the reading and the writing end}
;;> \fails{\scheme{#f}: the program has too many files open}
(define-native (open-pipe))

;;> \section{Constants}
;;>
;;> The numbers are those of the operating system, and differ between systems.

;;> For reading only. In C: \code{O_RDONLY}.
(define-native open/read)

;;> For writing only. In C: \code{O_WRONLY}.
(define-native open/write)

;;> For reading and writing. In C: \code{O_RDWR}.
(define-native open/read-write)

;;> Creates the file if there is none. In C: \code{O_CREAT}.
(define-native open/create)

;;> With \scheme{open/create}, fails if the file is there. In C:
;;> \code{O_EXCL}.
(define-native open/exclusive)

;;> Empties the file. In C: \code{O_TRUNC}.
(define-native open/truncate)

;;> Writes go to the end of the file. In C: \code{O_APPEND}.
(define-native open/append)

;;> Reads and writes fail rather than wait. The procedures of Chibi Net make
;;> only their own thread wait, with and without it. In C: \code{O_NONBLOCK}.
(define-native open/non-block)
