package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.Programs;
import org.junit.jupiter.api.Test;

/** Macros that are Scheme procedures. */
class ProceduralMacroTest {
  private static final String IMPORT =
      "(import (scheme base) (only (chibi) er-macro-transformer"
          + " sc-macro-transformer rsc-macro-transformer make-syntactic-closure make-renamer"
          + " identifier? identifier=? strip-syntactic-closures syntax-quote))\n";

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
  void closedPartsKeepTheMeaningOfTheUse() {
    assertThat(
            run(
                """
                (define-syntax double
                  (sc-macro-transformer
                    (lambda (form env)
                      (let ((x (make-syntactic-closure env '() (cadr form))))
                        `(let ((list ,x)) (+ list list))))))
                (let ((list 5)) (double (+ list 1)))
                """))
        .isEqualTo("12");
  }

  @Test
  void freeNamesOfAClosureAreBoundByTheMacro() {
    assertThat(
            run(
                """
                (define-syntax loop
                  (sc-macro-transformer
                    (lambda (form env)
                      `(call-with-current-continuation
                         (lambda (exit)
                           (let again ()
                             ,(make-syntactic-closure env '(exit) (cadr form))
                             (again)))))))
                (define exit 42)
                (define n 0)
                (loop (begin (set! n (+ n 1)) (if (= n 10) (exit n))))
                """))
        .isEqualTo("10");
  }

  @Test
  void freeNameOfAClosureMeansWhatItMeansAtTheDefinition() {
    assertThat(
            run(
                """
                (define (y) 'global)
                (define-syntax m
                  (sc-macro-transformer
                    (lambda (form env) (make-syntactic-closure env '(y) (cadr form)))))
                (let ((y (lambda () 'local))) (m (y)))
                """))
        .isEqualTo("global");
  }

  @Test
  void closedNameCanBeDefined() {
    assertThat(
            run(
                """
                (define-syntax define-one
                  (sc-macro-transformer
                    (lambda (form env) `(define ,(make-syntactic-closure env '() (cadr form)) 1))))
                (define (f) (define-one x) (+ x 1))
                (define-one y)
                (list (f) y)
                """))
        .isEqualTo("(2 1)");
  }

  @Test
  void renamerMakesHygienicNames() {
    assertThat(
            run(
                """
                (define-syntax swap!
                  (rsc-macro-transformer
                    (lambda (form env)
                      (let ((r (make-renamer env)) (a (cadr form)) (b (car (cddr form))))
                        `(,(r 'let) ((,(r 'tmp) ,a))
                           (,(r 'set!) ,a ,b) (,(r 'set!) ,b ,(r 'tmp)))))))
                (define tmp 1)
                (define other 2)
                (swap! tmp other)
                (list tmp other)
                """))
        .isEqualTo("(2 1)");
  }

  @Test
  void identifiersAreValues() {
    assertThat(
            run(
                """
                (define-syntax renamed
                  (er-macro-transformer
                    (lambda (form rename compare)
                      (list (rename 'syntax-quote) (list (rename 'a) 'b 5)))))
                (let ((names (renamed)))
                  (list (map identifier? names)
                        (map symbol? names)
                        (strip-syntactic-closures names)
                        (eq? (strip-syntactic-closures names) names)))
                """))
        .isEqualTo("((#t #t #f) (#f #t #f) (a b 5) #f)");
  }

  @Test
  void macroMayNotSpeakOfLocalVariables() {
    assertThat(
            Texts.messages(
                new Texts()
                    .program(
                        """
                        (import (scheme base) (only (chibi-net primitive) er-macro-transformer))
                        (define (f x)
                          (let-syntax ((m (er-macro-transformer (lambda (form r c) x)))) (m)))
                        """)))
        .startsWith(
            "3:19 bad-transformer: er-macro-transformer: the macro runs before x has a value,"
                + " which is a local variable");
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
        new Texts()
            .program(
                "(import (scheme base) (only (chibi-net primitive) er-macro-transformer))"
                    + SWAP
                    + "(define a 1) (define b 2) (swap! a b)");
    assertThat(expansion.problems()).isEmpty();
    assertThat(expansion.forms()).hasSize(2);
  }
}
