package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path folder;
  private String file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("file.txt").toString().replace("\\", "/");
  }

  private String run(String body) {
    return Script.run("(define file \"" + file + "\")\n" + body);
  }

  @Test
  void writesAndReadsText() {
    String written =
        run(
            """
            (call-with-output-file file (lambda (p) (write-string "λ one\\ntwo" p)))
            (show (call-with-input-file file (lambda (p) (list (read-line p) (read-line p)))))
            (with-output-to-file file (lambda () (display "again")))
            (show (with-input-from-file file read-line))
            """);
    assertThat(written).isEqualTo("(\"λ one\" \"two\")\n\"again\"\n");
  }

  @Test
  void writesAndReadsBytes() {
    String written =
        run(
            """
            (define out (open-binary-output-file file))
            (write-bytevector (bytevector 0 255 128 10) out)
            (close-port out)
            (define in (open-binary-input-file file))
            (show (binary-port? in) (textual-port? in) (read-bytevector 99 in))
            (close-port in)
            """);
    assertThat(written).isEqualTo("#t #f #u8(0 255 128 10)\n");
  }

  @Test
  void largeFilesKeepEveryByte() {
    String written =
        run(
            """
            (define text (make-string 300000 #\\λ))
            (call-with-output-file file (lambda (p) (write-string text p) (write-char #\\! p)))
            (call-with-input-file file
              (lambda (p)
                (show (string=? text (read-string 300000 p)) (read-char p)
                      (eof-object? (read-char p)))))
            """);
    assertThat(written).isEqualTo("#t #\\! #t\n");
  }

  @Test
  void existenceAndDeletion() {
    String written =
        run(
            """
            (show (file-exists? file))
            (call-with-output-file file (lambda (p) #t))
            (show (file-exists? file))
            (delete-file file)
            (show (file-exists? file))
            """);
    assertThat(written).isEqualTo("#f\n#t\n#f\n");
  }

  @Test
  void failuresAreFileErrors() {
    String written =
        run(
            """
            (define-syntax failure
              (syntax-rules ()
                ((_ e) (guard (x ((file-error? x) (cons (error-object-message x)
                                                        (equal? (error-object-irritants x)
                                                                (list file)))))
                         e))))
            (show (failure (open-input-file file)))
            (show (failure (open-binary-input-file file)))
            (show (failure (delete-file file)))
            (show (failure (with-input-from-file file read)))
            (set! file (string-append file "/below"))
            (call-with-output-file "%s" (lambda (p) #t))
            (show (failure (open-output-file file)))
            """
                .formatted(file));
    assertThat(written)
        .isEqualTo(
            """
            ("open-input-file: No such file or directory" . #t)
            ("open-binary-input-file: No such file or directory" . #t)
            ("delete-file: No such file or directory" . #t)
            ("open-input-file: No such file or directory" . #t)
            ("open-output-file: Not a directory" . #t)
            """);
  }

  @Test
  void whatIsNotClosedIsFlushedAtTheEnd() throws IOException {
    run("(define out (open-output-file file)) (write-string \"kept\" out)");
    assertThat(Path.of(file)).hasContent("kept");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namedPipesMakeOnlyTheirThreadWait() throws Exception {
    Process process = new ProcessBuilder("mkfifo", file).start();
    assertThat(process.waitFor()).isZero();
    String written =
        run(
            """
            (define reader
              (spawn (call-with-input-file file
                       (lambda (p) (let* ((a (read-line p)) (b (read-line p)))
                                     (list a b (eof-object? (read-line p))))))))
            (define out (open-output-file file))
            (write-string "one\\n" out)
            (flush-output-port out)
            (thread-sleep! 0.02)
            (write-string "two\\n" out)
            (close-port out)
            (show (thread-join! reader))
            """);
    assertThat(written).isEqualTo("(\"one\" \"two\" #t)\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void devicesCanBeRead() {
    String written =
        run(
            """
            (define zero (open-binary-input-file "/dev/zero"))
            (show (read-bytevector 4 zero))
            (show (eof-object? (call-with-input-file "/dev/null" read-char)))
            """);
    assertThat(written).isEqualTo("#u8(0 0 0 0)\n#t\n");
  }
}
