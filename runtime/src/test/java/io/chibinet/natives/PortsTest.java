package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.value.InputPort;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void predicatesTellPortsApart() {
    String written =
        Script.run(
            """
            (define (kinds p)
              (list (port? p) (input-port? p) (output-port? p) (textual-port? p) (binary-port? p)))
            (show (kinds (open-input-string "")))
            (show (kinds (open-output-string)))
            (show (kinds (open-input-bytevector #u8())))
            (show (kinds (open-output-bytevector)))
            (show (kinds (open-input-file-descriptor (car (pair)))))
            (show (kinds "port"))
            """);
    assertThat(written)
        .isEqualTo(
            """
            (#t #t #f #t #f)
            (#t #f #t #t #f)
            (#t #t #f #f #t)
            (#t #f #t #f #t)
            (#t #t #f #t #t)
            (#f #f #f #f #f)
            """);
  }

  @Test
  void portsOfTheWrongKindAreRefused() {
    String written =
        Script.run(
            """
            (show (outcome (read-u8 (open-input-string "a"))))
            (show (outcome (read-char (open-input-bytevector #u8(1)))))
            (show (outcome (write-u8 1 (open-output-string))))
            (show (outcome (write-char #\\a (open-output-bytevector))))
            (show (outcome (read-char (open-output-string))))
            (show (outcome (write-string "a" (open-input-string ""))))
            (show (outcome (write-u8 256 (open-output-bytevector))))
            (show (outcome (get-output-string (open-output-bytevector))))
            (show (outcome (parameterize ((current-output-port 5)) (newline))))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "read-u8: expected a binary input port as argument 1"
            "read-char: expected a textual input port as argument 1"
            "write-u8: expected a binary output port as argument 2"
            "write-char: expected a textual output port as argument 2"
            "read-char: expected an input port as argument 1"
            "write-string: expected an output port as argument 2"
            "write-u8: byte must be from 0 to 255"
            "get-output-string: expected a port made by open-output-string as argument 1"
            "newline: expected an output port in current-output-port"
            """);
  }

  @Test
  void closedPortsSaySo() {
    String written =
        Script.run(
            """
            (define in (open-input-string "abc"))
            (define out (open-output-string))
            (write-string "kept" out)
            (close-port in) (close-port in) (close-input-port in)
            (close-output-port out) (close-port out)
            (show (input-port-open? in) (output-port-open? out))
            (show (outcome (read-char in)))
            (show (outcome (read-line in)))
            (show (outcome (char-ready? in)))
            (show (outcome (read in)))
            (show (outcome (write-char #\\a out)))
            (show (outcome (flush-output-port out)))
            (show (get-output-string out))
            (show (outcome (close-input-port out)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #f #f
            "read-char: the port is closed"
            "read-line: the port is closed"
            "char-ready?: the port is closed"
            "read: the port is closed"
            "write-char: the port is closed"
            "flush-output-port: the port is closed"
            "kept"
            "close-input-port: expected an input port as argument 1"
            """);
  }

  @Test
  void readsEveryUnit() {
    String written =
        Script.run(
            """
            (define in (open-input-string "aλ\\nline two\\r\\nthree"))
            (show (peek-char in) (read-char in) (char-ready? in) (read-string 1 in))
            (show (read-line in) (read-line in))
            (show (read-string 0 in) (read-string 99 in) (read-string 0 in))
            (show (map eof-object? (list (read-string 1 in) (read-line in) (read-char in)
                                         (peek-char in) (read in))))
            (define bytes (open-input-bytevector (bytevector 1 2 3 4 5 6)))
            (show (peek-u8 bytes) (read-u8 bytes) (u8-ready? bytes) (read-bytevector 2 bytes))
            (define buffer (make-bytevector 5 0))
            (show (read-bytevector! buffer bytes 1 3) buffer)
            (show (read-bytevector! buffer bytes) buffer)
            (show (read-bytevector 0 bytes) (read-bytevector! buffer bytes 2 2))
            (show (map eof-object? (list (read-bytevector! buffer bytes) (read-u8 bytes)
                                         (peek-u8 bytes) (read-bytevector 1 bytes))))
            (show (outcome (read-string -1 in)))
            (define long (open-input-string "GET / HTTP/1.0\\n\\nHost"))
            (show (read-line long 6) (read-line long 80) (read-line long 1) (read-line long 2)
                  (read-line long 80))
            (show (outcome (read-line in 0)))
            (show (outcome (read-line in "80")))
            (show (outcome (read-bytevector! buffer bytes 3 9)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            #\\a #\\a #t "λ"
            "" "line two"
            "" "three" ""
            (#t #t #t #t #t)
            1 1 #t #u8(2 3)
            2 #u8(0 4 5 0 0)
            1 #u8(6 4 5 0 0)
            #u8() 0
            (#t #t #t #t)
            "read-string: k must be at least 0"
            "GET / " "HTTP/1.0" "" "Ho" "st"
            "read-line: k must be at least 1"
            "read-line: expected an exact integer as argument 2"
            "read-bytevector!: end must be at most 5"
            """);
  }

  @Test
  void writesEveryUnit() {
    String written =
        Script.run(
            """
            (define out (open-output-string))
            (write-char #\\λ out) (write-string "hello" out 1 3) (newline out)
            (write "a\\"b" out) (display "a\\"b" out) (write '|x y| out) (write-simple #\\space out)
            (let ((x (list 1))) (set-cdr! x x) (write x out) (write-shared (list x) out))
            (show (get-output-string out))
            (define bytes (open-output-bytevector))
            (write-u8 0 bytes) (write-bytevector #u8(1 2 3 4) bytes 1 3)
            (show (get-output-bytevector bytes))
            (show (outcome (write-string "abc" out 2 1)))
            """);
    assertThat(written)
        .isEqualTo(
            """
            "λel\\n\\"a\\\\\\"b\\"a\\"b|x y|#\\\\space#0=(1 . #0#)(#0=(1 . #0#))"
            #u8(0 2 3)
            "write-string: start must be at most 1"
            """);
  }

  @Test
  void currentPortsAreThoseOfTheRunningThread() {
    String written =
        Script.run(
            InputPort.ofString("standard input\n"),
            """
            (show (read-line))
            (define out (open-output-string))
            (define thread
              (parameterize ((current-output-port out)
                             (current-input-port (open-input-string "parameterized")))
                (write-string "here ")
                (spawn (write-string (read-line)))))
            (thread-join! thread)
            (show (get-output-string out))
            """);
    assertThat(written).isEqualTo("\"standard input\"\n\"here parameterized\"\n");
  }

  @Test
  void callWithPortClosesOnReturnOnly() {
    String written =
        Script.run(
            """
            (define in (open-input-string "abc"))
            (call-with-values
                (lambda () (call-with-port in (lambda (p) (values (read-char p) (read-char p)))))
              show)
            (show (input-port-open? in))
            (define other (open-input-string "abc"))
            (show (call-with-current-continuation
                    (lambda (k) (call-with-port other (lambda (p) (k (read-char p)))))))
            (show (input-port-open? other))
            """);
    assertThat(written).isEqualTo("#\\a #\\b\n#f\n#\\a\n#t\n");
  }

  @Test
  void chibisHelpersWork() {
    String written =
        Script.run(
            """
            (show (call-with-input-string "a b" (lambda (p) (list (read p) (read p)))))
            (show (call-with-output-string (lambda (p) (write 'x p) (flush-output p))))
            (define in (open-input-string "a\\nb\\nAbC"))
            (read-line in)
            (show (port-line in))
            (set-port-line! in 10)
            (read-line in)
            (show (port-line in) (port-fold-case? in))
            (set-port-fold-case! in #t)
            (show (read in) (port-fold-case? in) (port-fileno in))
            """);
    assertThat(written).isEqualTo("(a b)\n\"x\"\n2\n11 #f\nabc #t #f\n");
  }
}
