;;> \section{Sending and receiving}
;;>
;;> These work on whole bytevectors, without a buffer of their own. Do not mix
;;> them with ports that are open on the same socket: a port may have read ahead.
;;>
;;> \var{flags} is zero or a sum of the system's \code{MSG_} numbers, such as 2
;;> to look at what has arrived without taking it. \var{addrinfo} is an
;;> address-info or \scheme{#f}.

;;> Sends the bytes of \var{bytevector} on \var{fileno}: to the address of
;;> \var{addrinfo}, or to the peer that the socket is connected to. The calling
;;> thread waits while there is no room. A peer that is gone is a failure like
;;> any other, never a signal that ends the program. Source:
;;> \code{sendto(2)}.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (send (car ends) (string->utf8 "hello")) ⇒ 5
;;> (utf8->string (receive (cadr ends) 100)) ⇒ "hello"
;;> }
;;> \returns{how many bytes were sent; on a stream maybe less than all}
;;> \fails{-1: nobody to send to, a connection that is broken or closed, a
;;> datagram too large for the network}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 is ended by a signal when the peer is gone, and stops
;;> every thread while it waits on a blocking socket.}
(define-native (send fileno bytevector (flags 0) (addrinfo #f)))

;;> Does what \scheme{send} does but gives up after \var{timeout} seconds, a
;;> number that need not be whole; at once if it is zero or negative. With
;;> \scheme{#f} it waits as long as \scheme{send}. It works on blocking sockets
;;> as well.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (send/non-blocking (car ends) (bytevector 1 2 3) 1/10) ⇒ 3
;;> ;; Nobody reads: after a while there is no more room.
;;> (define (fill)
;;>   (if (send/non-blocking (car ends) (make-bytevector 65536 0) 1/10)
;;>       (fill)
;;>       'full))
;;> (fill) ⇒ full
;;> }
;;> \returns{how many bytes were sent}
;;> \fails{\scheme{#f} if there was no room in time, -1 for every other reason}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 returns -1 when the time is over, and waits for ever on a
;;> blocking socket.}
(define-native
  (send/non-blocking fileno bytevector timeout (flags 0) (addrinfo #f)))

;;> Receives what has arrived on \var{fileno} into \var{bytevector}, from its
;;> start. The calling thread waits while there is nothing. Bytes behind those
;;> that came stay as they were. Of a datagram that is longer than
;;> \var{bytevector}, the rest is lost.
;;>
;;> Without \var{addrinfo} the socket must be connected or bound. With it, the
;;> sender's address is stored in the sockaddr that it holds. Source:
;;> \code{recvfrom(2)}.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (define buffer (make-bytevector 4 0))
;;> (send (car ends) (bytevector 1 2))
;;> (receive! (cadr ends) buffer) ⇒ 2
;;> buffer ⇒ #u8(1 2 0 0)
;;> }
;;> \returns{how many bytes came; 0 at the end of a stream, or for an empty
;;> datagram}
;;> \fails{-1: the connection is broken or closed, or \var{fileno} is no socket}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 stops every thread while it waits on a blocking socket.}
(define-native (receive! fileno bytevector (flags 0) (addrinfo #f)))

;;> Does what \scheme{receive!} does but gives up after \var{timeout} seconds, a
;;> number that need not be whole; at once if it is zero or negative. With
;;> \scheme{#f} it waits as long as \scheme{receive!}. It works on blocking
;;> sockets as well.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (define buffer (make-bytevector 4 0))
;;> (receive!/non-blocking (cadr ends) buffer 1/100) ⇒ #f
;;> (send (car ends) (bytevector 1 2))
;;> (receive!/non-blocking (cadr ends) buffer 1) ⇒ 2
;;> }
;;> \returns{how many bytes came; 0 at the end of a stream}
;;> \fails{\scheme{#f} if nothing came in time, -1 for every other reason}
;;> \raises{an argument is of another type}
;;> \differs{Chibi 0.12 returns -1 when the time is over, and waits for ever on a
;;> blocking socket.}
(define-native
  (receive!/non-blocking fileno bytevector timeout (flags 0) (addrinfo #f)))

;;> Receives at most \var{n} bytes from \var{fileno} into a new bytevector that
;;> is as long as what came; see \scheme{receive!}. What is waiting is returned at
;;> once, even if it is less than \var{n}.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (send (car ends) (bytevector 1 2 3))
;;> (receive (cadr ends) 2) ⇒ #u8(1 2)
;;> (receive (cadr ends) 2) ⇒ #u8(3)
;;> }
;;> \returns{a bytevector; \scheme{#u8()} at the end of a stream}
;;> \fails{\scheme{#f}: the connection is broken or closed, or \var{fileno} is no
;;> socket}
;;> \raises{\var{n} is not an index, or another argument is of another type}
;;> \differs{Chibi 0.12 stops every thread while it waits on a blocking socket.}
(define-native (receive fileno n (flags 0) (addrinfo #f)))

;;> Does what \scheme{receive} does but gives up after \var{timeout} seconds, a
;;> number that need not be whole; at once if it is zero or negative. With
;;> \scheme{#f} it waits as long as \scheme{receive}. It works on blocking
;;> sockets as well.
;;> \example{
;;> (define ends
;;>   (open-socket-pair address-family/unix socket-type/stream 0))
;;> (receive/non-blocking (cadr ends) 10 1/100) ⇒ #f
;;> (send (car ends) (bytevector 1 2 3))
;;> (receive/non-blocking (cadr ends) 10 1/100) ⇒ #u8(1 2 3)
;;> }
;;> \returns{a bytevector; \scheme{#u8()} at the end of a stream}
;;> \fails{\scheme{#f}, also if nothing came in time}
;;> \raises{\var{n} is not an index, or another argument is of another type}
;;> \differs{Chibi 0.12 waits for ever on a blocking socket.}
(define-native
  (receive/non-blocking fileno n timeout (flags 0) (addrinfo #f)))
