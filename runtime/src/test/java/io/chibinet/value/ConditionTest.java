package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {
  private static String describe(SchemeError error) {
    return ((Condition) error.payload()).describe();
  }

  @Test
  void wrongValuesReadAsSentences() {
    Object text = MutableString.of("x");
    assertThat(describe(SchemeError.wrongType("vector-ref", 1, "a vector", text)))
        .isEqualTo("vector-ref: expected a vector as argument 1, got \"x\"");
    assertThat(describe(SchemeError.wrongType("+", "a number", text)))
        .isEqualTo("+: expected a number, got \"x\"");
    assertThat(describe(SchemeError.outOfRange("vector-ref", "k", "less than 3", 7L)))
        .isEqualTo("vector-ref: k must be less than 3, got 7");
    assertThat(describe(SchemeError.divisionByZero("/"))).isEqualTo("/: division by zero");
  }

  @Test
  void irritantsFollowTheMessageAsWriteShowsThem() {
    assertThat(describe(SchemeError.error("no such user", MutableString.of("ann"), 3L)))
        .isEqualTo("no such user: \"ann\" 3");
    assertThat(describe(SchemeError.error("bad port:", 0L))).isEqualTo("bad port: 0");
    assertThat(describe(SchemeError.error("it failed"))).isEqualTo("it failed");
    assertThat(describe(SchemeError.error("", 1L, 2L))).isEqualTo("1 2");
  }

  @Test
  void longAndCircularIrritantsAreCut() {
    Pair circle = new Pair(1L, Nil.NIL);
    circle.cdr = circle;
    assertThat(describe(SchemeError.error("bad list", circle))).hasSizeLessThan(80).endsWith("…");
  }

  @Test
  void thePartsStayApart() {
    Condition condition = (Condition) SchemeError.wrongType("car", 1, "a pair", 5L).payload();
    assertThat(condition.kind()).isEqualTo(Condition.Kind.TYPE);
    assertThat(condition.message()).isEqualTo("car: expected a pair as argument 1");
    assertThat(condition.irritants()).containsExactly(5L);
    assertThat(condition).hasToString("#<error car: expected a pair as argument 1 5>");
  }
}
