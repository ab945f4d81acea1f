package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path folder;

  @Test
  void evaluatesInAnEnvironment() {
    String written =
        Script.run(
            """
            (show (eval '(let ((x 2)) (* x 3)) (environment '(scheme base))))
            (show (eval '(plus 1 2) (environment '(rename (prefix (only (scheme base) +) p)
                                                          (p+ plus)))))
            (show (outcome (eval '(car 1) (environment '(scheme base)))))
            (show (outcome (eval '(if) (environment '(scheme base)))))
            (show (outcome (environment '(no such library))))
            """);
    assertThat(written.lines())
        .startsWith("6", "3", "\"car: expected a pair as argument 1\"")
        .hasSize(5)
        .anyMatch(line -> line.startsWith("\"if: "))
        .anyMatch(line -> line.contains("(no such library)"));
  }

  @Test
  void environmentsCannotBeChanged() {
    String written =
        Script.run(
            """
            (define e (environment '(scheme base)))
            (show (string? (outcome (eval '(define x 1) e))))
            (show (string? (outcome (eval '(set! car 1) e))))
            """);
    assertThat(written).isEqualTo("#t\n#t\n");
  }

  @Test
  void continuationsLeaveAndReenterEval() {
    String written =
        Script.run(
            """
            (define k #f)
            (define n 0)
            (define (visit) (call/cc (lambda (c) (set! k c) 1)))
            (show (eval (list '+ 10 (list visit)) (environment '(scheme base))))
            (set! n (+ n 1))
            (if (< n 3) (k n))
            """);
    assertThat(written).isEqualTo("11\n11\n12\n");
  }

  @Test
  void loadsFilesFormByForm() throws IOException {
    Path file = folder.resolve("loaded.scm");
    java.nio.file.Files.writeString(
        file,
        """
        (define-syntax twice (syntax-rules () ((_ e) (begin e e))))
        (define seen '())
        (twice (set! seen (cons 'x seen)))
        """);
    String written =
        Script.run(
            """
            (import (scheme repl))
            (load "%s")
            (show (eval 'seen (interaction-environment)))
            (show (guard (e ((file-error? e) (error-object-message e))) (load "%s.missing")))
            """
                .formatted(file, file));
    assertThat(written).isEqualTo("(x x)\n\"load: No such file or directory\"\n");
  }
}
