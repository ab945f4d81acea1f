package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  /** Kind and usage lines of everything that {@code form} defines. */
  private static List<String> read(String form) {
    return Libraries.withBody(form).declarations().stream()
        .map(
            found ->
                found.kind().label()
                    + " "
                    + (found.signatures().isEmpty() ? found.name() : labels(found))
                    + found.value().map(value -> " = " + value).orElse(""))
        .toList();
  }

  private static String labels(Declaration found) {
    return String.join(" ", found.signatures().stream().map(Signature::label).toList());
  }

  @Test
  void nativesAreProceduresOrConstants() {
    assertThat(read("(define-native (number->string z (radix 10)))"))
        .containsExactly("procedure (number->string z [radix 10])");
    assertThat(read("(define-native (list . objs))")).containsExactly("procedure (list objs ...)");
    assertThat(read("(define-native level/socket)")).containsExactly("constant level/socket");
  }

  @Test
  void specialFormsKeepTheirShape() {
    assertThat(read("(define-special (let ((name init) ...) body ...))"))
        .containsExactly("special form (let ((name init) ...) body ...)");
    assertThat(read("(define-special else)")).containsExactly("auxiliary syntax else");
  }

  @Test
  void proceduresComeFromLambdasToo() {
    assertThat(read("(define (f a . b) a)")).containsExactly("procedure (f a b ...)");
    assertThat(read("(define f (lambda (a) a))")).containsExactly("procedure (f a)");
    assertThat(read("(define f (let ((n 0)) (lambda x n)))"))
        .containsExactly("procedure (f x ...)");
    assertThat(read("(define f (case-lambda ((a) a) ((a b . c) b)))"))
        .containsExactly("procedure (f a) (f a b c ...)");
  }

  @Test
  void optionalArgumentsAreSeenInTheBody() {
    assertThat(read("(define (f a . o) (let ((n (if (pair? o) (car o) 128))) n))"))
        .containsExactly("procedure (f a [n 128])");
    assertThat(read("(define (f a . o) (let-optionals o ((n 1) (m #f) . r) n))"))
        .containsExactly("procedure (f a [n 1] [m #f] r ...)");
  }

  @Test
  void valuesSayWhatTheyAre() {
    assertThat(read("(define x 10)")).containsExactly("constant x = 10");
    assertThat(read("(define x '(a  b))")).containsExactly("constant x = '(a b)");
    assertThat(read("(define x (make-parameter 1))")).containsExactly("parameter (x)");
    assertThat(read("(define x (f))")).containsExactly("variable x");
    assertThat(read("(define-values (a b . c) (f))"))
        .containsExactly("variable a", "variable b", "variable c");
  }

  @Test
  void anotherNameForAProcedureIsAProcedure() {
    assertThat(
            read(
                "(define (call-with-current-continuation f) f)(define call/cc call-with-current-continuation)"))
        .containsExactly("procedure (call-with-current-continuation f)", "procedure (call/cc f)");
  }

  @Test
  void macrosHaveALineForEachRule() {
    assertThat(
            read(
                """
                (define-syntax my-or
                  (syntax-rules ()
                    ((_ "loop" x) x)
                    ((_) #f)
                    ((_ e f ...) (f e))))"""))
        .containsExactly("macro (my-or) (my-or e f ...)");
    assertThat(read("(define-syntax else (syntax-rules ()))"))
        .containsExactly("auxiliary syntax else");
    assertThat(read("(define-syntax m (er-macro-transformer f))")).containsExactly("macro m");
  }

  @Test
  void recordsDefineAllTheirProcedures() {
    assertThat(
            read(
                "(define-record-type <point> (make-point x y) point? (x point-x set-point-x!) (y"
                    + " point-y))"))
        .containsExactly(
            "type <point>",
            "procedure (make-point x y)",
            "procedure (point? obj)",
            "procedure (point-x point)",
            "procedure (set-point-x! point x)",
            "procedure (point-y point)");
    assertThat(read("(define-record-type p #f p?)"))
        .containsExactly("type p", "procedure (p? obj)");
  }

  @Test
  void unknownDefiningFormsAreTakenByTheirShape() {
    assertThat(read("(define-memoized (fib n) n)")).containsExactly("procedure (fib n)");
    assertThat(read("(define-constant pi 3)")).containsExactly("constant pi");
    assertThat(read("(define-thing)(define)(define \"x\")(define-native ())")).isEmpty();
  }
}
