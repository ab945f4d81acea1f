package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which systems have bindings, and what the others are told. */
final class OperatingSystemTest {
  @ParameterizedTest
  @CsvSource({
    "Linux,LINUX",
    "Mac OS X,MACOS",
    "Darwin,MACOS",
    "FreeBSD,FREEBSD",
    "OpenBSD,OPENBSD",
    "DragonFlyBSD,DRAGONFLY"
  })
  void javaNamesOfSystemsWithBindings(String osName, OperatingSystem system) {
    assertThat(OperatingSystem.named(osName)).contains(system);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "SunOS", "AIX", "NetBSD", ""})
  void otherSystemsHaveNone(String osName) {
    assertThat(OperatingSystem.named(osName)).isEmpty();
  }

  @Test
  void theMessageSaysWhatIsMissing() {
    assertThat(OperatingSystem.missing("Windows 11"))
        .isEqualTo("sockets need Linux, macOS or BSD; this is Windows 11");
  }
}
