package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The constants of the manual. */
final class SocketConstantTest {
  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @CsvSource({
    "address-family/unspecified,0",
    "address-family/unix,1",
    "address-family/inet,2",
    "address-family/inet6,10",
    "socket-type/stream,1",
    "socket-type/datagram,2",
    "socket-type/raw,3",
    "ip-proto/ip,0",
    "ip-proto/icmp,1",
    "ip-proto/tcp,6",
    "ip-proto/udp,17",
    "ai/passive,1",
    "ai/canonname,2",
    "ai/numeric-host,4",
    "level/socket,1",
    "socket-opt/debug,1",
    "socket-opt/reuseaddr,2",
    "socket-opt/dontroute,5",
    "socket-opt/broadcast,6",
    "socket-opt/sndbuf,7",
    "socket-opt/rcvbuf,8",
    "socket-opt/keepalive,9",
    "socket-opt/oobinline,10",
    "socket-opt/rcvlowat,18",
    "socket-opt/sndlowat,19",
    "open/read,0",
    "open/write,1",
    "open/read-write,2",
    "open/append,1024",
    "open/create,64",
    "open/exclusive,128",
    "open/truncate,512",
    "open/non-block,2048"
  })
  void valuesOnLinux(String name, int value) {
    assertThat(SocketConstant.named(name).orElseThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(SocketConstant.class)
  void everyConstantIsDefinedHereAndFoundByItsName(SocketConstant constant) {
    assertThat(constant.valueIfDefined()).isPresent();
    assertThat(SocketConstant.named(constant.manualName())).contains(constant);
  }

  @Test
  void anUnknownNameIsNoConstant() {
    assertThat(SocketConstant.named("address-family/decnet")).isEmpty();
  }
}
