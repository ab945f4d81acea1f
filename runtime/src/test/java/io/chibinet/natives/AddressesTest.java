package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class AddressesTest {
  private static final String NAMES =
      """
      (define (names i)
        (if i (cons (sockaddr-name (address-info-address i)) (names (address-info-next i))) '()))
      (define (ports i)
        (if i (cons (sockaddr-port (address-info-address i)) (ports (address-info-next i))) '()))
      """;

  private static String run(String body) {
    return Script.run(NAMES + body);
  }

  @Test
  void hintsKeepWhatTheyWereGiven() {
    String written =
        run(
            """
            (define i (make-address-info address-family/inet6 socket-type/datagram ip-proto/udp 5))
            (show (= address-family/inet6 (address-info-family i))
                  (= socket-type/datagram (address-info-socket-type i))
                  (= ip-proto/udp (address-info-protocol i))
                  (address-info-flags i))
            (show (address-info-flags (make-address-info 0 0 0)))
            (show (address-info-address i) (address-info-address-length i)
                  (address-info-canonname i) (address-info-next i))
            (show (outcome (make-address-info 'inet 1 0)))
            (show (outcome (make-address-info 2 1 0 "passive")))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #t #t #t 5
            0
            #f 0 #f #f
            "make-address-info: expected an exact integer as argument 1"
            "make-address-info: expected an exact integer as argument 4"
            """);
  }

  @Test
  void defaultHintsAreAPassiveStreamOfAnyFamily() {
    String written =
        run(
            """
            (define (facts i)
              (list (address-info-socket-type i) (address-info-protocol i) (address-info-flags i)))
            (define expected (list socket-type/stream ip-proto/tcp ai/passive))
            (show (equal? expected (facts (get-address-info "127.0.0.1" 80))))
            (show (equal? expected (facts (get-address-info "127.0.0.1" 80 #f))))
            """);
    assertThat(written).isEqualTo("#t\n#t\n");
  }

  @Test
  void servicesAreNumbersDigitsNamesOrNothing() {
    String written =
        run(
            """
            (for-each (lambda (s) (show s (ports (get-address-info "127.0.0.1" s))))
                      (list 8080 "8080" "http" #f "" 0 65535))
            """);
    assertThat(written)
        .isEqualTo(
            """
            8080 (8080)
            "8080" (8080)
            "http" (80)
            #f (0)
            "" (0)
            0 (0)
            65535 (65535)
            """);
  }

  @Test
  void whatCannotBeFoundIsFalse() {
    String written =
        run(
            """
            (show (get-address-info "127.0.0.1" 65536)
                  (get-address-info "127.0.0.1" -1)
                  (get-address-info "127.0.0.1" (expt 10 30))
                  (get-address-info "127.0.0.1" "65536")
                  (get-address-info "127.0.0.1" "no-such-service")
                  (get-address-info #f #f)
                  (get-address-info "not a host" 80)
                  (get-address-info "::1" 80 (make-address-info address-family/inet 1 0))
                  (get-address-info "localhost" 80
                                    (make-address-info 0 1 0 ai/numeric-host)))
            """);
    assertThat(written).isEqualTo("#f #f #f #f #f #f #f #f #f\n");
  }

  @Test
  void argumentsOfOtherTypesAreErrors() {
    String written =
        run(
            """
            (show (outcome (get-address-info 'host 80)))
            (show (outcome (get-address-info "127.0.0.1" 80.0)))
            (show (outcome (get-address-info "127.0.0.1" 80 'hints)))
            (show (guard (e (#t (error-object-irritants e))) (address-info-family #f)))
            (show (outcome (address-info-next "x")))
            (show (outcome (sockaddr-name (get-address-info "127.0.0.1" 80))))
            (show (outcome (sockaddr-port #f)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "get-address-info: expected a host name or #f as argument 1"
            "get-address-info: expected a service name, a port or #f as argument 2"
            "get-address-info: expected an address-info or #f as argument 3"
            (#f)
            "address-info-next: expected an address-info as argument 1"
            "sockaddr-name: expected a sockaddr as argument 1"
            "sockaddr-port: expected a sockaddr as argument 1"
            """);
  }

  @Test
  void withoutHostAListenerGetsAllAddressesAndAClientLoopback() {
    String written =
        run(
            """
            (define (stream family flags) (make-address-info family socket-type/stream 0 flags))
            (show (names (get-address-info #f 80 (stream address-family/inet ai/passive))))
            (show (names (get-address-info #f 80 (stream address-family/inet 0))))
            (show (names (get-address-info #f 80 (stream address-family/inet6 ai/passive))))
            (show (car (names (get-address-info #f 80))))
            """);
    assertThat(written)
        .startsWith("(\"0.0.0.0\")\n(\"127.0.0.1\")\n(\"::\")\n")
        .endsWith("\"0.0.0.0\"\n");
  }

  @Test
  void namesOfAddressesAreCanonical() {
    String written =
        run(
            """
            (for-each (lambda (host) (show host (names (get-address-info host 7))))
                      '("127.1" "0x7f.1" "2001:DB8:0:0:1::1" "0:0:0:0:0:0:0:1" "::"
                        "::ffff:10.0.0.1" "fe80:0:0:0:1:0:0:0"))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "127.1" ("127.0.0.1")
            "0x7f.1" ("127.0.0.1")
            "2001:DB8:0:0:1::1" ("2001:db8::1:0:0:1")
            "0:0:0:0:0:0:0:1" ("::1")
            "::" ("::")
            "::ffff:10.0.0.1" ("::ffff:10.0.0.1")
            "fe80:0:0:0:1:0:0:0" ("fe80::1:0:0:0")
            """);
  }

  @Test
  void everySocketTypeIsAnAnswerOfItsOwn() {
    String written =
        run(
            """
            (let loop ((i (get-address-info "127.0.0.1" 80 (make-address-info 0 0 0))) (n 0))
              (if i (loop (address-info-next i) (+ n 1)) (show n)))
            """);
    assertThat(written).isEqualTo("3\n");
  }

  @Test
  void canonicalNamesComeWhenAskedFor() {
    String written =
        run(
            """
            (define hints (make-address-info address-family/inet 1 6 ai/canonname))
            (show (address-info-canonname (get-address-info "localhost" 80 hints)))
            (show (address-info-canonname (get-address-info "localhost" 80)))
            """);
    assertThat(written).isEqualTo("\"localhost\"\n#f\n");
  }

  @Test
  void lookingUpANameStopsOnlyItsThread() {
    String written =
        run(
            """
            (define found #f)
            (define looking (spawn (set! found (get-address-info "localhost" 80)) 'done))
            (define turns 0)
            (let loop ()
              (thread-yield!)
              (set! turns (+ turns 1))
              (if (and (not found) (< turns 100000000)) (loop)))
            (show (thread-join! looking) (address-info? found) (> turns 0))
            """);
    assertThat(written).isEqualTo("done #t #t\n");
  }

  @Test
  void emptyAddressesHaveRoomForAnyFamily() {
    String written =
        run(
            """
            (define a (make-sockaddr))
            (show (sockaddr? a) (sockaddr-name a) (sockaddr-port a))
            (define here (get-address-info "::1" port))
            (define listener (make-listener-socket here))
            (define s (new-socket here))
            (dial s here)
            (define accepted (accept listener a 128))
            (show (sockaddr-name a) (get-peer-name s a) (sockaddr-name a) (= port (sockaddr-port a)))
            """);
    assertThat(written).isEqualTo("#t \"\" 0\n\"::1\" 28 \"::1\" #t\n");
  }

  @Test
  void objectsAreOpaque() {
    String written =
        run(
            """
            (define i (get-address-info "127.0.0.1" 80))
            (show (address-info? i) (sockaddr? i) (address-info? #f) (sockaddr? "127.0.0.1"))
            (show (eq? (address-info-address i) (address-info-address i)))
            (write i) (newline)
            (write (address-info-address i)) (newline)
            (write (make-address-info 2 1 6)) (newline)
            (write (make-sockaddr)) (newline)
            (write (car (pair))) (newline)
            """);
    assertThat(written)
        .matches(
            """
            #t #f #f #f
            #t
            #<addrinfo 127.0.0.1 port 80>
            #<sockaddr 127.0.0.1 port 80>
            #<addrinfo [^>]*>
            #<sockaddr [^>]*>
            #<fileno \\d+>
            """);
  }
}
