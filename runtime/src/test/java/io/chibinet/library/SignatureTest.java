package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void bracketsMakeEachParameterOptional() {
    Signature line = Signature.parse("(send/non-blocking socket bv timeout [flags addrinfo])");
    assertThat(line.parameters())
        .containsExactly(
            Parameter.required("socket"),
            Parameter.required("bv"),
            Parameter.required("timeout"),
            Parameter.optional("flags"),
            Parameter.optional("addrinfo"));
    assertThat(line.label()).isEqualTo("(send/non-blocking socket bv timeout [flags] [addrinfo])");
  }

  @Test
  void aDefaultStandsBehindTheName() {
    assertThat(Signature.parse("(listen/max a [(n 128) (f (lambda () 1))])").label())
        .isEqualTo("(listen/max a [n 128] [f (lambda () 1)])");
  }

  @Test
  void aValueInBracketsIsTheDefaultOfTheNameBeforeIt() {
    assertThat(Signature.parse("(f a [max 128] [blocking? #f])").parameters())
        .containsExactly(
            Parameter.required("a"),
            Parameter.optional("max", "128"),
            Parameter.optional("blocking?", "#f"));
    assertThat(Signature.parse("(f [a b 1])").parameters())
        .containsExactly(Parameter.optional("a"), Parameter.optional("b", "1"));
  }

  @Test
  void aDotAndAnEllipsisMarkTheRest() {
    assertThat(Signature.parse("(list . objs)").parameters())
        .containsExactly(Parameter.rest("objs"));
    assertThat(Signature.parse("(list obj ...)").parameters())
        .containsExactly(Parameter.rest("obj"));
    assertThat(Signature.parse("(let ((name init) ...) body ...)").label())
        .isEqualTo("(let ((name init) ...) body ...)");
  }

  @Test
  void whatIsNoListHasNoParameters() {
    assertThat(Signature.parse("level/socket")).isEqualTo(Signature.parse(" level/socket "));
    assertThat(Signature.parse("level/socket").name()).isEqualTo("level/socket");
    assertThat(Signature.parse("").name()).isEmpty();
    assertThat(Signature.parse("(f (a").parameters()).hasSize(1);
  }

  @Test
  void spansCoverTheirParametersInTheLabel() {
    Signature line = Signature.parse("(f a [(b 10)] . c)");
    assertThat(line.label()).isEqualTo("(f a [b 10] c ...)");
    for (int i = 0; i < 3; i++) {
      String part = line.label().substring(line.spanOf(i).start(), line.spanOf(i).end());
      assertThat(part).isEqualTo(line.parameters().get(i).toString());
    }
  }

  @Test
  void argumentsBeyondTheLastParameterBelongToTheRest() {
    assertThat(Signature.parse("(f a . b)").parameterFor(5)).isEqualTo(OptionalInt.of(1));
    assertThat(Signature.parse("(f a)").parameterFor(1)).isEmpty();
  }

  @Test
  void aritiesFollowFromTheRoles() {
    Signature line = Signature.parse("(f a [b])");
    assertThat(line.accepts(0)).isFalse();
    assertThat(line.accepts(1)).isTrue();
    assertThat(line.accepts(2)).isTrue();
    assertThat(line.accepts(3)).isFalse();
    assertThat(Signature.parse("(f . a)").maximum()).isEmpty();
  }
}
