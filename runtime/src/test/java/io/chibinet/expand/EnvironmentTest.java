package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;
import org.junit.jupiter.api.Test;

/** Forms that are expanded one by one, as by the REPL and {@code eval}. */
class EnvironmentTest {
  private static final LibraryName BASE = LibraryName.of("scheme", "base");

  private final Texts texts = new Texts();
  private final Libraries libraries = texts.libraries();
  private final Environment session = libraries.interactive(BASE);

  private static Expansion expand(String text, Environment environment) {
    Expansion last = null;
    for (Form form : NodeForms.of(Parser.parse(SourceText.of("<repl>", text)))) {
      last = Expander.form(form, environment);
    }
    return last;
  }

  private String expand(String text) {
    Expansion expansion = expand(text, session);
    return expansion.problems().isEmpty()
        ? CorePrinter.print(expansion.forms())
        : Texts.messages(expansion);
  }

  private static Object list(Object... items) {
    Object list = Nil.NIL;
    for (int i = items.length - 1; i >= 0; i--) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  private static Symbol symbol(String name) {
    return Symbol.of(name);
  }

  @Test
  void definitionsStay() {
    assertThat(expand("(define x 1) (define-syntax m (syntax-rules () ((_) x))) (m)"))
        .isEqualTo("x");
  }

  @Test
  void definitionReplacesImportAndMacro() {
    assertThat(expand("(define (car x) x) (car 1)")).isEqualTo("(car 1)");
    assertThat(expand("(define-syntax m (syntax-rules () ((_) 1))) (define (m) 2) (m)"))
        .isEqualTo("(m)");
  }

  @Test
  void everyGlobalMayChange() {
    Expansion expansion = expand("(define x 1)", session);
    assertThat(((Core.GlobalDefinition) expansion.forms().get(0)).global().isMutable()).isTrue();
  }

  @Test
  void laterDefinitionFulfilsEarlierReference() {
    Expansion before = expand("(define (f) (g))", session);
    assertThat(before.unbound()).hasSize(1);
    Global g = before.unbound().get(0).global();
    Expansion after = expand("(define (g) 1)", session);
    assertThat(((Core.GlobalDefinition) after.forms().get(0)).global()).isSameAs(g);
  }

  @Test
  void latestOfDefinitionAndImportCounts() {
    assertThat(expand("(define car 1) (import (only (scheme base) car)) (set! car 2)"))
        .contains("assigned-import");
  }

  @Test
  void sessionImportsMore() {
    texts.library("(lib)", "(export f) (import (scheme base)) (begin (define (f) 1))");
    assertThat(expand("(import (lib)) (f)")).isEqualTo("(f)");
  }

  @Test
  void immutableEnvironmentRefusesDefinitions() {
    Environment environment = libraries.immutable(BASE);
    assertThat(Texts.messages(expand("(define x 1)", environment)))
        .isEqualTo("1:1 immutable-environment: x: cannot be defined in an immutable environment");
    assertThat(Texts.messages(expand("(define-values (x) 1)", environment)))
        .contains("immutable-environment");
    assertThat(Texts.messages(expand("(set! car 1)", environment))).contains("assigned-import");
    assertThat(Texts.messages(expand("(let () (define x 1) x)", environment))).isEmpty();
  }

  @Test
  void sessionWithoutImportsSaysHowToGetThem() {
    Environment empty = libraries.interactive();
    assertThat(Texts.messages(expand("(import (scheme base)) (+ 1 2)", empty))).isEmpty();
  }

  @Test
  void valuesAreExpandedLikeText() {
    Object datum = list(symbol("if"), true, list(symbol("list"), 1L), new Vector(2L));
    Expansion expansion = Expander.form(ValueForms.of(datum), session);
    assertThat(expansion.problems()).isEmpty();
    assertThat(CorePrinter.print(expansion.forms())).isEqualTo("(if #t (list 1) '#(2))");
  }

  @Test
  void quotedValueStaysTheVeryObject() {
    Object datum = list(1L, 2L);
    Expansion expansion = Expander.form(ValueForms.of(list(symbol("quote"), datum)), session);
    assertThat(((Core.Constant) expansion.forms().get(0)).value()).isSameAs(datum);
    assertThat(((Pair) datum).isImmutable()).isFalse();
  }

  @Test
  void cyclicQuotedValueIsExpanded() {
    Pair cycle = new Pair(1L, Nil.NIL);
    cycle.cdr = cycle;
    Object datum = list(symbol("list"), list(symbol("quote"), cycle));
    Expansion expansion = Expander.form(ValueForms.of(datum), session);
    assertThat(expansion.problems()).isEmpty();
    Core.Call call = (Core.Call) expansion.forms().get(0);
    assertThat(((Core.Constant) call.operands().get(0)).value()).isSameAs(cycle);
  }

  @Test
  void cyclicCodeIsAProblemAndNoLoop() {
    Pair cycle = new Pair(symbol("list"), Nil.NIL);
    cycle.cdr = cycle;
    assertThat(Texts.messages(Expander.form(ValueForms.of(cycle), session)))
        .contains("bad-literal");
  }

  @Test
  void macroLooksIntoQuotedValues() {
    expand("(define-syntax second (syntax-rules (quote) ((_ (quote (a b))) b)))");
    Object datum = list(symbol("second"), list(symbol("quote"), list(1L, 2L)));
    Expansion expansion = Expander.form(ValueForms.of(datum), session);
    assertThat(CorePrinter.print(expansion.forms())).isEqualTo("2");
  }
}
