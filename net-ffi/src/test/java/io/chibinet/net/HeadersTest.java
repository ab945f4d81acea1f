package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void everyLinuxAndMacHasEveryConstant() {
    for (SocketConstant constant : SocketConstant.values()) {
      assertThat(Headers.LINUX.value(constant)).as(constant.manualName()).isPresent();
      assertThat(Headers.MACOS.value(constant)).as(constant.manualName()).isPresent();
    }
  }

  @Test
  void theHeadersOfThisSystemSayWhatProgramsGet() {
    String running = OperatingSystem.current().name();
    Headers here =
        Arrays.stream(Headers.values())
            .filter(headers -> headers.name().equals(running))
            .findFirst()
            .orElseThrow();
    for (SocketConstant constant : SocketConstant.values()) {
      assertThat(here.value(constant))
          .as(constant.manualName())
          .isEqualTo(constant.valueIfDefined());
    }
  }

  @Test
  void linuxMeansTheSameOnX86AndArm() {
    for (SocketConstant constant : SocketConstant.values()) {
      assertThat(Headers.value(constant.group(), constant.name(), "linux.aarch64"))
          .as(constant.manualName())
          .isEqualTo(Headers.LINUX.value(constant));
    }
  }

  @Test
  void systemsDiffer() {
    assertThat(Headers.LINUX.value(SocketConstant.AF_INET6)).hasValue(10);
    assertThat(Headers.MACOS.value(SocketConstant.AF_INET6)).hasValue(30);
    assertThat(Headers.MACOS.value(SocketConstant.SOL_SOCKET)).hasValue(0xffff);
  }
}
