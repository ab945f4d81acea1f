;;> \section{Constants}
;;>
;;> The numbers are those of the operating system, and differ between
;;> systems.

;;> \subsection{Address families}
;;>
;;> The first argument of \scheme{make-address-info} and \scheme{socket}, and what
;;> \scheme{address-info-family} returns.

;;> Any family, in hints; the family of an address that is not set. In C:
;;> \code{AF_UNSPEC}.
(define-native address-family/unspecified)

;;> Sockets of this machine, named by a path. In C: \code{AF_UNIX}.
(define-native address-family/unix)

;;> IPv4: addresses such as 127.0.0.1. In C: \code{AF_INET}.
(define-native address-family/inet)

;;> IPv6: addresses such as ::1. In C: \code{AF_INET6}.
(define-native address-family/inet6)

;;> \subsection{Socket types}
;;>
;;> The second argument of \scheme{make-address-info} and \scheme{socket}, and what
;;> \scheme{address-info-socket-type} returns.

;;> A connection that carries bytes in order, as TCP does. In C:
;;> \code{SOCK_STREAM}.
(define-native socket-type/stream)

;;> Single packets that may be lost or overtake each other, as with UDP. In C:
;;> \code{SOCK_DGRAM}.
(define-native socket-type/datagram)

;;> Packets of the protocol below; needs privileges. In C: \code{SOCK_RAW}.
(define-native socket-type/raw)

;;> \subsection{Protocols}
;;>
;;> The third argument of \scheme{make-address-info} and \scheme{socket}, and what
;;> \scheme{address-info-protocol} returns.

;;> The protocol that goes with the socket type; also the level of IP's own
;;> options. In C: \code{IPPROTO_IP}.
(define-native ip-proto/ip)

;;> ICMP: error messages and echo requests. In C: \code{IPPROTO_ICMP}.
(define-native ip-proto/icmp)

;;> TCP, which carries streams; also the level of its options. In C:
;;> \code{IPPROTO_TCP}.
(define-native ip-proto/tcp)

;;> UDP, which carries datagrams; also the level of its options. In C:
;;> \code{IPPROTO_UDP}.
(define-native ip-proto/udp)

;;> \subsection{Flags of a lookup}
;;>
;;> Sums of these are the flags of \scheme{make-address-info}. Source:
;;> \code{getaddrinfo(3)}.
;;> \schemeblock{
;;> (make-address-info address-family/inet socket-type/stream ip-proto/tcp
;;>                    (+ ai/passive ai/numeric-host))
;;> }

;;> The address is for \scheme{bind}: without a host, any address of this
;;> machine. In C: \code{AI_PASSIVE}.
(define-native ai/passive)

;;> Asks for the full name of the host as well; see
;;> \scheme{address-info-canonname}. In C: \code{AI_CANONNAME}.
(define-native ai/canonname)

;;> The host is an address, not a name: no name server is asked. In C:
;;> \code{AI_NUMERICHOST}.
(define-native ai/numeric-host)

;;> \subsection{Socket options}
;;>
;;> For \scheme{get-socket-option} and \scheme{set-socket-option!}. A switch is
;;> set to 1 or 0. Source: \code{socket(7)}.
;;> \schemeblock{
;;> (set-socket-option! s level/socket socket-opt/keepalive 1)
;;> }

;;> The level of the options below. In C: \code{SOL_SOCKET}.
(define-native level/socket)

;;> Switch: the system records debugging information; needs privileges to set.
;;> In C: \code{SO_DEBUG}.
(define-native socket-opt/debug)

;;> Switch: datagrams may go to a broadcast address. In C:
;;> \code{SO_BROADCAST}.
(define-native socket-opt/broadcast)

;;> Switch: \scheme{bind} takes an address on which connections are still
;;> ending. In C: \code{SO_REUSEADDR}.
(define-native socket-opt/reuseaddr)

;;> Switch: an idle connection is probed, so that a peer that has vanished is
;;> noticed. In C: \code{SO_KEEPALIVE}.
(define-native socket-opt/keepalive)

;;> Switch: urgent data stays in the stream. In C: \code{SO_OOBINLINE}.
(define-native socket-opt/oobinline)

;;> How many bytes the system keeps for sending. In C: \code{SO_SNDBUF}.
(define-native socket-opt/sndbuf)

;;> How many bytes the system keeps for receiving. In C: \code{SO_RCVBUF}.
(define-native socket-opt/rcvbuf)

;;> Switch: packets go only to hosts on a network of this machine. In C:
;;> \code{SO_DONTROUTE}.
(define-native socket-opt/dontroute)

;;> How many bytes must have arrived before a read returns. In C:
;;> \code{SO_RCVLOWAT}.
(define-native socket-opt/rcvlowat)

;;> How much room there must be before a write goes on; Linux does not let it
;;> be set. In C: \code{SO_SNDLOWAT}.
(define-native socket-opt/sndlowat)
