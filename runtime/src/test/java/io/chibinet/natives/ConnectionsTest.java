package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clients in one call: {@code open-net-io} and {@code with-net-io}. */
@DisabledOnOs(OS.WINDOWS)
class ConnectionsTest {
  private static final String SERVER =
      """
      (define (blocking? s) (even? (quotient (get-file-descriptor-status s) open/non-block)))
      ;; Answers every line with its number, until the client has no more to say.
      (define (serve listener)
        (let* ((s (take listener))
               (in (open-input-file-descriptor s))
               (out (open-output-file-descriptor s)))
          (let loop ((n 1))
            (let ((line (read-line in)))
              (cond ((eof-object? line)
                     (write-string "bye" out)
                     (close-port out)
                     (close-port in))
                    (else
                     (write n out) (write-string "=" out) (write-string line out) (newline out)
                     (flush-output-port out)
                     (loop (+ n 1))))))))
      (define (with-server thunk)
        (let* ((listener (make-listener-socket (info)))
               (server (spawn (serve listener))))
          (thunk)
          (thread-join! server)
          (close-file-descriptor listener)))
      """;

  private static String run(String body) {
    return Script.run(SERVER + body);
  }

  @Test
  void givesSocketAndPorts() {
    String written =
        run(
            """
            (with-server
              (lambda ()
                (let ((io (open-net-io "127.0.0.1" port)))
                  (show (length io) (fileno? (car io)) (blocking? (car io))
                        (input-port? (cadr io)) (output-port? (car (cddr io))))
                  (write-string "λ\\n" (car (cddr io)))
                  (flush-output-port (car (cddr io)))
                  (show (read-line (cadr io)))
                  (close-port (car (cddr io)))
                  (show (read-line (cadr io)) (eof-object? (read-line (cadr io))))
                  (close-port (cadr io))
                  (show (close-file-descriptor (car io))))))
            """);
    assertThat(written).isEqualTo("3 #t #f #t #t\n\"1=λ\"\n\"bye\" #t\n#f\n");
  }

