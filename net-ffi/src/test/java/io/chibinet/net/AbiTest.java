package io.chibinet.net;

import static io.chibinet.net.OperatingSystem.DRAGONFLY;
import static io.chibinet.net.OperatingSystem.FREEBSD;
import static io.chibinet.net.OperatingSystem.LINUX;
import static io.chibinet.net.OperatingSystem.MACOS;
import static io.chibinet.net.OperatingSystem.OPENBSD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every system's struct layouts, as {@code offsetof} and {@code sizeof} give them there. */
final class AbiTest {
  private static final Abi LINUX_X64 = Abi.of(LINUX, "amd64");
  private static final Abi LINUX_ARM64 = Abi.of(LINUX, "aarch64");
  private static final Abi LINUX_X86 = Abi.of(LINUX, "i386");
  private static final Abi LINUX_ARM = Abi.of(LINUX, "arm");

  @Test
  void linuxAddrinfoHasTheAddressBeforeTheName() {
    Layout layout = LINUX_X64.addrinfo();
    assertThat(layout.offset("ai_flags")).isZero();
    assertThat(layout.offset("ai_family")).isEqualTo(4);
    assertThat(layout.offset("ai_socktype")).isEqualTo(8);
    assertThat(layout.offset("ai_protocol")).isEqualTo(12);
    assertThat(layout.offset("ai_addrlen")).isEqualTo(16);
    assertThat(layout.offset("ai_addr")).isEqualTo(24);
    assertThat(layout.offset("ai_canonname")).isEqualTo(32);
    assertThat(layout.offset("ai_next")).isEqualTo(40);
    assertThat(layout.size()).isEqualTo(48);
  }

  @ParameterizedTest
  @EnumSource(
      value = OperatingSystem.class,
      names = {"MACOS", "FREEBSD", "DRAGONFLY"})
  void bsdAddrinfoHasTheNameBeforeTheAddress(OperatingSystem system) {
    Layout layout = Abi.of(system, "x86_64").addrinfo();
    assertThat(layout.offset("ai_addrlen")).isEqualTo(16);
    assertThat(layout.offset("ai_canonname")).isEqualTo(24);
    assertThat(layout.offset("ai_addr")).isEqualTo(32);
    assertThat(layout.offset("ai_next")).isEqualTo(40);
    assertThat(layout.size()).isEqualTo(48);
  }

  @Test
  void openBsdAddrinfoIsOrderedAsOnLinux() {
    assertThat(Abi.of(OPENBSD, "amd64").addrinfo()).isEqualTo(LINUX_X64.addrinfo());
  }

  @Test
  void pointersOfFourBytesMakeAddrinfoShorter() {
    Layout layout = LINUX_X86.addrinfo();
    assertThat(layout.offset("ai_addr")).isEqualTo(20);
    assertThat(layout.offset("ai_canonname")).isEqualTo(24);
    assertThat(layout.offset("ai_next")).isEqualTo(28);
    assertThat(layout.size()).isEqualTo(32);
  }

  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void internetAddressesHavePortAndHostInTheSamePlaceEverywhere(OperatingSystem system) {
    Abi abi = Abi.of(system, "aarch64");
    assertThat(abi.sockaddrIn().offset("sin_port")).isEqualTo(2);
    assertThat(abi.sockaddrIn().offset("sin_addr")).isEqualTo(4);
    assertThat(abi.sockaddrIn().size()).isEqualTo(16);
    assertThat(abi.sockaddrIn6().offset("sin6_port")).isEqualTo(2);
    assertThat(abi.sockaddrIn6().offset("sin6_flowinfo")).isEqualTo(4);
    assertThat(abi.sockaddrIn6().offset("sin6_addr")).isEqualTo(8);
    assertThat(abi.sockaddrIn6().offset("sin6_scope_id")).isEqualTo(24);
    assertThat(abi.sockaddrIn6().size()).isEqualTo(28);
    assertThat(abi.sockaddrUn().offset("sun_path")).isEqualTo(2);
  }

