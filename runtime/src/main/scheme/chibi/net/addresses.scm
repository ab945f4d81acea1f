;;> \section{Looking up addresses}

;;> Returns an address-info that asks for something rather than answers it: the
;;> hints of \scheme{get-address-info}. It has no address yet.
;;>
;;> \var{family} is one of the constants that begin with
;;> \scheme{address-family/}, \var{socket-type} one of those with
;;> \scheme{socket-type/} and \var{protocol} one of those with
;;> \scheme{ip-proto/}; zero in any of them means "whatever there is".
;;> \var{flags} is zero or a sum of constants that begin with \scheme{ai/}.
;;> \example{
;;> (define hints
;;>   (make-address-info address-family/inet socket-type/datagram ip-proto/udp))
;;> (address-info-address hints) ⇒ #f
;;> }
;;> \raises{an argument is not an exact integer}
(define-native (make-address-info family socket-type protocol (flags 0)))

;;> Looks up the addresses of \var{service} on \var{host}.
;;>
;;> \var{host} is a string: a name, an address such as \scheme{"127.0.0.1"} or
;;> \scheme{"::1"}, or \scheme{#f} for this machine: all of its addresses for a
;;> listener (0.0.0.0 and ::) if the hints have the flag
;;> \scheme{ai/passive}, the loopback addresses if not. \var{service} is a port
;;> from 0 to 65535 as an integer or in digits, the name of a service such as
;;> \scheme{"http"}, or \scheme{#f} for port 0, as is the empty string.
;;> \var{hints} says what to look for; by default, or if it is \scheme{#f}, a
;;> TCP/IP stream of any family, for a listener or a client, that is
;;> \scheme{(make-address-info address-family/unspecified socket-type/stream
;;> ip-proto/ip ai/passive)}.
;;>
;;> Only the calling thread waits for the answer, however long the name servers
;;> take. Source: \code{getaddrinfo(3)}.
;;> \example{
;;> (sockaddr-port
;;>  (address-info-address (get-address-info "127.0.0.1" "http"))) ⇒ 80
;;> }
;;> \returns{the first answer; \scheme{address-info-next} leads to the others}
;;> \fails{\scheme{#f}: there is no such host, service or combination, or both
;;> \var{host} and \var{service} are \scheme{#f}}
;;> \raises{\var{host}, \var{service} or \var{hints} is of another type}
;;> \differs{Chibi 0.12 takes a port above 65535 modulo 65536.}
(define-native (get-address-info host service (hints #f)))

;;> Whether \var{obj} is an address-info: what \scheme{get-address-info} found, or
;;> the hints that \scheme{make-address-info} made.
;;> \example{
;;> (address-info? (get-address-info "127.0.0.1" 80)) ⇒ #t
;;> (address-info? "127.0.0.1") ⇒ #f
;;> }
(define-native (address-info? obj))

;;> Returns the address family: a constant that begins with
;;> \scheme{address-family/}. It is the first argument of \scheme{socket}.
;;> \example{
;;> (= (address-info-family (get-address-info "127.0.0.1" 80))
;;>    address-family/inet) ⇒ #t
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-family addrinfo))

;;> Returns the socket type: a constant that begins with
;;> \scheme{socket-type/}. It is the second argument of \scheme{socket}.
;;> \example{
;;> (= (address-info-socket-type (get-address-info "127.0.0.1" 80))
;;>    socket-type/stream) ⇒ #t
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-socket-type addrinfo))

;;> Returns the protocol: a constant that begins with \scheme{ip-proto/}. It is
;;> the third argument of \scheme{socket}.
;;> \example{
;;> (= (address-info-protocol (get-address-info "127.0.0.1" 80))
;;>    ip-proto/tcp) ⇒ #t
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-protocol addrinfo))

;;> Returns the flags: zero or a sum of constants that begin with \scheme{ai/}.
;;> Those of an answer are those of the hints that were asked with.
;;> \example{
;;> (= (address-info-flags (get-address-info "127.0.0.1" 80)) ai/passive) ⇒ #t
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-flags addrinfo))

;;> Returns the sockaddr, always the same object, for \scheme{connect} and
;;> \scheme{bind}; \scheme{#f} if \var{addrinfo} was made by
;;> \scheme{make-address-info}.
;;> \example{
;;> (sockaddr-name
;;>  (address-info-address (get-address-info "127.0.0.1" 80))) ⇒ "127.0.0.1"
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-address addrinfo))

;;> Returns how many bytes the address takes, which is what
;;> \scheme{connect} and \scheme{bind} want to know; 0 without an address.
;;> \example{
;;> (address-info-address-length (get-address-info "127.0.0.1" 80)) ⇒ 16
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-address-length addrinfo))

;;> Returns the full name of the host, which only the first answer to hints with
;;> the flag \scheme{ai/canonname} has; otherwise \scheme{#f}.
;;> \example{
;;> (define hints
;;>   (make-address-info address-family/inet socket-type/stream ip-proto/tcp
;;>                      ai/canonname))
;;> (address-info-canonname (get-address-info "127.0.0.1" 80 hints))
;;> ⇒ "127.0.0.1"
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-canonname addrinfo))

;;> Returns the next answer of the same lookup, \scheme{#f} after the last.
;;> \example{
;;> (address-info-next (get-address-info "127.0.0.1" 80)) ⇒ #f
;;> }
;;> \raises{\var{addrinfo} is not an address-info}
(define-native (address-info-next addrinfo))

;;> \type{addrinfo}
;;> The type of address-infos.
(define-native addrinfo)

;;> \section{Addresses}

;;> Returns a sockaddr of zeros with room for an address of any family, for
;;> \scheme{accept} and \scheme{get-peer-name} to fill in.
;;> \example{(sockaddr-name (make-sockaddr)) ⇒ ""}
;;> \differs{Chibi 0.12 has room for IPv4 only, which an IPv6 client
;;> overflows.}
(define-native (make-sockaddr))

;;> Whether \var{obj} is a sockaddr: the address of a socket, as the operating
;;> system has it.
;;> \example{
;;> (sockaddr? (make-sockaddr)) ⇒ #t
;;> (sockaddr? (get-address-info "127.0.0.1" 80)) ⇒ #f
;;> }
(define-native (sockaddr? obj))

;;> Returns the address as text: \scheme{"N.N.N.N"} for IPv4, the form that
;;> \url{https://www.rfc-editor.org/rfc/rfc5952}{RFC 5952} recommends for IPv6,
;;> the path for a unix socket, and \scheme{""} for an address of another family
;;> or none.
;;> \example{
;;> (sockaddr-name
;;>  (address-info-address (get-address-info "2001:DB8::A" 80)))
;;> ⇒ "2001:db8::a"
;;> }
;;> \raises{\var{sockaddr} is not a sockaddr}
;;> \differs{Chibi 0.12 returns arbitrary text for unix and unspecified
;;> addresses.}
(define-native (sockaddr-name sockaddr))

;;> Returns the port of the address, from 0 to 65535; 0 for an address of a
;;> family that has no ports.
;;> \example{
;;> (sockaddr-port
;;>  (address-info-address (get-address-info "127.0.0.1" 8080))) ⇒ 8080
;;> }
;;> \raises{\var{sockaddr} is not a sockaddr}
(define-native (sockaddr-port sockaddr))

;;> \type{sockaddr}
;;> The type of sockaddrs.
(define-native sockaddr)
