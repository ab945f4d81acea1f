package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.Programs;
import org.junit.jupiter.api.Test;

/** Macros that are Scheme procedures. */
class ProceduralMacroTest {
  private static final String IMPORT =
      "(import (scheme base) (only (chibi-net primitive) er-macro-transformer"
          + " sc-macro-transformer rsc-macro-transformer))\n";

  private static final String SWAP =
      """
      (define-syntax swap!
        (er-macro-transformer
          (lambda (form rename compare)
            (let ((a (cadr form)) (b (car (cddr form))))
              `(,(rename 'let) ((,(rename 'tmp) ,a))
                (,(rename 'set!) ,a ,b)
                (,(rename 'set!) ,b ,(rename 'tmp)))))))
      """;

  private static String run(String program) {
    return Programs.run(IMPORT + program);
  }

  @Test
  void renamedNamesAreHygienic() {
    assertThat(run(SWAP + "(let ((tmp 1) (let 2) (set! 3)) (swap! tmp let) (list tmp let set!))"))
        .isEqualTo("(2 1 3)");
  }

  @Test
  void plainNamesCaptureOnPurpose() {
    assertThat(
            run(
                """
                (define-syntax aif
                  (er-macro-transformer
                    (lambda (form rename compare)
                      `(,(rename 'let) ((it ,(cadr form))) (,(rename 'if) it ,@(cddr form))))))
                (aif (memv 2 '(1 2 3)) (car it) 'none)
                """))
        .isEqualTo("2");
  }

  @Test
  void compareKnowsMeaningsAndNotSpellings() {
    assertThat(
            run(
                """
                (define-syntax is-else
                  (er-macro-transformer
                    (lambda (form rename compare) (compare (cadr form) (rename 'else)))))
                (list (is-else else) (is-else other) (let ((else 1)) (is-else else)))
                """))
        .isEqualTo("(#t #f #f)");
  }

  @Test
  void macroCallsProceduresDefinedBeforeIt() {
    assertThat(
            run(
                """
                (define (twice x) (list x x))
                (define-values (one two) (values 1 2))
                (define-record-type box (make-box value) box? (value unbox))
                (define-syntax m
                  (er-macro-transformer
                    (lambda (form rename compare)
                      (cons (rename 'list) (append (twice one) (list (unbox (make-box two))))))))
                (m)
                """))
        .isEqualTo("(1 1 2)");
  }

  @Test
  void rscMacroWritesIntoTheScopeOfItsUse() {
    assertThat(
            run(
                """
                (define-syntax my-define
                  (rsc-macro-transformer
                    (lambda (form env) `(define ,(cadr form) ,(car (cddr form))))))
                (my-define x 5)
                x
                """))
        .isEqualTo("5");
  }

  @Test
  void scMacroWritesIntoTheScopeOfItsDefinition() {
    assertThat(
            run(
                """
                (define-syntax constant
                  (sc-macro-transformer (lambda (form env) '(let ((list 1)) (+ list 1)))))
                (let ((let 0) (list 5)) (constant))
                """))
        .isEqualTo("2");
  }

  @Test
  void errorInMacroIsAProblemAtItsUse() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    (define-syntax m
                      (er-macro-transformer (lambda (form rename compare) (error "no" form))))
                    (display (m 1 2))
                    """))
        .isInstanceOfSatisfying(
            ExpansionFailure.class,
            failure ->
                assertThat(failure.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("bad-transformer");
                          assertThat(problem.location().line()).isEqualTo(4);
                          assertThat(problem.message()).startsWith("m: raised an error: no");
                        }));
  }

  @Test
  void withoutAMachineUsesExpandToNothing() {
    Expansion expansion =
        new Texts().program(IMPORT + SWAP + "(define a 1) (define b 2) (swap! a b)");
    assertThat(expansion.problems()).isEmpty();
    assertThat(expansion.forms()).hasSize(2);
  }
}