  @Test
  void linuxAddressesBeginWithATwoByteFamily() {
    assertThat(LINUX_X64.hasSockaddrLength()).isFalse();
    assertThat(LINUX_X64.sockaddrIn().offset("sin_family")).isZero();
    assertThat(LINUX_X64.sockaddrUn().size()).isEqualTo(110);
  }

  @ParameterizedTest
  @EnumSource(
      value = OperatingSystem.class,
      names = {"MACOS", "FREEBSD", "OPENBSD", "DRAGONFLY"})
  void bsdAddressesBeginWithTheirLength(OperatingSystem system) {
    Abi abi = Abi.of(system, "aarch64");
    assertThat(abi.hasSockaddrLength()).isTrue();
    assertThat(abi.sockaddrIn().offset("sin_len")).isZero();
    assertThat(abi.sockaddrIn().offset("sin_family")).isEqualTo(1);
    assertThat(abi.sockaddrIn6().offset("sin6_len")).isZero();
    assertThat(abi.sockaddrIn6().offset("sin6_family")).isEqualTo(1);
    assertThat(abi.sockaddrUn().offset("sun_family")).isEqualTo(1);
    assertThat(abi.sockaddrUn().size()).isEqualTo(106);
  }

  @Test
  void epollEventIsPackedOnX64Only() {
    assertThat(LINUX_X64.epollEvent().offset("data")).isEqualTo(4);
    assertThat(LINUX_X64.epollEvent().size()).isEqualTo(12);
    assertThat(LINUX_ARM64.epollEvent().offset("data")).isEqualTo(8);
    assertThat(LINUX_ARM64.epollEvent().size()).isEqualTo(16);
    assertThat(LINUX_ARM.epollEvent().offset("data")).isEqualTo(8);
    // i386 aligns 64-bit members to 4 bytes.
    assertThat(LINUX_X86.epollEvent().offset("data")).isEqualTo(4);
    assertThat(LINUX_X86.epollEvent().size()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"MACOS,32", "OPENBSD,32", "DRAGONFLY,32", "FREEBSD,64"})
  void keventGrewOnFreeBsd(OperatingSystem system, int size) {
    Layout layout = Abi.of(system, "aarch64").kevent();
    assertThat(layout.offset("ident")).isZero();
    assertThat(layout.offset("filter")).isEqualTo(8);
    assertThat(layout.offset("flags")).isEqualTo(10);
    assertThat(layout.offset("fflags")).isEqualTo(12);
    assertThat(layout.offset("data")).isEqualTo(16);
    assertThat(layout.offset("udata")).isEqualTo(24);
    assertThat(layout.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void pollfdIsEightBytes(OperatingSystem system) {
    Layout layout = Abi.of(system, "x86_64").pollfd();
    assertThat(layout.offset("fd")).isZero();
    assertThat(layout.offset("events")).isEqualTo(4);
    assertThat(layout.offset("revents")).isEqualTo(6);
    assertThat(layout.size()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"amd64,8", "x86_64,8", "aarch64,8", "ppc64le,8", "s390x,8", "i386,4", "arm,4"})
  void pointerSizeFollowsTheArchitecture(String osArch, int bytes) {
    assertThat(Abi.of(LINUX, osArch).pointerSize()).isEqualTo(bytes);
  }

  @Test
  void onlyBlockingPipesOfLinuxTakeAPage() {
    assertThat(LINUX_X64.pipeBuf()).isEqualTo(4096);
    assertThat(Abi.of(MACOS, "aarch64").pipeBuf()).isEqualTo(512);
    assertThat(Abi.of(FREEBSD, "amd64").pipeBuf()).isEqualTo(512);
    assertThat(Abi.of(DRAGONFLY, "amd64").pipeBuf()).isEqualTo(512);
  }

  @Test
  void aMemberThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINUX_X64.sockaddrIn().offset("sin_len"))
        .withMessage("struct sockaddr_in has no member sin_len");
  }
}
