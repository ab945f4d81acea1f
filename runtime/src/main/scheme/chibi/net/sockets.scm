;;> \section{Sockets}

;;> Makes an endpoint for communication: a socket that is neither bound nor
;;> connected. It blocks and is closed in programs that this one starts. Source:
;;> \code{socket(2)}.
;;> \example{
;;> (define s (socket address-family/inet socket-type/stream ip-proto/tcp))
;;> (get-socket-option s level/socket socket-opt/keepalive) ⇒ 0
;;> }
;;> \returns{a fileno}
;;> \fails{\scheme{#f}: this system has no such combination, or the program may
;;> not have it, or has too many files open}
;;> \raises{an argument is not an exact integer}
;;> \differs{Chibi 0.12 crashes on failure.}
(define-native (socket family socket-type protocol))

;;> Connects \var{fileno} to the address in \var{sockaddr}. The calling thread
;;> waits until the peer has answered. A datagram socket is given a default peer
;;> in this way, for \scheme{send} and \scheme{receive!}.
;;>
;;> \var{length} is how many bytes of \var{sockaddr} count:
;;> \scheme{address-info-address-length} of the address-info it is from.
;;> Source: \code{connect(2)}.
;;> \example{
;;> (define info (get-address-info "127.0.0.1" 8080))
;;> (define listener (make-listener-socket info))
;;> (define s (socket (address-info-family info)
;;>                   (address-info-socket-type info)
;;>                   (address-info-protocol info)))
;;> (connect s (address-info-address info) (address-info-address-length info))
;;> ⇒ 0
;;> }
;;> \returns{0}
;;> \fails{-1: nobody listens there, or the socket is connected already, or
;;> closed}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 stops every thread until the peer has answered.}
(define-native (connect fileno sockaddr length))

;;> Binds \var{fileno} to the address in \var{sockaddr}, of which
;;> \var{length} bytes count, and makes it non-blocking. Source:
;;> \code{bind(2)}.
;;>
;;> A server binds its socket before \scheme{listen}, so that clients know where
;;> to find it; \scheme{make-listener-socket} does both. A datagram socket is
;;> bound to receive what is sent to that address. Port 0 stands for any free
;;> one.
;;> \example{
;;> (define here (get-address-info "127.0.0.1" 0))
;;> (define s (socket address-family/inet socket-type/stream ip-proto/tcp))
;;> (bind s (address-info-address here) (address-info-address-length here)) ⇒ #t
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: the address is in use or not one of this machine, or
;;> the socket is bound already, or closed}
;;> \raises{an argument is of another type}
(define-native (bind fileno sockaddr length))

;;> Makes \var{fileno} a listener, for \scheme{accept}, and non-blocking.
;;> At most \var{backlog} clients wait to be accepted; more are turned away. A
;;> socket that is not bound is bound to a free port. Source:
;;> \code{listen(2)}.
;;> \example{
;;> (define s (socket address-family/inet socket-type/stream ip-proto/tcp))
;;> (listen s 10) ⇒ #t
;;> (define d (socket address-family/inet socket-type/datagram ip-proto/udp))
;;> (listen d 10) ⇒ #f
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: this type of socket takes no connections, or the socket
;;> is closed}
;;> \raises{an argument is of another type}
(define-native (listen fileno backlog))

;;> Waits for a client on the listener \var{fileno} and takes its connection.
;;> Other threads go on meanwhile. The client's address is stored in
;;> \var{sockaddr}, up to \var{length} bytes, or as many as there is room for.
;;> Source: \code{accept(2)}.
;;> \example{
;;> (define listener
;;>   (make-listener-socket (get-address-info "127.0.0.1" 8080)))
;;> (define peer (open-net-io "127.0.0.1" 8080))
;;> (define address (make-sockaddr))
;;> (define client (accept listener address 128))
;;> (sockaddr-name address) ⇒ "127.0.0.1"
;;> }
;;> \returns{a fileno of the connection, non-blocking}
;;> \fails{\scheme{#f}: \var{fileno} is closed, also while waiting, or does not
;;> listen, or the program has too many files open}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 crashes on failure.}
(define-native (accept fileno sockaddr length))

;;> Makes two sockets that are connected to each other and returns a list of
;;> both. Each can send and receive; both block. \var{family} is usually
;;> \scheme{address-family/unix} and \var{protocol} zero. Source:
;;> \code{socketpair(2)}.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (send (car ends) (bytevector 1 2 3)) ⇒ 3
;;> (receive (cadr ends) 10) ⇒ #u8(1 2 3)
;;> }
;;> \returns{a list of two filenos}
;;> \fails{\scheme{#f}: this system has no pairs of that family and type, or the
;;> program has too many files open}
;;> \raises{an argument is not an exact integer}
(define-native (open-socket-pair family socket-type protocol))

;;> Stores the address of the peer of \var{fileno} in \var{sockaddr}, from which
;;> \scheme{sockaddr-name} and \scheme{sockaddr-port} read it. Source:
;;> \code{getpeername(2)}.
;;> \example{
;;> (define listener
;;>   (make-listener-socket (get-address-info "127.0.0.1" 8080)))
;;> (define address (make-sockaddr))
;;> (get-peer-name listener address) ⇒ #f
;;> (get-peer-name (car (open-net-io "127.0.0.1" 8080)) address) ⇒ 16
;;> (sockaddr-port address) ⇒ 8080
;;> }
;;> \returns{the length of that address: 16 for IPv4, 28 for IPv6, 2 for the
;;> other end of a socket pair}
;;> \fails{\scheme{#f}: the socket is not connected, or closed}
;;> \raises{an argument is of another type}
(define-native (get-peer-name fileno sockaddr))

;;> Returns the value of an option of \var{fileno}. \var{level} is
;;> \scheme{level/socket} and \var{name} a constant that begins with
;;> \scheme{socket-opt/}; other levels, such as \scheme{ip-proto/tcp}, work with
;;> the numbers that the system gives its options. A switch is 0 or 1.
;;> Source: \code{getsockopt(2)}.
;;>
;;> Linux answers twice the size that was set for \scheme{socket-opt/sndbuf} and
;;> \scheme{socket-opt/rcvbuf}, which is what it takes for itself.
;;> \example{
;;> (define s (socket address-family/inet socket-type/stream ip-proto/tcp))
;;> (get-socket-option s level/socket socket-opt/reuseaddr) ⇒ 0
;;> }
;;> \returns{an integer}
;;> \fails{\scheme{#f}: there is no such option, or \var{fileno} is no socket,
;;> or closed}
;;> \raises{an argument is of another type}
(define-native (get-socket-option fileno level name))

;;> Sets an option of \var{fileno} to \var{value}, an integer; see
;;> \scheme{get-socket-option}. Source: \code{setsockopt(2)}.
;;> \example{
;;> (define s (socket address-family/inet socket-type/stream ip-proto/tcp))
;;> (set-socket-option! s level/socket socket-opt/reuseaddr 1) ⇒ #t
;;> (get-socket-option s level/socket socket-opt/reuseaddr) ⇒ 1
;;> }
;;> \returns{\scheme{#t}}
;;> \fails{\scheme{#f}: there is no such option, or it cannot be set so, or
;;> \var{fileno} is no socket, or closed}
;;> \raises{an argument is of another type}
(define-native (set-socket-option! fileno level name value))
