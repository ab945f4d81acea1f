package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors of {@code (chibi filesystem)}. */
@DisabledOnOs(OS.WINDOWS)
class FilesystemTest {
  @TempDir Path folder;

  private static final String NUMBERS =
      """
      (define (number f)
        (let ((text (call-with-output-string (lambda (p) (write f p)))))
          (string->number (substring text 9 (- (string-length text) 1)))))
      (define (status x) (get-file-descriptor-status x))
      """;

  private static String run(String body) {
    return Script.run(NUMBERS + body);
  }

  @Test
  void closingIsTrueOnce() {
    String written =
        run(
            """
            (define p (car (pair)))
            (show (close-file-descriptor p) (close-file-descriptor p) (status p) (fileno? p))
            (show (close-file-descriptor 9999) (close-file-descriptor -1)
                  (close-file-descriptor (expt 2 40)))
            (show (outcome (close-file-descriptor "4")))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #t #f -1 #t
            #f #f #f
            "close-file-descriptor: expected a fileno or its number as argument 1"
            """);
  }

  @Test
  void numbersAndPortsWillDo() {
    String written =
        run(
            """
            (define p (pair))
            (define n (number (car p)))
            (show (= (status n) (status (car p))))
            (define out (open-output-file-descriptor n))
            (write-string "hi" out) (flush-output-port out)
            (show (receive (cadr p) 10) (= (status out) (status n)))
            (show (close-file-descriptor n) (status (car p)) (send (car p) (bytevector 1)))
            """);
    assertThat(written).isEqualTo("#t\n#u8(104 105) #t\n#t -1 -1\n");
  }

  @Test
  void statusFlagsAreReadAndSet() {
    String written =
        run(
            """
            (define p (car (pair)))
            (show (= (status p) open/read-write))
            (show (set-file-descriptor-status! p (+ open/read-write open/non-block)))
            (show (= (status p) (+ open/read-write open/non-block)))
            (show (map (lambda (f) (modulo (status f) 4)) (open-pipe)))
            (show (set-file-descriptor-status! 9999 0) (status 9999))
            (show (outcome (set-file-descriptor-status! p 'blocking)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #t
            #t
            #t
            (0 1)
            #f -1
            "set-file-descriptor-status!: expected an exact integer as argument 2"
            """);
  }

  @Test
  void duplicatesShareTheConnection() {
    String written =
        run(
            """
            (define p (pair))
            (define d (duplicate-file-descriptor (car p)))
            (show (close-file-descriptor (car p)) (send d (bytevector 1)) (receive (cadr p) 5))
            (define other (pair))
            (show (duplicate-file-descriptor-to d (car other)) (send (car other) (bytevector 2))
                  (receive (cadr p) 5) (receive (cadr other) 5))
            (show (duplicate-file-descriptor 9999) (duplicate-file-descriptor-to 9999 d))
            (close-file-descriptor d)
            (show (duplicate-file-descriptor d) (send (car other) (bytevector 3)))
            """);
    assertThat(written).isEqualTo("#t 1 #u8(1)\n#t 1 #u8(2) #u8()\n#f #f\n#f 1\n");
  }

  @Test
  void filesAreOpenedAsDescriptors() {
    String written =
        run(
            """
            (define name "%s")
            (show (open name open/read))
            (define f (open name (+ open/write open/create open/truncate) #o600))
            (define out (open-output-file-descriptor f))
            (write-string "text" out)
            (close-port out)
            (show (status f))
            (show (open name (+ open/write open/create open/exclusive)))
            (define in (open-input-file-descriptor (open name open/read)))
            (show (read-line in) (eof-object? (read-line in)) (char-ready? in))
            """
                .formatted(folder.resolve("f")));
    assertThat(written).isEqualTo("#f\n-1\n#f\n\"text\" #t #t\n");
  }

  @Test
  void pipesCarryTextAndBytes() {
    String written =
        run(
            """
            (define p (open-pipe))
            (define in (open-input-file-descriptor (car p)))
            (define out (open-output-file-descriptor (cadr p)))
            (show (char-ready? in))
            (write-string "λ\\n" out) (write-u8 0 out) (write-bytevector #u8(255 1) out)
            (flush-output-port out)
            (show (char-ready? in) (read-line in) (read-bytevector 3 in) (u8-ready? in))
            (close-port out)
            (show (u8-ready? in) (eof-object? (read-u8 in)))
            """);
    assertThat(written).isEqualTo("#f\n#t \"λ\" #u8(0 255 1) #f\n#t #t\n");
  }

  @Test
  void theDescriptorClosesWithItsLastPort() {
    String written =
        run(
            """
            (define p (pair))
            (define in (open-input-file-descriptor (car p)))
            (define out (open-output-file-descriptor (car p)))
            (close-port in) (close-port in)
            (show (= open/read-write (status (car p))))
            (write-string "still" out)
            (close-port out)
            (show (status (car p)) (receive (cadr p) 10) (receive (cadr p) 10))
            """);
    assertThat(written).isEqualTo("#t\n-1 #u8(115 116 105 108 108) #u8()\n");
  }

  @Test
  void withShutdownTheOutputPortEndsItsHalf() {
    String written =
        run(
            """
            (define p (pair))
            (define in (open-input-file-descriptor (car p) #t))
            (define out (open-output-file-descriptor (car p) #t))
            (write-string "question" out)
            (close-port out)
            (show (utf8->string (receive (cadr p) 100)) (receive (cadr p) 100))
            (send (cadr p) (string->utf8 "answer\\n"))
            (show (read-line in))
            (close-port in)
            (show (status (car p)) (send (cadr p) (bytevector 1)))
            """);
    assertThat(written).isEqualTo("\"question\" #u8()\n\"answer\"\n-1 -1\n");
  }

  @Test
  void portsOnAClosedDescriptorSayWhatIsWrong() {
    String written =
        run(
            """
            (define p (pair))
            (define in (open-input-file-descriptor (car p)))
            (define out (open-output-file-descriptor (car p)))
            (close-file-descriptor (car p))
            (show (outcome (read-char in)))
            (write-string "x" out)
            (show (outcome (flush-output-port out)))
            (close-port in) (close-port out)
            (show (outcome (read-char (open-input-file-descriptor 9999))))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "read: Bad file descriptor (EBADF)"
            "write: Bad file descriptor (EBADF)"
            "read: Bad file descriptor (EBADF)"
            """);
  }
}
