package io.chibinet.net;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import jnr.constants.Constant;
import jnr.constants.platform.AddressFamily;
import jnr.constants.platform.AddressInfo;
import jnr.constants.platform.IPProto;
import jnr.constants.platform.OpenFlags;
import jnr.constants.platform.Sock;
import jnr.constants.platform.SocketLevel;
import jnr.constants.platform.SocketOption;

/**
 * The constants that programs name: each with its name in the manual and its value on this system.
 *
 * <p>Values come from jnr-constants, which knows each system's headers; none is typed in. Reading
 * one starts no native code, so the table works everywhere.
 */
public enum SocketConstant {
  AF_UNSPEC("address-family/unspecified", AddressFamily.AF_UNSPEC),
  AF_UNIX("address-family/unix", AddressFamily.AF_UNIX),
  AF_INET("address-family/inet", AddressFamily.AF_INET),
  AF_INET6("address-family/inet6", AddressFamily.AF_INET6),

  SOCK_STREAM("socket-type/stream", Sock.SOCK_STREAM),
  SOCK_DGRAM("socket-type/datagram", Sock.SOCK_DGRAM),
  SOCK_RAW("socket-type/raw", Sock.SOCK_RAW),

  IPPROTO_IP("ip-proto/ip", IPProto.IPPROTO_IP),
  IPPROTO_ICMP("ip-proto/icmp", IPProto.IPPROTO_ICMP),
  IPPROTO_TCP("ip-proto/tcp", IPProto.IPPROTO_TCP),
  IPPROTO_UDP("ip-proto/udp", IPProto.IPPROTO_UDP),

  AI_PASSIVE("ai/passive", AddressInfo.AI_PASSIVE),
  AI_CANONNAME("ai/canonname", AddressInfo.AI_CANONNAME),
  AI_NUMERICHOST("ai/numeric-host", AddressInfo.AI_NUMERICHOST),

  SOL_SOCKET("level/socket", SocketLevel.SOL_SOCKET),

  SO_DEBUG("socket-opt/debug", SocketOption.SO_DEBUG),
  SO_BROADCAST("socket-opt/broadcast", SocketOption.SO_BROADCAST),
  SO_REUSEADDR("socket-opt/reuseaddr", SocketOption.SO_REUSEADDR),
  SO_KEEPALIVE("socket-opt/keepalive", SocketOption.SO_KEEPALIVE),
  SO_OOBINLINE("socket-opt/oobinline", SocketOption.SO_OOBINLINE),
  SO_SNDBUF("socket-opt/sndbuf", SocketOption.SO_SNDBUF),
  SO_RCVBUF("socket-opt/rcvbuf", SocketOption.SO_RCVBUF),
  SO_DONTROUTE("socket-opt/dontroute", SocketOption.SO_DONTROUTE),
  SO_RCVLOWAT("socket-opt/rcvlowat", SocketOption.SO_RCVLOWAT),
  SO_SNDLOWAT("socket-opt/sndlowat", SocketOption.SO_SNDLOWAT),

  O_RDONLY("open/read", OpenFlags.O_RDONLY),
  O_WRONLY("open/write", OpenFlags.O_WRONLY),
  O_RDWR("open/read-write", OpenFlags.O_RDWR),
  O_APPEND("open/append", OpenFlags.O_APPEND),
  O_CREAT("open/create", OpenFlags.O_CREAT),
  O_EXCL("open/exclusive", OpenFlags.O_EXCL),
  O_TRUNC("open/truncate", OpenFlags.O_TRUNC),
  O_NONBLOCK("open/non-block", OpenFlags.O_NONBLOCK);

  private static final Map<String, SocketConstant> BY_MANUAL_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(SocketConstant::manualName, Function.identity()));

  private final String manualName;
  private final Constant constant;

  SocketConstant(String manualName, Constant constant) {
    this.manualName = manualName;
    this.constant = constant;
  }

  /** Returns the constant that the manual calls {@code name}, such as {@code level/socket}. */
  public static Optional<SocketConstant> named(String name) {
    return Optional.ofNullable(BY_MANUAL_NAME.get(name));
  }

  /** Returns the name in the manual, such as {@code socket-opt/reuseaddr}. */
  public String manualName() {
    return manualName;
  }

  /**
   * Returns the value on this system.
   *
   * @throws Unsupported if this system's headers lack the constant
   */
  public int value() {
    return valueIfDefined()
        .orElseThrow(
            () ->
                new Unsupported(
                    manualName + " is not defined on " + System.getProperty("os.name")));
  }

  /** Returns the value, or nothing if this system's headers lack the constant. */
  public OptionalInt valueIfDefined() {
    return constant.defined() ? OptionalInt.of(constant.intValue()) : OptionalInt.empty();
  }

  /** Returns the name of the enum of jnr-constants that holds it. */
  String group() {
    return ((Enum<?>) constant).getDeclaringClass().getSimpleName();
  }
}
