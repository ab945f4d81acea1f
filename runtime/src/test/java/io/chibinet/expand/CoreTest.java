package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.syntax.Location;
import io.chibinet.value.Bytevector;
import io.chibinet.value.MutableString;
import io.chibinet.value.Pair;
import io.chibinet.value.Vector;
import org.junit.jupiter.api.Test;

/** What core forms say beside their shape: names, places, frozen literals, what may change. */
class CoreTest {
  private static Core last(String forms) {
    Expansion expansion = new Texts().program("(import (scheme base))\n" + forms);
    assertThat(Texts.messages(expansion)).isEmpty();
    return expansion.forms().get(expansion.forms().size() - 1);
  }

  private static String name(String forms) {
    Core core = last(forms);
    Core value =
        core instanceof Core.GlobalDefinition definition
            ? definition.value()
            : ((Core.GlobalAssignment) core).value();
    return (value instanceof Core.Let let ? (Core.Lambda) let.body() : (Core.Lambda) value).name();
  }

  private static String place(Core core) {
    Location place = core.location();
    return place.line() + ":" + place.column() + " " + place.source().slice(place.span());
  }

  @Test
  void proceduresKnowTheirNames() {
    assertThat(name("(define (f) 1)")).isEqualTo("f");
    assertThat(name("(define f (lambda () 1))")).isEqualTo("f");
    assertThat(name("(define f (let ((n 0)) (lambda () n)))")).isEqualTo("f");
    assertThat(name("(define f 1) (set! f (lambda () 1))")).isEqualTo("f");
  }

  @Test
  void localProceduresKnowTheirNames() {
    Core.Let let = (Core.Let) last("(let ((f (lambda () 1))) f)");
    assertThat(((Core.Lambda) let.values().get(0)).name()).isEqualTo("f");
    Core.Letrec loop = (Core.Letrec) last("(let loop () (loop))");
    assertThat(((Core.Lambda) loop.values().get(0)).name()).isEqualTo("loop");
  }

  @Test
  void literalsAreFrozen() {
    assertThat(((Pair) ((Core.Constant) last("'(1 2)")).value()).isImmutable()).isTrue();
    assertThat(((Vector) ((Core.Constant) last("#(1 2)")).value()).isImmutable()).isTrue();
    assertThat(((MutableString) ((Core.Constant) last("\"a\"")).value()).isImmutable()).isTrue();
    assertThat(((Bytevector) ((Core.Constant) last("#u8(1)")).value()).isImmutable()).isTrue();
  }

  @Test
  void codeOfTheUserKeepsItsPlaceInMacroUses() {
    Core.If branch =
        (Core.If)
            last(
                """
                (define-syntax m (syntax-rules () ((_ a b) (if a b (list 1)))))
                (m (car 1)
                   (cdr 2))
                """);
    assertThat(place(branch)).startsWith("3:1 (m (car 1)");
    assertThat(place(branch.test())).isEqualTo("3:4 (car 1)");
    assertThat(place(branch.consequent())).isEqualTo("4:4 (cdr 2)");
    assertThat(place(branch.alternate())).startsWith("3:1 (m ");
  }

  @Test
  void usesWithinMacrosStandAtTheOutermostUse() {
    Core.Call call =
        (Core.Call)
            last(
                """
                (define-syntax inner (syntax-rules () ((_ a) (list a))))
                (define-syntax outer (syntax-rules () ((_ a) (inner a))))
                (outer (car 1))
                """);
    assertThat(place(call)).isEqualTo("4:1 (outer (car 1))");
    assertThat(place(call.operands().get(0))).isEqualTo("4:8 (car 1)");
  }

  @Test
  void assignedVariablesAreMarked() {
    Core.Lambda lambda = (Core.Lambda) last("(lambda (x y) (set! x y) x)");
    assertThat(lambda.parameters().get(0).isAssigned()).isTrue();
    assertThat(lambda.parameters().get(1).isAssigned()).isFalse();
  }

  @Test
  void globalsOfProgramsChangeOnlyIfTheyAreAssignedOrDefinedAgain() {
    assertThat(((Core.GlobalDefinition) last("(define x 1)")).global().isMutable()).isFalse();
    assertThat(((Core.GlobalAssignment) last("(define x 1) (set! x 2)")).global().isMutable())
        .isTrue();
    Expansion twice = new Texts().program("(import (scheme base)) (define x 1) (define x 2)");
    assertThat(((Core.GlobalDefinition) twice.forms().get(0)).global().isMutable()).isTrue();
  }
}