  @Test
  void blockingSocketsOnRequestAndServicesInDigits() {
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (show (blocking? (car (open-net-io "127.0.0.1" (number->string port) #t)))
                  (blocking? (car (open-net-io "127.0.0.1" port #f))))
            """);
    assertThat(written).isEqualTo("#t #f\n");
  }

  @Test
  void everyFailureToOpenIsFalse() {
    String written =
        run(
            """
            (show (open-net-io "127.0.0.1" port) (open-net-io "127.0.0.1" "no-such-service")
                  (open-net-io "not a host" 80) (open-net-io "127.0.0.1" 65536))
            (show (outcome (open-net-io 'here port)))
            (show (outcome (open-net-io "127.0.0.1" 80.0)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #f #f #f #f
            "open-net-io: expected a host name or #f as argument 1"
            "open-net-io: expected a service name, a port or #f as argument 2"
            """);
  }

  @Test
  void triesEveryAddressOfAHost() {
    // Of localhost, or of no host at all, IPv6 comes first; nobody listens there.
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (define io (open-net-io #f port))
            (define a (make-sockaddr))
            (get-peer-name (car io) a)
            (show (sockaddr-name a))
            """);
    assertThat(written).isIn("\"127.0.0.1\"\n");
  }

  @Test
  void failedConnectionsAndListenersLeaveNoSocketBehind() {
    String written =
        Script.runWithDescriptors(
            100,
            """
            (define l (make-listener-socket (info)))
            (let loop ((i 0))
              (if (< i 200)
                  (begin
                    (open-net-io "127.0.0.1" 1)
                    (outcome (with-net-io "127.0.0.1" 1 list))
                    (outcome (make-listener-socket (info)))
                    (loop (+ i 1)))))
            (show (fileno? (new-socket (info))))
            """);
    assertThat(written).isEqualTo("#t\n");
  }

  @Test
  void withNetIoReturnsWhatTheProcedureReturns() {
    String written =
        run(
            """
            (with-server
              (lambda ()
                (call-with-values
                    (lambda ()
                      (with-net-io "127.0.0.1" port
                        (lambda (in out)
                          (write-string "a\\n" out)
                          (flush-output-port out)
                          (values 1 (read-line in)))))
                  show)))
            (with-server
              (lambda ()
                (call-with-values
                    (lambda () (with-net-io "127.0.0.1" port (lambda (in out) (values))))
                  show)))
            """);
    assertThat(written).isEqualTo("1 \"1=a\"\n\n");
  }

  @Test
  void withNetIoFlushesAndClosesOnReturn() {
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (define ports (with-net-io "127.0.0.1" port
                            (lambda (in out) (write-string "unflushed" out) (list in out))))
            (define s (take l))
            (show (utf8->string (receive s 100)) (receive s 100))
            (show (input-port-open? (car ports)) (output-port-open? (cadr ports)))
            """);
    assertThat(written).isEqualTo("\"unflushed\" #u8()\n#f #f\n");
  }

  @Test
  void withNetIoClosesOnErrorsAndEscapes() {
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (define (closed?) (let ((s (take l))) (equal? #u8() (receive s 100))))
            (show (outcome (with-net-io "127.0.0.1" port (lambda (in out) (error "inside")))))
            (show (closed?))
            (show (call/cc (lambda (k) (with-net-io "127.0.0.1" port (lambda (in out) (k 'out))))))
            (show (closed?))
            (show (guard (e ((symbol? e) e))
                    (with-net-io "127.0.0.1" port (lambda (in out) (raise 'symbol)))))
            (show (closed?))
            """);
    assertThat(written).isEqualTo("\"inside\"\n#t\nout\n#t\nsymbol\n#t\n");
  }

  @Test
  void enteringAClosedConnectionAgainIsAnError() {
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (define again #f)
            (define times 0)
            (show (outcome (with-net-io "127.0.0.1" port
                             (lambda (in out) (call/cc (lambda (k) (set! again k) 'first))))))
            (set! times (+ times 1))
            (if (< times 2) (again 'second))
            """);
    assertThat(written)
        .isEqualTo("first\n\"with-net-io: the connection was closed when proc was left\"\n");
  }

  @Test
  void procMayCloseThePortsItself() {
    String written =
        run(
            """
            (with-server
              (lambda ()
                (show (with-net-io "127.0.0.1" port
                        (lambda (in out) (close-port out)
                          (let ((answer (read-line in))) (close-port in) answer))))))
            """);
    assertThat(written).isEqualTo("\"bye\"\n");
  }

  @Test
  void escapingDoesNotWaitForASlowPeer() {
    String written =
        run(
            """
            (define l (make-listener-socket (info)))
            (show (call/cc
                    (lambda (k)
                      (with-net-io "127.0.0.1" port
                        (lambda (in out)
                          (define writer (spawn (write-string (make-string 20000000 #\\x) out)))
                          (thread-sleep! 0.05)
                          (k 'left))))))
            """);
    assertThat(written).isEqualTo("left\n");
  }

  @Test
  void withNetIoSaysWhyThereIsNoConnection() {
    String written =
        run(
            """
            (define (why host service)
              (guard (e (#t (cons (error-object-message e) (error-object-irritants e))))
                (with-net-io host service (lambda (in out) 'never))))
            (show (equal? (why "127.0.0.1" port)
                          (list (string-append "with-net-io: connect: Connection refused (ECONNREFUSED), "
                                               "127.0.0.1 port " (number->string port))
                                "127.0.0.1" port)))
            (show (cdr (why "127.0.0.1" "no-such-service")))
            (display (car (why "127.0.0.1" "no-such-service")))
            """);
    assertThat(written)
        .startsWith("#t\n(\"127.0.0.1\" \"no-such-service\")\nwith-net-io: getaddrinfo: ")
        .contains("EAI_");
  }

  @Test
  void ipv6ConnectionsWork() {
    String written =
        run(
            """
            (define l (make-listener-socket (get-address-info "::1" port)))
            (define server (spawn (let ((s (take l))) (send s (string->utf8 "six\\n")))))
            (show (with-net-io "::1" port (lambda (in out) (read-line in))))
            """);
    assertThat(written).isEqualTo("\"six\"\n");
  }
}
