;;> \section{Clients and servers in one call}

;;> Connects to \var{service} on \var{host}, trying every address that
;;> \scheme{get-address-info} finds for them. \var{host} is a string and
;;> \var{service} the name of a service such as \scheme{"http"}, or a port as an
;;> integer or in digits. The ports take text and bytes in any mixture; what is
;;> written goes out when \scheme{flush-output-port} is called or the buffer is
;;> full.
;;>
;;> Closing the output port tells the peer that no more will come; what the
;;> peer still sends can be read. Closing both ports closes the socket. The
;;> socket is non-blocking unless \var{blocking?} is given and true, which makes
;;> no difference to the ports.
;;> \example{
;;> (define listener
;;>   (make-listener-socket (get-address-info "127.0.0.1" 8080)))
;;> (define io (open-net-io "127.0.0.1" 8080))
;;> (define out (list-ref io 2))
;;> (write-string "hello\n" out)
;;> (flush-output-port out)
;;> (receive (accept listener (make-sockaddr) 128) 100)
;;> ⇒ #u8(104 101 108 108 111 10)
;;> (open-net-io "127.0.0.1" 70000) ⇒ #f   ; there is no such port
;;> }
;;> \procedure{(open-net-io host service [(blocking? #f)])}
;;> \returns{a list of three: the socket, an input port and an output port}
;;> \fails{\scheme{#f}, for whatever reason there is no connection}
;;> \raises{\var{host} or \var{service} is of another type}
;;> \differs{Chibi 0.12 raises an error if there is no connection.}
(define (open-net-io host service . blocking?)
  (let ((io (%dial 'open-net-io host service
                  (and (pair? blocking?) (car blocking?)))))
    (and (pair? io) io)))

;;> Connects as \scheme{open-net-io} does, calls \var{proc} with the input port
;;> and the output port, and closes the connection.
;;>
;;> The connection is closed however \var{proc} is left: by returning, by an
;;> error or by a continuation. Only when it returns is the output flushed
;;> first.
;;> \example{
;;> (define listener
;;>   (make-listener-socket (get-address-info "127.0.0.1" 8080)))
;;> (with-net-io "127.0.0.1" 8080
;;>   (lambda (in out)
;;>     ;; Usually it is another program that answers.
;;>     (send (accept listener (make-sockaddr) 128) (string->utf8 "hello\n"))
;;>     (read-line in)))
;;> ⇒ "hello"
;;> }
;;> \returns{what \var{proc} returns, several values too}
;;> \raises{there is no connection, with a message that says why, and
;;> \var{host} and \var{service} as irritants; an argument is of another type; or
;;> \var{proc} is entered again by a continuation after it has been left}
;;> \differs{Chibi 0.12 leaves the connection open if \var{proc} raises an
;;> error.}
(define (with-net-io host service proc)
  (if (not (procedure? proc))
      (%wrong-type 'with-net-io 3 "a procedure" proc))
  (let ((io (%dial 'with-net-io host service #f)))
    (if (string? io)
        (error (string-append "with-net-io: " io) host service))
    (let ((fileno (car io)) (in (cadr io)) (out (car (cddr io))))
      (dynamic-wind
       (lambda ()
         (if (not (and (input-port-open? in) (output-port-open? out)))
             (error "with-net-io: the connection was closed when proc was left"
                    host service)))
       (lambda ()
         (call-with-values
             (lambda () (proc in out))
           (lambda results
             (if (output-port-open? out)
                 (flush-output-port out))
             (apply values results))))
       (lambda ()
         (%hang-up fileno in out))))))

;;> Makes a socket that is ready for \scheme{accept}: calls \scheme{socket},
;;> \scheme{bind} and \scheme{listen} for the address of \var{addrinfo}, the
;;> first one only if there are several. At most \var{max-conn} clients wait to
;;> be accepted. The option \scheme{socket-opt/reuseaddr} is set, so that a
;;> server can be started again at once.
;;> \example{
;;> (define here (get-address-info "127.0.0.1" 8080))
;;> (define listener (make-listener-socket here))
;;> (list? (open-net-io "127.0.0.1" 8080)) ⇒ #t
;;> (make-listener-socket here) ⇒ error
;;> }
;;> \procedure{(make-listener-socket addrinfo [(max-conn 128)])}
;;> \returns{a fileno, non-blocking}
;;> \raises{one of the steps fails, such as \scheme{bind} for an address in use;
;;> the socket is closed before. The message names the step, the irritants are
;;> the cause, the address and the port. Also if an argument is of another type}
(define (make-listener-socket addrinfo . max-conn)
  (if (not (address-info? addrinfo))
      (%wrong-type 'make-listener-socket 1 "an address-info" addrinfo))
  (if (and (pair? max-conn) (not (exact-integer? (car max-conn))))
      (%wrong-type 'make-listener-socket 2 "an exact integer" (car max-conn)))
  (let* ((address (address-info-address addrinfo))
         (backlog (if (pair? max-conn) (car max-conn) 128))
         (fileno (%socket (address-info-family addrinfo)
                          (address-info-socket-type addrinfo)
                          (address-info-protocol addrinfo))))
    (define (give-up message cause)
      (error message
             cause
             (if address (sockaddr-name address) "no address")
             (if address (sockaddr-port address) 0)))
    ;; Each step answers a string if it fails: the cause.
    (define (check message result)
      (if (string? result)
          (begin
            (close-file-descriptor fileno)
            (give-up message result))))
    (if (string? fileno)
        (give-up "couldn't create socket" fileno))
    (check "couldn't set socket reusable"
           (%set-socket-option! fileno level/socket socket-opt/reuseaddr 1))
    (check "couldn't bind socket"
           (if address
               (%bind fileno address (address-info-address-length addrinfo))
               "the address-info has no address"))
    (check "couldn't listen on socket" (%listen fileno backlog))
    fileno))

;; A list of socket, input port and output port; a string that says why not. If
;; there are several addresses, it is the failure of the last that is told.
(define (%dial procedure host service blocking?)
  (let ((found (%get-address-info procedure host service)))
    (if (string? found)
        found
        (let try ((info found))
          (let ((io (%dial-one info blocking?)))
            (if (and (string? io) (address-info-next info))
                (try (address-info-next info))
                io))))))

(define (%dial-one info blocking?)
  (let ((fileno (%socket (address-info-family info)
                         (address-info-socket-type info)
                         (address-info-protocol info))))
    (if (string? fileno)
        fileno
        (let ((failure (%connect fileno
                                 (address-info-address info)
                                 (address-info-address-length info))))
          (cond
           ((string? failure)
            (close-file-descriptor fileno)
            failure)
           (else
            (if (not blocking?)
                (set-file-descriptor-status!
                 fileno
                 (+ open/read-write open/non-block)))
            (list fileno
                  (open-input-file-descriptor fileno #t)
                  (open-output-file-descriptor fileno #t))))))))

;; The same as without the percent sign, but a failure is answered with a
;; string: the system call, the cause and the address.
(define-native (%get-address-info procedure host service))
(define-native (%socket family socket-type protocol))
(define-native (%connect fileno sockaddr length))
(define-native (%bind fileno sockaddr length))
(define-native (%listen fileno backlog))
(define-native (%set-socket-option! fileno level name value))

;; Closes ports and socket without waiting: what can be flushed at once is, and
;; no failure is told.
(define-native (%hang-up fileno in out))
