package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BooleansTest {
  @Test
  void onlyFalseIsFalse() {
    assertThat(NativeIndex.find("not").call1(null, false)).isEqualTo(true);
    assertThat(NativeIndex.find("not").call1(null, 0L)).isEqualTo(false);
  }

  @Test
  void booleansAreComparedAndChecked() {
    var same = NativeIndex.find("boolean=?");
    assertThat(same.call3(null, true, true, true)).isEqualTo(true);
    assertThat(same.callN(null, new Object[] {true, true, true, true, false})).isEqualTo(false);
    assertThatThrownBy(() -> same.call3(null, true, false, 1L))
        .hasMessage("boolean=?: expected a boolean as argument 3");
  }
}
