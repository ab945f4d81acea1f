package io.chibinet.net;

import static io.chibinet.net.SocketConstant.AF_UNSPEC;
import static io.chibinet.net.SocketConstant.AI_PASSIVE;
import static io.chibinet.net.SocketConstant.IPPROTO_IP;
import static io.chibinet.net.SocketConstant.SOCK_STREAM;

import java.util.Optional;

/**
 * One answer of a lookup, linked to the next: C's {@code struct addrinfo}, copied out of native
 * memory. Also what a lookup takes as hints, then without an address.
 *
 * <p>Immutable but for the {@link SocketAddress} it holds, which {@code recvfrom} may fill in.
 */
public final class AddressInfo {
  private final int family;
  private final int socketType;
  private final int protocol;
  private final int flags;
  private final int addressLength;
  private final SocketAddress address;
  private final String canonicalName;
  private final AddressInfo next;

  private AddressInfo(
      int family,
      int socketType,
      int protocol,
      int flags,
      int addressLength,
      SocketAddress address,
      String canonicalName,
      AddressInfo next) {
    this.family = family;
    this.socketType = socketType;
    this.protocol = protocol;
    this.flags = flags;
    this.addressLength = addressLength;
    this.address = address;
    this.canonicalName = canonicalName;
    this.next = next;
  }

  /**
   * Returns hints: an address info without address, canonical name and next.
   *
   * @param family an {@code AF_…} value, 0 for any
   * @param socketType a {@code SOCK_…} value, 0 for any
   * @param protocol an {@code IPPROTO_…} value, 0 for any
   * @param flags {@code AI_…} values, combined with {@code |}
   */
  public static AddressInfo hints(int family, int socketType, int protocol, int flags) {
    return new AddressInfo(family, socketType, protocol, flags, 0, null, null, null);
  }

  /** Returns the hints of a lookup that was given none: any family, stream, passive. */
  public static AddressInfo defaultHints() {
    return hints(AF_UNSPEC.value(), SOCK_STREAM.value(), IPPROTO_IP.value(), AI_PASSIVE.value());
  }

  /** Returns an answer of a lookup; {@code canonicalName} and {@code next} may be null. */
  static AddressInfo answer(
      int family,
      int socketType,
      int protocol,
      int flags,
      SocketAddress address,
      String canonicalName,
      AddressInfo next) {
    int length = address == null ? 0 : address.length();
    return new AddressInfo(
        family, socketType, protocol, flags, length, address, canonicalName, next);
  }

  /** Returns the address family, an {@code AF_…} value. */
  public int family() {
    return family;
  }

  /** Returns the socket type, a {@code SOCK_…} value. */
  public int socketType() {
    return socketType;
  }

  /** Returns the protocol, an {@code IPPROTO_…} value. */
  public int protocol() {
    return protocol;
  }

  /** Returns the flags; those of an answer are those of the hints. */
  public int flags() {
    return flags;
  }

  /** Returns the length of the address in bytes; 0 without address. */
  public int addressLength() {
    return addressLength;
  }

  /** Returns the address, the same object each time; nothing if these are hints. */
  public Optional<SocketAddress> address() {
    return Optional.ofNullable(address);
  }

  /** Returns the canonical name of the host, which only a lookup with that flag gives. */
  public Optional<String> canonicalName() {
    return Optional.ofNullable(canonicalName);
  }

  /** Returns the next answer of the same lookup. */
  public Optional<AddressInfo> next() {
    return Optional.ofNullable(next);
  }

  /** Returns {@code #<addrinfo 127.0.0.1 port 80>}, or {@code #<addrinfo hints>}. */
  @Override
  public String toString() {
    return "#<addrinfo " + (address == null ? "hints" : address.text()) + ">";
  }
}
