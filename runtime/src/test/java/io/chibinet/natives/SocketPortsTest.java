package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ports on sockets: what they wait for, and what they must not lose. */
@DisabledOnOs(OS.WINDOWS)
class SocketPortsTest {
  private static final String PORTS =
      """
      (define ends (pair))
      (define in (open-input-file-descriptor (car ends)))
      (define out (open-output-file-descriptor (cadr ends)))
      (define (unblock s) (set-file-descriptor-status! s (+ open/read-write open/non-block)))
      """;

  private static String run(String body) {
    return Script.run(PORTS + body);
  }

  @Test
  void textAndBytesMixOnOnePort() {
    String written =
        run(
            """
            (write-string "GET λ\\r\\n" out)
            (write-u8 200 out)
            (write-bytevector (bytevector 206 187) out)
            (write '(a "b") out)
            (write-string "rest" out)
            (close-port out)
            (show (read-char in) (read-u8 in) (read-line in) (read-u8 in) (peek-char in)
                  (read-bytevector 2 in) (read in) (read-string 2 in) (read-line in)
                  (eof-object? (read-u8 in)))
            """);
    assertThat(written)
        .isEqualTo("#\\G 69 \"T λ\" 200 #\\λ #u8(206 187) (a \"b\") \"re\" \"st\" #t\n");
  }

  @Test
  void onlyTheReaderWaits() {
    String written =
        run(
            """
            (define reader
              (spawn (list (read-line in) (read-char in) (read-u8 in) (read-string 3 in)
                           (read-bytevector 2 in))))
            (for-each (lambda (piece) (write-string piece out) (flush-output-port out)
                                      (thread-sleep! 0.004))
                      '("li" "ne\\n" "c" "\\x1;" "a" "bc" "\\x2;" "\\x3;"))
            (show (thread-join! reader))
            """);
    assertThat(written).isEqualTo("(\"line\" #\\c 1 \"abc\" #u8(2 3))\n");
  }

  @Test
  void aMillionCharactersInOneWriteArriveOnNonBlockingSockets() {
    String written =
        run(
            """
            (unblock (car ends))
            (unblock (cadr ends))
            (define text (make-string 1000000 #\\x))
            (string-set! text 500000 #\\λ)
            (define writer (spawn (write-string text out) (write-char #\\newline out) (close-port out)))
            (define line (read-line in))
            (show (string-length line) (string=? line text) (eof-object? (read-char in)))
            """);
    assertThat(written).isEqualTo("1000000 #t #t\n");
  }

  @Test
  void aMillionBytesArriveOnBlockingSockets() {
    String written =
        run(
            """
            (define bytes (make-bytevector 1000000 255))
            (define writer (spawn (write-bytevector bytes out) (close-port out)))
            (define got (make-bytevector 1000000 0))
            (show (read-bytevector! got in) (equal? got bytes) (eof-object? (read-u8 in)))
            """);
    assertThat(written).isEqualTo("1000000 #t #t\n");
  }

  @Test
  void writersThatWaitDoNotMixTheirTexts() {
    String written =
        run(
            """
            (define (text c) (make-string 300000 c))
            (define writers
              (map (lambda (c) (spawn (write-string (text c) out) (flush-output-port out)))
                   '(#\\a #\\b #\\c)))
            (define closer (spawn (for-each thread-join! writers) (close-port out)))
            (define (runs last n)
              (let ((c (read-char in)))
                (cond ((eof-object? c) (list n))
                      ((eqv? c last) (runs c (+ n 1)))
                      (else (cons n (runs c 1))))))
            (show (runs #f 0))
            """);
    assertThat(written).isEqualTo("(0 300000 300000 300000)\n");
  }

  @Test
  void twoReadersOfOnePortBothGetTheirs() {
    String written =
        run(
            """
            (define one (spawn (read-line in)))
            (define two (spawn (read-line in)))
            (thread-sleep! 0.01)
            (write-string "a\\n" out) (flush-output-port out)
            (thread-sleep! 0.01)
            (write-string "b\\n" out) (flush-output-port out)
            (show (thread-join! one) (thread-join! two))
            """);
    assertThat(written).isEqualTo("\"a\" \"b\"\n");
  }

  @Test
  void twoPortsOnOneSocketReadAndWriteAtOnce() {
    String written =
        run(
            """
            (define back (open-output-file-descriptor (car ends)))
            (define there (open-input-file-descriptor (cadr ends)))
            (define (pump text from to)
              (spawn (write-string text to) (newline to) (flush-output-port to)))
            (define n 400000)
            (pump (make-string n #\\a) #f out)
            (pump (make-string n #\\b) #f back)
            (define left (spawn (string-length (read-line in))))
            (define right (spawn (string-length (read-line there))))
            (show (thread-join! left) (thread-join! right))
            """);
    assertThat(written).isEqualTo("400000 400000\n");
  }

