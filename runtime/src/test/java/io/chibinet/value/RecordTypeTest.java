package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordTypeTest {
  @Test
  void fieldsAreFoundByName() {
    RecordType type = new RecordType(Symbol.of("<point>"), Symbol.of("x"), Symbol.of("y"));
    assertThat(type.size()).isEqualTo(2);
    assertThat(type.indexOf(Symbol.of("y"))).isEqualTo(1);
    assertThat(type.indexOf(Symbol.of("z"))).isEqualTo(-1);
    assertThat(type.field(0)).isSameAs(Symbol.of("x"));
  }

  @Test
  void namesAreShownWithoutTheirBrackets() {
    assertThat(new RecordType(Symbol.of("<point>")).displayName()).isEqualTo("point");
    assertThat(new RecordType(Symbol.of("point")).displayName()).isEqualTo("point");
    assertThat(new RecordType(Symbol.of("<>")).displayName()).isEqualTo("<>");
  }
}
