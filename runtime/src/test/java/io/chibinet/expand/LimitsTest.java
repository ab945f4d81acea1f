package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, expansion ends, and with a result. */
class LimitsTest {
  private final Texts texts = new Texts();

  private String problems(String forms) {
    Libraries libraries = new Libraries(new LibraryPath(List.of(texts)), null, null, 100_000);
    return Texts.messages(texts.program("(import (scheme base))" + forms, libraries));
  }

  @Test
  void macroThatExpandsIntoItselfIsStopped() {
    assertThat(problems("(define-syntax m (syntax-rules () ((_) (m)))) (m)"))
        .isEqualTo(
            "1:69 expansion-limit: expansion gave up: macros expand into macros without an end");
  }

  @Test
  void macroThatExpandsIntoTwoOfItselfIsStopped() {
    assertThat(problems("(define-syntax m (syntax-rules () ((_) (list (m) (m))))) (m)"))
        .matches("1:\\d+ (expansion-limit|nesting-too-deep): .*");
  }

  @Test
  void macroWhoseUseGrowsIsStopped() {
    assertThat(problems("(define-syntax m (syntax-rules () ((_ x ...) (m x ... x ...)))) (m 1 2)"))
        .contains("expansion-limit");
  }

  @Test
  void fileThatIncludesItselfIsStopped() {
    texts.with("self.scm", "(include \"self.scm\")");
    assertThat(problems("(include \"self.scm\")")).isNotEmpty();
  }

  @Test
  void deepNestingIsAProblem() {
    int depth = 200_000;
    String deep = "(list ".repeat(depth) + ")".repeat(depth);
    assertThat(problems(deep + " (if)")).contains("nesting-too-deep").contains("malformed-form");
  }

  @Test
  void deepQuotationIsAProblemOrNone() {
    int depth = 200_000;
    assertThat(problems("'" + "(".repeat(depth) + ")".repeat(depth)))
        .matches("(1:\\d+ nesting-too-deep: .*)?");
  }

  @Test
  void longListsAreFine() {
    assertThat(problems("(list " + "1 ".repeat(100_000) + ")")).isEmpty();
    assertThat(problems("(define x '(" + "a ".repeat(100_000) + "))")).isEmpty();
  }
}