  @Test
  void readerThatIsEndedTakesNothingWithIt() {
    String written =
        run(
            """
            (define reader (spawn (read-line in)))
            (write-string "half " out) (flush-output-port out)
            (thread-sleep! 0.01)
            (thread-terminate! reader)
            (write-string "line\\n" out) (flush-output-port out)
            (show (read-line in))
            """);
    assertThat(written).isEqualTo("\"half line\"\n");
  }

  @Test
  void writingToAPeerThatIsGoneIsAnErrorAndNoSignal() {
    String written =
        run(
            """
            (close-file-descriptor (car ends))
            (write-string "x" out)
            (show (outcome (flush-output-port out)))
            (write-string "y" out)
            (show (outcome (close-port out)) (output-port-open? out))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "write: Broken pipe (EPIPE)"
            "write: Broken pipe (EPIPE)" #f
            """);
  }

  @Test
  void resettingClientDoesNotEndAServer() {
    String written =
        run(
            """
            (define listener (make-listener-socket (info)))
            (define outcomes '())
            (define (serve size)
              (let* ((s (take listener))
                     (in (open-input-file-descriptor s))
                     (out (open-output-file-descriptor s)))
                (set! outcomes
                  (cons (guard (e ((error-object? e) 'failed))
                          (read-line in)
                          (write-string (make-string size #\\x) out)
                          (flush-output-port out)
                          'sent)
                        outcomes))
                (guard (e (#t #f)) (close-port out))
                (close-port in)))
            ;; More than the system buffers, so that the first writer is still at it.
            (define server (spawn (serve 30000000) (serve 3000000)))
            ;; Closing with unread data in the buffer resets the connection.
            (define rude (client))
            (send rude (string->utf8 "go\\n"))
            (receive rude 1)
            (close-file-descriptor rude)
            (define polite (client))
            (send polite (string->utf8 "go\\n"))
            (define (drain total)
              (let ((n (bytevector-length (receive polite 65536))))
                (if (= n 0) total (drain (+ total n)))))
            (show (drain 0))
            (thread-join! server)
            (show outcomes)
            """);
    assertThat(written).isEqualTo("3000000\n(sent failed)\n");
  }

  @Test
  void readingAfterAResetIsAnError() {
    String written =
        run(
            """
            (define listener (make-listener-socket (info)))
            (define c (client))
            (define s (take listener))
            (send c (bytevector 1 2 3))
            (receive s 1)
            (close-file-descriptor s)
            (show (outcome (read-line (open-input-file-descriptor c))))
            """);
    assertThat(written).isEqualTo("\"read: Connection reset by peer (ECONNRESET)\"\n");
  }

  @Test
  void closingTheSocketUnderAReaderWakesIt() {
    String written =
        run(
            """
            (define reader (spawn (outcome (read-line in))))
            (thread-sleep! 0.01)
            (close-file-descriptor (car ends))
            (show (thread-join! reader))
            """);
    assertThat(written).isEqualTo("\"read: Bad file descriptor (EBADF)\"\n");
  }

  @Test
  void closingThePortUnderAReaderWakesIt() {
    String written =
        run(
            """
            (define reader (spawn (outcome (read-line in))))
            (thread-sleep! 0.01)
            (close-port in)
            (show (thread-join! reader))
            """);
    assertThat(written).isEqualTo("\"read-line: the port is closed\"\n");
  }

  @Test
  void closingThePortUnderAWriterEndsItsWait() {
    String written =
        run(
            """
            (define writer (spawn (outcome (begin (write-string (make-string 5000000 #\\x) out) 'done))))
            (thread-sleep! 0.02)
            (close-file-descriptor (cadr ends))
            (show (thread-join! writer))
            """);
    assertThat(written).isEqualTo("\"write: Bad file descriptor (EBADF)\"\n");
  }

  @Test
  void pingPongIsNotSlowedByWaiting() {
    // With 10 ms a wait, as in Chibi 0.12, this would take 100 seconds and be given up.
    String written =
        run(
            """
            (define listener (make-listener-socket (info)))
            (define rounds 5000)
            (define server
              (spawn
                (let* ((s (take listener))
                       (in (open-input-file-descriptor s))
                       (out (open-output-file-descriptor s)))
                  (let loop ()
                    (let ((line (read-line in)))
                      (if (string? line)
                          (begin (write-string line out) (newline out) (flush-output-port out)
                                 (loop))))))))
            (with-net-io "127.0.0.1" port
              (lambda (in out)
                (let loop ((i 0) (right 0))
                  (if (< i rounds)
                      (begin
                        (write i out) (newline out) (flush-output-port out)
                        (loop (+ i 1)
                              (if (equal? (read-line in) (number->string i)) (+ right 1) right)))
                      (show right)))))
            """);
    assertThat(written).isEqualTo("5000\n");
  }
}
