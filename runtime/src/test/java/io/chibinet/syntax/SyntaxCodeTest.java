package io.chibinet.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntaxCodeTest {
  @ParameterizedTest
  @EnumSource
  void namesAndExplainsItself(SyntaxCode code) {
    assertThat(code.code()).matches("[a-z]+(-[a-z]+)+");
    assertThat(code.explanation()).endsWith(".").hasSizeGreaterThan(50);
  }
}
