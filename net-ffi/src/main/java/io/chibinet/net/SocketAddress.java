package io.chibinet.net;

import static io.chibinet.net.SocketConstant.AF_INET;
import static io.chibinet.net.SocketConstant.AF_INET6;
import static io.chibinet.net.SocketConstant.AF_UNIX;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A {@code sockaddr}: 128 bytes, room for an address of any family, and how many of them count.
 *
 * <p>Mutable, because C's calls fill addresses in: {@code accept} with the client's, {@code
 * recvfrom} with the sender's. The bytes are kept in the C layout of this system but on the heap,
 * where making one costs nothing to speak of; {@link Sockets} copies them in and out of native
 * memory. Not safe for use by several threads at once.
 */
public final class SocketAddress {
  /** The bytes an address of any family fits in: {@code sizeof(struct sockaddr_storage)}. */
  public static final int CAPACITY = Abi.SOCKADDR_STORAGE;

  private final Abi abi;
  private final byte[] bytes = new byte[CAPACITY];
  private final ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  private int length;

  /**
   * Makes an address of the unspecified family, all zeros.
   *
   * @throws Unsupported on a system without bindings
   */
  public SocketAddress() {
    this(Abi.current());
  }

  SocketAddress(Abi abi) {
    this.abi = abi;
  }

  /**
   * Returns an IPv4 address ({@code sockaddr_in}).
   *
   * @param host the four bytes in network order
   * @param port 0-65535, host order
   */
  public static SocketAddress inet(byte[] host, int port) {
    return inet(Abi.current(), host, port);
  }

  static SocketAddress inet(Abi abi, byte[] host, int port) {
    return internet(abi, AF_INET, abi.sockaddrIn(), "sin_port", "sin_addr", host, 4, port);
  }

  /**
   * Returns an IPv6 address ({@code sockaddr_in6}) without flow information and scope.
   *
   * @param host the sixteen bytes in network order
   * @param port 0-65535, host order
   */
  public static SocketAddress inet6(byte[] host, int port) {
    return inet6(Abi.current(), host, port);
  }

  static SocketAddress inet6(Abi abi, byte[] host, int port) {
    return internet(abi, AF_INET6, abi.sockaddrIn6(), "sin6_port", "sin6_addr", host, 16, port);
  }

  private static SocketAddress internet(
      Abi abi,
      SocketConstant family,
      Layout layout,
      String portMember,
      String hostMember,
      byte[] host,
      int hostLength,
      int port) {
    if (host.length != hostLength || port < 0 || port > 0xffff) {
      throw new IllegalArgumentException(Arrays.toString(host) + " port " + port);
    }
    SocketAddress address = new SocketAddress(abi);
    address.setFamily(family.value(), layout.size());
    int portOffset = layout.offset(portMember);
    address.bytes[portOffset] = (byte) (port >> 8);
    address.bytes[portOffset + 1] = (byte) port;
    System.arraycopy(host, 0, address.bytes, layout.offset(hostMember), hostLength);
    return address;
  }

  /**
   * Returns a unix address ({@code sockaddr_un}) for a path of the file system.
   *
   * @throws IllegalArgumentException if the path's UTF-8 does not fit {@code sun_path} with its NUL
   */
  public static SocketAddress unix(String path) {
    return unix(Abi.current(), path);
  }

  static SocketAddress unix(Abi abi, String path) {
    Layout layout = abi.sockaddrUn();
    int start = layout.offset("sun_path");
    byte[] encoded = path.getBytes(StandardCharsets.UTF_8);
    if (encoded.length >= layout.size() - start) {
      throw new IllegalArgumentException("unix socket path is too long: " + path);
    }
    SocketAddress address = new SocketAddress(abi);
    address.setFamily(AF_UNIX.value(), start + encoded.length + 1);
    System.arraycopy(encoded, 0, address.bytes, start, encoded.length);
    return address;
  }

  private void setFamily(int family, int structLength) {
    length = structLength;
    if (abi.hasSockaddrLength()) {
      bytes[0] = (byte) structLength;
      bytes[1] = (byte) family;
    } else {
      view.putShort(0, (short) family);
    }
  }

  /** Returns the address family, the value of an {@code AF_…} constant; 0 if unspecified. */
  public int family() {
    return abi.hasSockaddrLength() ? bytes[1] & 0xff : view.getShort(0) & 0xffff;
  }

  /** Returns how many of the bytes count: what C passes as {@code addrlen}, 0-{@link #CAPACITY}. */
  public int length() {
    return length;
  }

  /**
   * Returns the address as text, without the port: dotted quad for IPv4, the recommended form of
   * RFC 5952 for IPv6 (without scope), the path for unix, {@code ""} for any other family.
   *
   * <p>An abstract unix address of Linux, which begins with a NUL, is written with {@code @} in
   * that place, as {@code ss(8)} does.
   */
  public String name() {
    int family = family();
    if (family == AF_INET.value()) {
      return dottedQuad(abi.sockaddrIn().offset("sin_addr"));
    }
    if (family == AF_INET6.value()) {
      return Ipv6Text.of(bytes, abi.sockaddrIn6().offset("sin6_addr"));
    }
    return family == AF_UNIX.value() ? unixPath() : "";
  }

  private String dottedQuad(int offset) {
    return (bytes[offset] & 0xff)
        + "."
        + (bytes[offset + 1] & 0xff)
        + "."
        + (bytes[offset + 2] & 0xff)
        + "."
        + (bytes[offset + 3] & 0xff);
  }

  private String unixPath() {
    Layout layout = abi.sockaddrUn();
    int start = layout.offset("sun_path");
    int end = Math.min(length, layout.size());
    if (end <= start) {
      return ""; // unnamed, as both ends of a socket pair are
    }
    if (bytes[start] == 0) {
      String rest = new String(bytes, start + 1, end - start - 1, StandardCharsets.UTF_8);
      return rest.isEmpty() || rest.charAt(0) == 0 ? "" : "@" + rest;
    }
    int nul = start;
    while (nul < end && bytes[nul] != 0) {
      nul++;
    }
    return new String(bytes, start, nul - start, StandardCharsets.UTF_8);
  }

  /** Returns the port in host order, 0-65535; 0 for a family that has none. */
  public int port() {
    int family = family();
    if (family != AF_INET.value() && family != AF_INET6.value()) {
      return 0;
    }
    // sin_port and sin6_port stand in the same place, in network order.
    int offset = abi.sockaddrIn().offset("sin_port");
    return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
  }

  /** Copies the first {@code count} bytes out, to pass them to C. */
  void copyTo(ByteBuffer target, int offset, int count) {
    target.put(offset, bytes, 0, count);
  }

  /**
   * Takes over what C wrote: {@code count} bytes, the rest zero.
   *
   * @param reported the length that C gave, which is more than {@code count} if C had to cut off
   */
  void copyFrom(ByteBuffer source, int offset, int count, int reported) {
    int kept = Math.min(count, reported);
    source.get(offset, bytes, 0, kept);
    Arrays.fill(bytes, kept, CAPACITY, (byte) 0);
    length = kept;
  }

  /** Returns the name, and the port for the families that have one, for messages. */
  public String text() {
    int family = family();
    if (family == AF_INET.value() || family == AF_INET6.value()) {
      return name() + " port " + port();
    }
    return name().isEmpty() ? "unnamed address of family " + family : name();
  }

  /** Returns {@code #<sockaddr 127.0.0.1 port 80>}. */
  @Override
  public String toString() {
    return "#<sockaddr " + text() + ">";
  }
}
