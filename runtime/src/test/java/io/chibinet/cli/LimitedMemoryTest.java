package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recursion and continuations take of a heap of 512 MB. */
class LimitedMemoryTest {
  @TempDir private Path folder;

  private String output(String program) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("program.scm"), "(import (scheme base) (scheme write))\n" + program);
    Outcome outcome =
        Command.of(file.toString()).with(Map.of("JDK_JAVA_OPTIONS", "-Xmx512m")).run();
    assertThat(outcome.code()).as(outcome.errors()).isZero();
    return outcome.output();
  }

  @Test
  void recursionOutsideTailPositionGoesAMillionDeep() throws Exception {
    assertThat(
            output(
                """
                (define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
                (write (apply + (map (lambda (x) 1) (build 1000000))))"""))
        .isEqualTo("1000000");
  }

  @Test
  void tenMillionMutualTailCallsTakeNoSpace() throws Exception {
    assertThat(
            output(
                """
                (define (is-even? n) (if (= n 0) #t (is-odd? (- n 1))))
                (define (is-odd? n) (if (= n 0) #f (is-even? (- n 1))))
                (write (is-even? 10000000))"""))
        .isEqualTo("#t");
  }

  /** Each item is taken twice: by the first run, and by one that starts again in the middle. */
  @Test
  void generatorsGiveTheirItemsAgain() throws Exception {
    assertThat(
            output(
                """
                (define (generator tree)
                  (define return #f)
                  (define (walk tree)
                    (cond ((pair? tree) (walk (car tree)) (walk (cdr tree)))
                          ((not (null? tree))
                           (call/cc (lambda (rest) (return (cons tree (lambda () (rest #f)))))))))
                  (define (next resume)
                    (call/cc (lambda (k) (set! return k) (resume))))
                  (lambda (resume)
                    (next (or resume (lambda () (walk tree) (return '(done)))))))
                (define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
                (define next (generator (build 100000)))
                (define (sum-from resume middle)
                  (let loop ((item (next resume)) (sum 0) (kept #f))
                    (if (eq? (car item) 'done)
                        (cons sum kept)
                        (loop (next (cdr item))
                              (+ sum (car item))
                              (if (= (car item) middle) (cdr item) kept)))))
                (define all (sum-from #f 50001))
                (write (list (car all) (car (sum-from (cdr all) 0)) (car (sum-from (cdr all) 0))))"""))
        .isEqualTo("(5000050000 1250025000 1250025000)");
  }
}
