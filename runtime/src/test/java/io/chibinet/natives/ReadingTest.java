package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void readsDatumAfterDatum() {
    String written =
        Script.run(
            """
            (define in (open-input-string
              "; comment\\n(a . b) #(1 #\\\\x) \\"s\\" #u8(1 2) 'q #;skipped #| block |# 1/2 end"))
            (let loop ((x (read in)))
              (if (eof-object? x)
                  (show 'eof (eof-object? (read in)))
                  (begin (show x) (loop (read in)))))
            """);
    assertThat(written).isEqualTo("(a . b)\n#(1 #\\x)\n\"s\"\n#u8(1 2)\n'q\n1/2\nend\neof #t\n");
  }

  @Test
  void leavesWhatFollowsTheDatum() {
    String written =
        Script.run(
            """
            (define in (open-input-string "(1) rest\\nabc def"))
            (show (read in) (read-line in) (read in) (read-char in) (read-char in))
            """);
    assertThat(written).isEqualTo("(1) \" rest\" abc #\\space #\\d\n");
  }

  @Test
  void dataCanBeChangedAndMayContainThemselves() {
    String written =
        Script.run(
            """
            (define x (read (open-input-string "(a \\"b\\" #(c) #u8(1))")))
            (set-car! x 1)
            (string-set! (cadr x) 0 #\\B)
            (vector-set! (list-ref x 2) 0 2)
            (bytevector-u8-set! (list-ref x 3) 0 9)
            (show x)
            (show (read (open-input-string "#0=(a #1=#(#0# #1#) . #0#)")))
            """);
    assertThat(written).isEqualTo("(1 \"B\" #(2) #u8(9))\n#0=(a #1=#(#0# #1#) . #0#)\n");
  }

  @Test
  void labelsOfLabelsAreReadInOnePass() {
    String written =
        Script.run(
            """
            (show (read (open-input-string "(#0=#1=(a #0# . #1#) #0#)")))
            (define (times n text) (apply string-append (make-list n text)))
            (define (labelled n)
              (let loop ((i 0) (open '()) (close '()))
                (if (= i n)
                    (apply string-append (append (reverse open) close))
                    (let ((number (number->string i)))
                      (loop (+ i 1)
                            (cons (string-append "#" number "=(") open)
                            (cons (string-append "#" number "#)") close))))))
            (define all (read (open-input-string (labelled 20000))))
            (show (let loop ((at all) (n 0))
                    (if (pair? (cdr at))
                        (and (eq? (cadr at) at) (loop (car at) (+ n 1)))
                        (list n (eq? (car at) at)))))
            """);
    assertThat(written).isEqualTo("(#0=(a #0# . #0#) #0#)\n(19999 #t)\n");
  }

  @Test
  void dataMayNestAMillionDeep() {
    String written =
        Script.run(
            """
            (define (nested n open close)
              (define (times text) (apply string-append (make-list n text)))
              (string-append (times open) "x" (times close)))
            (define (depth object)
              (let loop ((at object) (n 0))
                (cond ((pair? at) (loop (if (null? (cdr at)) (car at) (cdr at)) (+ n 1)))
                      ((vector? at) (loop (vector-ref at 0) (+ n 1)))
                      (else (list n at)))))
            (show (depth (read (open-input-string (nested 1000000 "(" ")")))))
            (show (depth (read (open-input-string (nested 50000 "#(" ")")))))
            (show (depth (read (open-input-string (nested 50000 "(1 . " ")")))))
            (show (depth (read (open-input-string (nested 50000 "'" "")))))
            """);
    assertThat(written).isEqualTo("(1000000 x)\n(50000 x)\n(50000 x)\n(100000 x)\n");
  }

  @Test
  void othersRunWhileALongDatumIsRead() {
    String written =
        Script.run(
            """
            (define turns 0)
            (spawn (let loop () (set! turns (+ turns 1)) (thread-yield!) (loop)))
            (define text (make-string 200000 #\\())
            (thread-yield!)
            (set! turns 0)
            (show (outcome (read (open-input-string text))))
            (show (> turns 4))
            """);
    assertThat(written)
        .isEqualTo("\"read: line 1: this ( is never closed, nor are 199999 inside it\"\n#t\n");
  }

  @Test
  void badTextIsAReadError() {
    String written =
        Script.run(
            """
            (define (attempt text)
              (guard (e ((read-error? e) (error-object-message e)))
                (read (open-input-string text))))
            (show (attempt "(a (b)"))
            (show (attempt "\\n\\n )"))
            (show (attempt "\\"abc"))
            (show (attempt "#\\\\nosuchname"))
            """);
    assertThat(written.lines()).hasSize(4).allMatch(line -> line.startsWith("\"read: line "));
    assertThat(written.lines().skip(1).findFirst().orElseThrow()).contains("line 3");
  }

  @Test
  void errorsLeaveTheRestToBeRead() {
    String written =
        Script.run(
            """
            (define in (open-input-string ") next"))
            (show (guard (e (#t 'error)) (read in)) (read in))
            """);
    assertThat(written).isEqualTo("error next\n");
  }

  @Test
  void foldsCaseFromTheDirectiveOn() {
    String written =
        Script.run(
            """
            (define in (open-input-string "ABC #!fold-case ABC #!no-fold-case ABC"))
            (show (read in) (read in) (read in))
            """);
    assertThat(written).isEqualTo("ABC abc ABC\n");
  }

  @Test
  void waitsForNoMoreThanTheDatum() {
    String written =
        Script.run(
            """
            (define ends (open-pipe))
            (define in (open-input-file-descriptor (car ends)))
            (define out (open-output-file-descriptor (cadr ends)))
            (define (say text) (write-string text out) (flush-output-port out))
            (define reader
              (spawn (show (read in)) (show (read in)) (show (read in)) (show (read in))))
            (for-each (lambda (piece) (say piece) (thread-sleep! 0.01))
                      '("(a " "\\"λ" "x\\"" ") sym" "bol " "#| c" " |# \\"" "str" "ing\\"" "12"))
            (close-port out)
            (thread-join! reader)
            """);
    assertThat(written).isEqualTo("(a \"λx\")\nsymbol\n\"string\"\n12\n");
  }

  @Test
  void longDataInManyPiecesIsRead() {
    String written =
        Script.run(
            """
            (define ends (open-pipe))
            (define in (open-input-file-descriptor (car ends)))
            (define out (open-output-file-descriptor (cadr ends)))
            (define big (make-vector 50000 '(item "λ" 12345)))
            (define reader (spawn (read in)))
            (write-simple big out)
            (close-port out)
            (show (equal? big (thread-join! reader)))
            """);
    assertThat(written).isEqualTo("#t\n");
  }

  @Test
  void readerThatIsEndedTakesNothingWithIt() {
    String written =
        Script.run(
            """
            (define ends (open-pipe))
            (define in (open-input-file-descriptor (car ends)))
            (define out (open-output-file-descriptor (cadr ends)))
            (define reader (spawn (read in)))
            (write-string "(a b" out) (flush-output-port out)
            (thread-sleep! 0.02)
            (thread-terminate! reader)
            (write-string " c)" out) (flush-output-port out)
            (show (read in))
            """);
    assertThat(written).isEqualTo("(a b c)\n");
  }
}
