package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ChibiNetTest {
  @Test
  void socketsThatCannotBeMadeAreFalse() {
    String written =
        Script.run(
            """
            (show (fileno? (socket address-family/inet socket-type/stream ip-proto/tcp)))
            (show (socket 77 socket-type/stream 0)
                  (socket address-family/inet 77 0)
                  (socket address-family/inet socket-type/stream ip-proto/udp))
            (show (open-socket-pair address-family/inet socket-type/stream 0)
                  (open-socket-pair 77 1 0)
                  (length (open-socket-pair address-family/unix socket-type/datagram 0)))
            (show (outcome (socket 'inet 1 6)))
            (show (outcome (open-socket-pair 1 1 #f)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #t
            #f #f #f
            #f #f 2
            "socket: expected an exact integer as argument 1"
            "open-socket-pair: expected an exact integer as argument 3"
            """);
  }

  @Test
  void integersAndPortsAreNoSockets() {
    String written =
        Script.run(
            """
            (define bytes (bytevector 1))
            (define address (make-sockaddr))
            (for-each
              (lambda (call) (show (outcome (call 1))))
              (list (lambda (x) (connect x address 16)) (lambda (x) (bind x address 16))
                    (lambda (x) (listen x 1)) (lambda (x) (accept x address 16))
                    (lambda (x) (send x bytes)) (lambda (x) (send/non-blocking x bytes 0))
                    (lambda (x) (receive! x bytes)) (lambda (x) (receive!/non-blocking x bytes 0))
                    (lambda (x) (receive x 1)) (lambda (x) (receive/non-blocking x 1 0))
                    (lambda (x) (get-peer-name x address))
                    (lambda (x) (get-socket-option x 1 2))
                    (lambda (x) (set-socket-option! x 1 2 1))))
            """);
    assertThat(written.lines())
        .hasSize(13)
        .allMatch(line -> line.endsWith(": expected a fileno as argument 1\""));
  }

  @Test
  void otherArgumentsAreChecked() {
    String written =
        Script.run(
            """
            (define s (car (pair)))
            (define a (make-sockaddr))
            (for-each
              (lambda (thunk) (show (outcome (thunk))))
              (list (lambda () (connect s #f 16)) (lambda () (bind s a "16"))
                    (lambda () (listen s 'many)) (lambda () (accept s (info) 16))
                    (lambda () (send s "text")) (lambda () (send s (bytevector 1) 'flag))
                    (lambda () (send s (bytevector 1) 0 a)) (lambda () (receive s -1))
                    (lambda () (receive s 1.5)) (lambda () (receive! s #u8(1)))
                    (lambda () (receive/non-blocking s 1 'soon))
                    (lambda () (receive/non-blocking s 1 +nan.0))
                    (lambda () (send/non-blocking s (bytevector 1) "1"))
                    (lambda () (set-socket-option! s 1 2 #t)) (lambda () (get-peer-name s #f))))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "connect: expected a sockaddr as argument 2"
            "bind: expected an exact integer as argument 3"
            "listen: expected an exact integer as argument 2"
            "accept: expected a sockaddr as argument 2"
            "send: expected a bytevector as argument 2"
            "send: expected an exact integer as argument 3"
            "send: expected an address-info or #f as argument 4"
            "receive: n must be at least 0"
            "receive: expected an exact integer as argument 2"
            "receive!: expected a bytevector that is no literal constant as argument 2"
            "receive/non-blocking: expected a number of seconds or #f as argument 3"
            "receive/non-blocking: expected a number of seconds or #f as argument 3"
            "send/non-blocking: expected a number of seconds or #f as argument 3"
            "set-socket-option!: expected an exact integer as argument 4"
            "get-peer-name: expected a sockaddr as argument 2"
            """);
  }

  @Test
  void bindAndListenAnswerTrueOrFalseAndUnblock() {
    String written =
        Script.run(
            """
            (define (blocking? s)
              (even? (quotient (get-file-descriptor-status s) open/non-block)))
            (define s (new-socket (info)))
            (show (blocking? s) (attach s (info)) (blocking? s))
            (define other (new-socket (info)))
            (show (attach other (info)) (attach s (info)))
            (show (listen s 5) (listen s 0) (listen s -1))
            (define unbound (new-socket (info)))
            (show (listen unbound 1) (blocking? unbound))
            (show (bind other (address-info-address (info)) 3)
                  (attach other (get-address-info "::1" port)))
            (define udp (get-address-info "127.0.0.1" port (make-address-info 0 2 17)))
            (show (listen (new-socket udp) 1))
            """);
    assertThat(written).isEqualTo("#t #t #f\n#f #f\n#t #t #t\n#t #f\n#f #f\n#f\n");
  }

  @Test
  void connectAnswersZeroOrMinusOne() {
    String written =
        Script.run(
            """
            (define s (new-socket (info)))
            (show (dial s (info)))
            (define listener (make-listener-socket (info)))
            (define a (new-socket (info)))
            (show (dial a (info)) (dial a (info)))
            (show (connect (new-socket (info)) (address-info-address (info)) 2))
            (close-file-descriptor a)
            (show (dial a (info)))
            """);
    assertThat(written).isEqualTo("-1\n0 -1\n-1\n-1\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void connectWaitsWithoutStoppingOthers() {
    // Linux lets a client wait that does not fit in the queue of a listener.
    String written =
        Script.run(
            """
            (define listener (make-listener-socket (info) 0))
            (define ticks 0)
            (spawn (let loop () (thread-sleep! 0.001) (set! ticks (+ ticks 1)) (loop)))
            (define first (spawn (dial (new-socket (info)) (info))))
            (show (thread-join! first))
            (define second (spawn (dial (new-socket (info)) (info))))
            (show (thread-join! second 0.05 'waiting) (> ticks 3))
            """);
    assertThat(written).isEqualTo("0\nwaiting #t\n");
  }

  @Test
  void acceptFillsTheAddressAndGivesANonBlockingSocket() {
    String written =
        Script.run(
            """
            (define listener (make-listener-socket (info)))
            (define c (client))
            (define address (make-sockaddr))
            (define s (accept listener address 1000))
            (show (sockaddr-name address) (> (sockaddr-port address) 0))
            (show (odd? (quotient (get-file-descriptor-status s) open/non-block)))
            (show (get-peer-name c address) (= port (sockaddr-port address)))
            (define short (make-sockaddr))
            (client)
            (show (fileno? (accept listener short 0)) (sockaddr-name short))
            """);
    assertThat(written).isEqualTo("\"127.0.0.1\" #t\n#t\n16 #t\n#t \"\"\n");
  }

  @Test
  void acceptOnWhatDoesNotListenIsFalse() {
    String written =
        Script.run(
            """
            (define udp (new-socket (get-address-info "127.0.0.1" port (make-address-info 0 2 17))))
            (define closed (make-listener-socket (info)))
            (close-file-descriptor closed)
            (show (take closed) (take (new-socket (info))) (take udp) (take (car (pair)))
                  (take (car (open-pipe))))
            """);
    assertThat(written).isEqualTo("#f #f #f #f #f\n");
  }

  @Test
  void acceptWaitsWithoutStoppingOthers() {
    String written =
        Script.run(
            """
            (define listener (make-listener-socket (info)))
            (define accepted (spawn (let ((s (take listener))) (receive s 10))))
            (define ticks 0)
            (define ticker (spawn (let loop () (thread-sleep! 0.001) (set! ticks (+ ticks 1)) (loop))))
            (thread-sleep! 0.03)
            (define c (client))
            (send c (bytevector 7))
            (show (thread-join! accepted) (> ticks 3))
            """);
    assertThat(written).isEqualTo("#u8(7) #t\n");
  }

  @Test
  void closingAListenerWakesWhoWaitsForIt() {
    String written =
        Script.run(
            """
            (define listener (make-listener-socket (info)))
            (define one (spawn (take listener)))
            (define two (spawn (take listener)))
            (thread-sleep! 0.02)
            (show (close-file-descriptor listener))
            (show (thread-join! one) (thread-join! two))
            """);
    assertThat(written).isEqualTo("#t\n#f #f\n");
  }

  @Test
  void outOfDescriptorsIsAFailureLikeAnyOther() {
    String written =
        Script.runWithDescriptors(
            100,
            """
            (define listener (make-listener-socket (info)))
            (define (kind x) (and x #t))
            (define (ask)
              (let ((c (client)))
                (show (map kind (list c (socket address-family/inet socket-type/stream 0) (pair)
                                      (open-pipe) (duplicate-file-descriptor listener))))))
            (ask)
            (show (kind (take listener)))
            (define last (client))
            (define held
              (let loop ((all '()))
                (let ((s (duplicate-file-descriptor listener)))
                  (if s (loop (cons s all)) all))))
            (show (map kind (list (socket address-family/inet socket-type/stream 0) (pair)
                                  (open-pipe) (duplicate-file-descriptor listener))))
            (show (take listener))
            (close-file-descriptor (car held))
            (show (fileno? (take listener)))
            """);
    assertThat(written).isEqualTo("(#t #t #t #t #t)\n#t\n(#f #f #f #f)\n#f\n#t\n");
  }

  @Test
  void withoutADescriptorToWaitWithAWaitIsAnError() {
    String written =
        Script.runWithDescriptors(
            100,
            """
            (define ends (pair))
            (define held
              (let loop ((all '()))
                (let ((s (duplicate-file-descriptor (car ends))))
                  (if s (loop (cons s all)) all))))
            (show (outcome (receive (car ends) 1)))
            (for-each close-file-descriptor held)
            (spawn (thread-sleep! 0.01) (send (cadr ends) (bytevector 7)))
            (show (receive (car ends) 1))
            """);
    assertThat(written)
        .matches(
            """
            "(epoll_create1|kqueue): Too many open files \\(EMFILE\\)"
            #u8\\(7\\)
            """);
  }

  @Test
  void optionsAreReadAndSet() {
    String written =
        Script.run(
            """
            (define s (new-socket (info)))
            (define (ref name) (get-socket-option s level/socket name))
            (define (set name value) (set-socket-option! s level/socket name value))
            (show (ref socket-opt/reuseaddr) (set socket-opt/reuseaddr 1) (= 0 (ref socket-opt/reuseaddr)))
            (show (ref socket-opt/keepalive) (set socket-opt/keepalive 1) (= 0 (ref socket-opt/keepalive)))
            (show (set socket-opt/rcvbuf 50000) (>= (ref socket-opt/rcvbuf) 50000))
            (show (set-socket-option! s ip-proto/tcp 1 1) (= 0 (get-socket-option s ip-proto/tcp 1)))
            (show (get-socket-option s level/socket 9999) (set-socket-option! s 9999 1 1))
            (show (get-socket-option (car (open-pipe)) level/socket socket-opt/sndbuf))
            (close-file-descriptor s)
            (show (ref socket-opt/rcvbuf) (set socket-opt/rcvbuf 1))
            """);
    assertThat(written).isEqualTo("0 #t #f\n0 #t #f\n#t #t\n#t #f\n#f #f\n#f\n#f #f\n");
  }

  @Test
  void peerNamesOfPairsAndStrangers() {
    String written =
        Script.run(
            """
            (define a (make-sockaddr))
            (show (get-peer-name (car (pair)) a) (sockaddr-name a) (sockaddr-port a))
            (show (get-peer-name (new-socket (info)) a) (get-peer-name (car (open-pipe)) a))
            """);
    assertThat(written).isEqualTo("2 \"\" 0\n#f #f\n");
  }

  @Test
  void listenersAreReusableAndNonBlocking() {
    String written =
        Script.run(
            """
            (define l (make-listener-socket (info) 3))
            (show (get-socket-option l level/socket socket-opt/reuseaddr)
                  (odd? (quotient (get-file-descriptor-status l) open/non-block)))
            """);
    assertThat(written).isEqualTo("1 #t\n");
  }

  @Test
  void listenersThatCannotBeMadeSayWhichStepFailedAndWhy() {
    String written =
        Script.run(
            """
            (define-syntax failure
              (syntax-rules ()
                ((_ e) (guard (x (#t (cons (error-object-message x) (error-object-irritants x)))) e))))
            (define l (make-listener-socket (info)))
            (show (equal? (failure (make-listener-socket (info)))
                          (list "couldn't bind socket" "bind: Address already in use (EADDRINUSE)"
                                "127.0.0.1" port)))
            (show (failure (make-listener-socket (make-address-info 77 1 0))))
            (show (failure (make-listener-socket (make-address-info 2 1 6))))
            (show (car (failure (make-listener-socket
                                  (get-address-info "127.0.0.1" port
                                                    (make-address-info 0 2 17))))))
            (show (outcome (make-listener-socket "127.0.0.1")))
            """);
    assertThat(written.lines())
        .containsExactly(
            "#t",
            "(\"couldn't create socket\" \"socket: Address family not supported by protocol"
                + " (EAFNOSUPPORT)\" \"no address\" 0)",
            "(\"couldn't bind socket\" \"the address-info has no address\" \"no address\" 0)",
            "\"couldn't listen on socket\"",
            "\"make-listener-socket: expected an address-info as argument 1\"");
  }
}
