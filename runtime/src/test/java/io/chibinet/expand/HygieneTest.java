package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of macros and of their users do not meet. */
class HygieneTest {
  private static final String SWAP =
      """
      (define-syntax swap!
        (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
      """;

  private static final String MY_OR =
      """
      (define-syntax my-or
        (syntax-rules () ((_) #f) ((_ e) e) ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))
      """;

  @Test
  void temporaryOfMacroIsNotTheUsersVariable() {
    assertThat(Texts.core(SWAP + "(lambda (tmp other) (swap! tmp other))"))
        .isEqualTo("(lambda (tmp other) (let ((tmp.2 tmp)) (set! tmp other) (set! other tmp.2)))");
  }

  @Test
  void nestedExpansionsHaveTemporariesOfTheirOwn() {
    assertThat(Texts.core(MY_OR + "(lambda (t) (my-or 1 t))"))
        .isEqualTo("(lambda (t) (let ((t.2 1)) (if t.2 t.2 t)))");
  }

  @Test
  void freeNamesOfMacroIgnoreTheUsersBindings() {
    assertThat(Texts.core(MY_OR + "(lambda (if) (my-or if 2))"))
        .isEqualTo("(lambda (if) (let ((t if)) (if t t 2)))");
  }

  @Test
  void shadowedArrowIsAnOrdinaryName() {
    assertThat(Texts.core("(let ((=> #f)) (cond (1 => 'ok)))"))
        .isEqualTo("(let ((=> #f)) (if 1 (begin => 'ok) #<unspecified>))");
  }

  @Test
  void shadowedElseIsAnOrdinaryName() {
    assertThat(Texts.core("(let ((else #f)) (cond (#f 3) (else 4)))"))
        .isEqualTo("(let ((else #f)) (if #f 3 (if else 4 #<unspecified>)))");
  }

  @Test
  void macroWrittenDefinitionIsNotVisibleToTheUser() {
    String text =
        """
        (define-syntax define-hidden
          (syntax-rules () ((_ get) (begin (define hidden 1) (define (get) hidden)))))
        (define-hidden one)
        (define-hidden two)
        hidden
        """;
    Expansion expansion = new Texts().program("(import (scheme base))" + text);
    assertThat(expansion.problems()).isEmpty();
    assertThat(expansion.unbound()).extracting(u -> u.global().name()).containsExactly("hidden");
    var first = (Core.GlobalDefinition) expansion.forms().get(0);
    var second = (Core.GlobalDefinition) expansion.forms().get(2);
    assertThat(first.global()).isNotSameAs(second.global());
  }

  @Test
  void macroDefiningMacroKeepsBothScopesApart() {
    String text =
        """
        (define-syntax jabberwocky
          (syntax-rules ()
            ((_ hatter)
             (begin
               (define march-hare 42)
               (define-syntax hatter (syntax-rules () ((_) march-hare)))))))
        (jabberwocky mad-hatter)
        (lambda (march-hare) (mad-hatter))
        """;
    assertThat(Texts.core(text))
        .isEqualTo("(define march-hare 42)\n(lambda (march-hare) march-hare)");
    Expansion expansion = new Texts().program("(import (scheme base))" + text);
    assertThat(((Core.Lambda) expansion.forms().get(1)).body())
        .isInstanceOf(Core.GlobalReference.class);
  }

  @Test
  void ellipsisEscapeWritesMacrosWithEllipses() {
    String text =
        """
        (define-syntax be-like-begin
          (syntax-rules ()
            ((_ name)
             (define-syntax name
               (syntax-rules () ((_ expr (... ...)) (begin expr (... ...))))))))
        (be-like-begin sequence)
        (sequence 1 2 3)
        """;
    assertThat(Texts.core(text)).isEqualTo("1\n2\n3");
  }

  @Test
  void letSyntaxSeesTheBindingsAroundItsDefinition() {
    String text =
        """
        (let ((x 'outer))
          (let-syntax ((m (syntax-rules () ((m) x))))
            (let ((x 'inner)) (m))))
        """;
    assertThat(Texts.core(text)).isEqualTo("(let ((x 'outer)) (let ((x.2 'inner)) x))");
  }

  @Test
  void letrecSyntaxMacrosSeeEachOther() {
    String text =
        """
        (letrec-syntax
            ((my-or (syntax-rules ()
               ((my-or) #f) ((my-or e) e)
               ((my-or e1 e2 ...) (let ((temp e1)) (if temp temp (my-or e2 ...)))))))
          (let ((x #f) (y 7) (temp 8) (let odd?) (if even?))
            (my-or x (let temp) (if y) y)))
        """;
    assertThat(Texts.core(text))
        .isEqualTo(
            "(let ((x #f) (y 7) (temp 8) (let odd?) (if even?)) (let ((temp.2 x))"
                + " (if temp.2 temp.2 (let ((temp.3 (let temp))) (if temp.3 temp.3"
                + " (let ((temp.4 (if y))) (if temp.4 temp.4 y)))))))");
  }

  @Test
  void internalDefinitionsByMacrosAreVisibleToTheirOwnExpansion() {
    String text =
        """
        (define-syntax define-both
          (syntax-rules () ((_ a v) (begin (define tmp v) (define a tmp)))))
        (lambda () (define-both x 1) (define tmp 5) (list x tmp))
        """;
    assertThat(Texts.core(text))
        .isEqualTo("(lambda () (let ((tmp 1)) (let ((x tmp) (tmp.2 5)) (list x tmp.2))))");
  }

  @Test
  void literalsAreComparedByBinding() {
    String text =
        """
        (define-syntax m (syntax-rules (else) ((_ else) 'keyword) ((_ x) 'other)))
        (m else)
        (let ((else 1)) (m else))
        """;
    assertThat(Texts.core(text)).isEqualTo("'keyword\n(let ((else 1)) 'other)");
  }

  @Test
  void quotedNamesLoseTheirRenaming() {
    assertThat(Texts.core("(define-syntax m (syntax-rules () ((_ x) '(a x #(a x)))))(m b)"))
        .isEqualTo("'(a b #(a b))");
  }
}
