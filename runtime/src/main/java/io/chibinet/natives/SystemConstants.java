package io.chibinet.natives;

import io.chibinet.net.SocketConstant;
import io.chibinet.processor.Native;

/**
 * The constants of {@code (chibi net)} and {@code (chibi filesystem)}, with the values of this
 * system; {@code #f} for one that it lacks.
 */
final class SystemConstants {
  private SystemConstants() {}

  @Native(value = "address-family/unspecified", constant = true)
  static Object afUnspec() {
    return value(SocketConstant.AF_UNSPEC);
  }

  @Native(value = "address-family/unix", constant = true)
  static Object afUnix() {
    return value(SocketConstant.AF_UNIX);
  }

  @Native(value = "address-family/inet", constant = true)
  static Object afInet() {
    return value(SocketConstant.AF_INET);
  }

  @Native(value = "address-family/inet6", constant = true)
  static Object afInet6() {
    return value(SocketConstant.AF_INET6);
  }

  @Native(value = "socket-type/stream", constant = true)
  static Object sockStream() {
    return value(SocketConstant.SOCK_STREAM);
  }

  @Native(value = "socket-type/datagram", constant = true)
  static Object sockDgram() {
    return value(SocketConstant.SOCK_DGRAM);
  }

  @Native(value = "socket-type/raw", constant = true)
  static Object sockRaw() {
    return value(SocketConstant.SOCK_RAW);
  }

  @Native(value = "ip-proto/ip", constant = true)
  static Object ipprotoIp() {
    return value(SocketConstant.IPPROTO_IP);
  }

  @Native(value = "ip-proto/icmp", constant = true)
  static Object ipprotoIcmp() {
    return value(SocketConstant.IPPROTO_ICMP);
  }

  @Native(value = "ip-proto/tcp", constant = true)
  static Object ipprotoTcp() {
    return value(SocketConstant.IPPROTO_TCP);
  }

  @Native(value = "ip-proto/udp", constant = true)
  static Object ipprotoUdp() {
    return value(SocketConstant.IPPROTO_UDP);
  }

  @Native(value = "ai/passive", constant = true)
  static Object aiPassive() {
    return value(SocketConstant.AI_PASSIVE);
  }

  @Native(value = "ai/canonname", constant = true)
  static Object aiCanonname() {
    return value(SocketConstant.AI_CANONNAME);
  }

  @Native(value = "ai/numeric-host", constant = true)
  static Object aiNumerichost() {
    return value(SocketConstant.AI_NUMERICHOST);
  }

  @Native(value = "level/socket", constant = true)
  static Object solSocket() {
    return value(SocketConstant.SOL_SOCKET);
  }

  @Native(value = "socket-opt/debug", constant = true)
  static Object soDebug() {
    return value(SocketConstant.SO_DEBUG);
  }

  @Native(value = "socket-opt/broadcast", constant = true)
  static Object soBroadcast() {
    return value(SocketConstant.SO_BROADCAST);
  }

  @Native(value = "socket-opt/reuseaddr", constant = true)
  static Object soReuseaddr() {
    return value(SocketConstant.SO_REUSEADDR);
  }

  @Native(value = "socket-opt/keepalive", constant = true)
  static Object soKeepalive() {
    return value(SocketConstant.SO_KEEPALIVE);
  }

  @Native(value = "socket-opt/oobinline", constant = true)
  static Object soOobinline() {
    return value(SocketConstant.SO_OOBINLINE);
  }

  @Native(value = "socket-opt/sndbuf", constant = true)
  static Object soSndbuf() {
    return value(SocketConstant.SO_SNDBUF);
  }

  @Native(value = "socket-opt/rcvbuf", constant = true)
  static Object soRcvbuf() {
    return value(SocketConstant.SO_RCVBUF);
  }

  @Native(value = "socket-opt/dontroute", constant = true)
  static Object soDontroute() {
    return value(SocketConstant.SO_DONTROUTE);
  }

  @Native(value = "socket-opt/rcvlowat", constant = true)
  static Object soRcvlowat() {
    return value(SocketConstant.SO_RCVLOWAT);
  }

  @Native(value = "socket-opt/sndlowat", constant = true)
  static Object soSndlowat() {
    return value(SocketConstant.SO_SNDLOWAT);
  }

  @Native(value = "open/read", constant = true)
  static Object oRdonly() {
    return value(SocketConstant.O_RDONLY);
  }

  @Native(value = "open/write", constant = true)
  static Object oWronly() {
    return value(SocketConstant.O_WRONLY);
  }

  @Native(value = "open/read-write", constant = true)
  static Object oRdwr() {
    return value(SocketConstant.O_RDWR);
  }

  @Native(value = "open/append", constant = true)
  static Object oAppend() {
    return value(SocketConstant.O_APPEND);
  }

  @Native(value = "open/create", constant = true)
  static Object oCreat() {
    return value(SocketConstant.O_CREAT);
  }

  @Native(value = "open/exclusive", constant = true)
  static Object oExcl() {
    return value(SocketConstant.O_EXCL);
  }

  @Native(value = "open/truncate", constant = true)
  static Object oTrunc() {
    return value(SocketConstant.O_TRUNC);
  }

  @Native(value = "open/non-block", constant = true)
  static Object oNonblock() {
    return value(SocketConstant.O_NONBLOCK);
  }

  private static Object value(SocketConstant constant) {
    return constant.valueIfDefined().isPresent() ? (Object) (long) constant.value() : Boolean.FALSE;
  }
}
