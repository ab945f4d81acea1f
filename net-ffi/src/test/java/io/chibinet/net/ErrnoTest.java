package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Error numbers for people. */
final class ErrnoTest {
  @Test
  void anErrorHasTextAndName() {
    Errno refused = Errno.ofResult(-Errno.ECONNREFUSED);
    assertThat(refused).hasToString("Connection refused (ECONNREFUSED)");
    assertThat(refused.name()).isEqualTo("ECONNREFUSED");
    assertThat(refused.message()).isEqualTo("Connection refused");
  }

  @Test
  void anUnknownNumberStaysANumber() {
    assertThat(new Errno(99_999)).hasToString("Unknown error 99999 (errno 99999)");
  }

  @Test
  void onlyEagainMeansWaiting() {
    assertThat(Errno.wouldBlock(-Errno.EAGAIN)).isTrue();
    assertThat(Errno.wouldBlock(-Errno.EBADF)).isFalse();
    assertThat(Errno.wouldBlock(0)).isFalse();
    assertThat(Errno.wouldBlock(Errno.EAGAIN)).isFalse();
  }
}
