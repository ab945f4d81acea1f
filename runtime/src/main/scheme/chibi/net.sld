;;> Network sockets: the calls of the operating system as procedures, and a
;;> few that make the common cases short.
;;>
;;> A client connects with \scheme{open-net-io} or \scheme{with-net-io} and
;;> talks through ports. A server makes a socket with
;;> \scheme{make-listener-socket}, takes clients with \scheme{accept} and opens
;;> ports on them with \scheme{open-input-file-descriptor} of
;;> \scheme{(chibi filesystem)}. Datagrams go through \scheme{send} and
;;> \scheme{receive!}.
;;>
;;> A socket is a \emph{fileno}: an object of its own, not an integer and not a
;;> port. Every procedure that waits, on a blocking socket too, stops only the
;;> thread that called it. Time-outs are in seconds, and may be fractions.
;;> \topic{Sockets}
(define-library (chibi net)
  (export
   ;; looking up addresses
   make-address-info get-address-info
   address-info? address-info-family address-info-socket-type
   address-info-protocol address-info-flags address-info-address
   address-info-address-length address-info-canonname address-info-next
   addrinfo
   ;; addresses
   make-sockaddr sockaddr? sockaddr-name sockaddr-port sockaddr
   ;; sockets
   socket connect bind listen accept open-socket-pair
   get-peer-name get-socket-option set-socket-option!
   ;; sending and receiving
   send send/non-blocking receive! receive!/non-blocking
   receive receive/non-blocking
   ;; clients and servers in one call
   open-net-io with-net-io make-listener-socket
   ;; constants
   address-family/unspecified address-family/unix address-family/inet
   address-family/inet6
   socket-type/stream socket-type/datagram socket-type/raw
   ip-proto/ip ip-proto/icmp ip-proto/tcp ip-proto/udp
   ai/passive ai/canonname ai/numeric-host
   level/socket
   socket-opt/debug socket-opt/broadcast socket-opt/reuseaddr
   socket-opt/keepalive socket-opt/oobinline socket-opt/sndbuf
   socket-opt/rcvbuf socket-opt/dontroute socket-opt/rcvlowat
   socket-opt/sndlowat)
  (import (scheme base) (chibi filesystem) (chibi-net primitive)
          (chibi-net complaints))
  (include "net/addresses.scm"
           "net/sockets.scm"
           "net/transfer.scm"
           "net.scm"
           "net/constants.scm"))
