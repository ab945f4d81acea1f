;;> \section{Constants}
;;>
;;> The numbers are those of the operating system, and differ between
;;> systems.

;;> \subsection{Address families}

;;> Any family, in hints; the family of an address that is not set.
(define-native address-family/unspecified)

;;> Sockets of this machine, named by a path.
(define-native address-family/unix)

;;> IPv4.
(define-native address-family/inet)

;;> IPv6.
(define-native address-family/inet6)

;;> \subsection{Socket types}

;;> A connection that carries bytes in order, as TCP does.
(define-native socket-type/stream)

;;> Single packets that may be lost or overtake each other, as with UDP.
(define-native socket-type/datagram)

;;> Packets of the protocol below; needs privileges.
(define-native socket-type/raw)

;;> \subsection{Protocols}

;;> The protocol that goes with the socket type; also the level of IP's own
;;> options.
(define-native ip-proto/ip)

;;> ICMP: error messages and echo requests.
(define-native ip-proto/icmp)

;;> TCP; also the level of its options.
(define-native ip-proto/tcp)

;;> UDP; also the level of its options.
(define-native ip-proto/udp)

;;> \subsection{Flags of a lookup}
;;>
;;> Sums of these are the flags of \scheme{make-address-info}. Source:
;;> \code{getaddrinfo(3)}.

;;> The address is for \scheme{bind}: without a host, any address of this machine.
(define-native ai/passive)

;;> Asks for the full name of the host as well; see
;;> \scheme{address-info-canonname}.
(define-native ai/canonname)

;;> The host is an address, not a name: no name server is asked.
(define-native ai/numeric-host)

;;> \subsection{Socket options}
;;>
;;> For \scheme{get-socket-option} and \scheme{set-socket-option!}. Source:
;;> \code{socket(7)}.

;;> The level of the options below.
(define-native level/socket)

;;> Switch: the system records debugging information; needs privileges to set.
(define-native socket-opt/debug)

;;> Switch: datagrams may go to a broadcast address.
(define-native socket-opt/broadcast)

;;> Switch: \scheme{bind} takes an address on which connections are still
;;> ending.
(define-native socket-opt/reuseaddr)

;;> Switch: an idle connection is probed, so that a peer that has vanished is
;;> noticed.
(define-native socket-opt/keepalive)

;;> Switch: urgent data stays in the stream.
(define-native socket-opt/oobinline)

;;> How many bytes the system keeps for sending.
(define-native socket-opt/sndbuf)

;;> How many bytes the system keeps for receiving.
(define-native socket-opt/rcvbuf)

;;> Switch: packets go only to hosts on a network of this machine.
(define-native socket-opt/dontroute)

;;> How many bytes must have arrived before a read returns.
(define-native socket-opt/rcvlowat)

;;> How much room there must be before a write goes on; Linux does not let it
;;> be set.
(define-native socket-opt/sndlowat)
