package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What addresses say of themselves, in the layouts of Linux and the BSDs. */
final class SocketAddressTest {
  static List<Abi> abis() {
    return List.of(
        Abi.of(OperatingSystem.LINUX, "amd64"), Abi.of(OperatingSystem.MACOS, "aarch64"));
  }

  @ParameterizedTest
  @MethodSource("abis")
  void anIpv4AddressIsADottedQuad(Abi abi) {
    SocketAddress address = SocketAddress.inet(abi, new byte[] {(byte) 192, 0, 2, -1}, 65535);
    assertThat(address.name()).isEqualTo("192.0.2.255");
    assertThat(address.port()).isEqualTo(65535);
    assertThat(address.family()).isEqualTo(SocketConstant.AF_INET.value());
    assertThat(address.length()).isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource("abis")
  void anIpv6AddressIsWrittenShort(Abi abi) throws Exception {
    byte[] host = InetAddress.getByName("2001:db8:0:0:1:0:0:1").getAddress();
    SocketAddress address = SocketAddress.inet6(abi, host, 8080);
    assertThat(address.name()).isEqualTo("2001:db8::1:0:0:1");
    assertThat(address.port()).isEqualTo(8080);
    assertThat(address.length()).isEqualTo(28);
  }

  @ParameterizedTest
  @MethodSource("abis")
  void aUnixAddressIsItsPath(Abi abi) {
    SocketAddress address = SocketAddress.unix(abi, "/tmp/λ.sock");
    assertThat(address.name()).isEqualTo("/tmp/λ.sock");
    assertThat(address.port()).isZero();
    assertThat(address.length()).isEqualTo(2 + 12 + 1);
  }

  @ParameterizedTest
  @MethodSource("abis")
  void aNewAddressIsUnspecified(Abi abi) {
    SocketAddress address = new SocketAddress(abi);
    assertThat(address.family()).isZero();
    assertThat(address.name()).isEmpty();
    assertThat(address.port()).isZero();
    assertThat(address.length()).isZero();
  }

  @Test
  void aBsdAddressBeginsWithItsLength() {
    SocketAddress address = SocketAddress.inet(abis().get(1), new byte[] {127, 0, 0, 1}, 0x1234);
    ByteBuffer bytes = ByteBuffer.allocate(16);
    address.copyTo(bytes, 0, 16);
    assertThat(bytes.array()).startsWith(16, 2, 0x12, 0x34, 127, 0, 0, 1);
  }

  @Test
  void aPathMayFillItsMemberWithoutANul() {
    byte[] bytes = new byte[110];
    java.util.Arrays.fill(bytes, (byte) 'p');
    ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.nativeOrder()).putShort(0, (short) 1);
    SocketAddress address = new SocketAddress(abis().get(0));
    address.copyFrom(ByteBuffer.wrap(bytes), 0, 110, 110);
    assertThat(address.name()).isEqualTo("p".repeat(108));
  }

  @Test
  void anAbstractNameBeginsWithAnAtSign() {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(java.nio.ByteOrder.nativeOrder());
    bytes.putShort(0, (short) 1).put(3, (byte) 'a').put(4, (byte) 'b');
    SocketAddress address = new SocketAddress(abis().get(0));
    address.copyFrom(bytes, 0, 5, 5);
    assertThat(address.name()).isEqualTo("@ab");
  }

  @Test
  void anAddressThatCCutOffKeepsWhatCameAndNoOldBytes() {
    SocketAddress address = SocketAddress.inet(abis().get(0), new byte[] {1, 2, 3, 4}, 5);
    ByteBuffer bytes = ByteBuffer.allocate(16).order(java.nio.ByteOrder.nativeOrder());
    bytes.putShort(0, (short) 2).put(2, (byte) 0).put(3, (byte) 80).put(4, (byte) 9);
    address.copyFrom(bytes, 0, 4, 16);
    assertThat(address.length()).isEqualTo(4);
    assertThat(address.port()).isEqualTo(80);
    assertThat(address.name()).isEqualTo("0.0.0.0");
  }

  @Test
  void impossibleAddressesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocketAddress.inet(new byte[] {1, 2, 3, 4}, 65536));
    assertThatIllegalArgumentException().isThrownBy(() -> SocketAddress.inet(new byte[3], 80));
    assertThatIllegalArgumentException().isThrownBy(() -> SocketAddress.unix("x".repeat(108)));
  }

  @Test
  void textForAReaderNamesThePort() {
    SocketAddress loopback = SocketAddress.inet(new byte[] {127, 0, 0, 1}, 80);
    assertThat(loopback.text()).isEqualTo("127.0.0.1 port 80");
    assertThat(loopback).hasToString("#<sockaddr 127.0.0.1 port 80>");
    assertThat(SocketAddress.unix("/tmp/x").text()).isEqualTo("/tmp/x");
    assertThat(new SocketAddress().text()).isEqualTo("unnamed address of family 0");
  }

  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "1:0:0:0:0:0:0:0, 1::",
    // 4.2.2: one zero group is not shortened
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    // 4.2.3: the longest run, the first of equals
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "0:0:1:1:0:0:0:0, 0:0:1:1::",
    // 4.1 and 4.3: no leading zeros, lower case
    "2001:0DB8:00AB:0001:0002:0003:0004:000F, 2001:db8:ab:1:2:3:4:f",
    "FE80:0:0:0:0:0:0:ABCD, fe80::abcd",
    // a compatible, not mapped, address has no dotted quad
    "0:0:0:0:0:0:0102:0304, ::102:304"
  })
  void ipv6FollowsRfc5952(String full, String shortest) throws Exception {
    byte[] host = InetAddress.getByName(full).getAddress();
    assertThat(SocketAddress.inet6(host, 0).name()).isEqualTo(shortest);
  }

  @Test
  void anIpv4AddressMappedIntoIpv6KeepsItsQuad() {
    byte[] host = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 192, 0, 2, 33};
    assertThat(SocketAddress.inet6(host, 0).name()).isEqualTo("::ffff:192.0.2.33");
  }
}
