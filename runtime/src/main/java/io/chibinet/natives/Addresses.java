package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.AddressInfo;
import io.chibinet.net.Lookup;
import io.chibinet.net.Resolver;
import io.chibinet.net.SocketAddress;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.MutableString;
import io.chibinet.value.RecordType;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Addresses of {@code (chibi net)} and their lookup. */
final class Addresses {
  private Addresses() {}

  @Native("make-address-info")
  static AddressInfo makeInfo(int family, int socketType, int protocol, @Optional Integer flags) {
    return AddressInfo.hints(family, socketType, protocol, flags == null ? 0 : flags);
  }

  @Native(value = "get-address-info", suspends = true)
  static Object getInfo(Machine vm, Object host, Object service, @Optional Object hints) {
    return lookUp(
        vm,
        "get-address-info",
        host,
        service,
        hints == null ? Boolean.FALSE : hints,
        failure -> Boolean.FALSE);
  }

  @Native(value = "%get-address-info", suspends = true)
  static Object getInfoOrCause(Machine vm, Symbol procedure, Object host, Object service) {
    return lookUp(
        vm,
        procedure.name(),
        host,
        service,
        Boolean.FALSE,
        failure -> MutableString.of("getaddrinfo: " + failure));
  }

  private static Object lookUp(
      Machine vm,
      String procedure,
      Object host,
      Object service,
      Object hints,
      Function<Lookup.Failed, Object> failed) {
    String name = hostName(procedure, host);
    String port = serviceName(procedure, service);
    AddressInfo wanted = hints(procedure, hints);
    Resolver resolver = vm.surroundings().resolver();
    java.util.Optional<Lookup> known = resolver.lookupNumeric(name, port, wanted);
    if (known.isPresent()) {
      return answer(known.get(), failed);
    }
    CompletableFuture<Lookup> coming = resolver.lookupLater(name, port, wanted);
    return vm.await(coming, -1, (again, late) -> answer(coming.join(), failed));
  }

  private static Object answer(Lookup lookup, Function<Lookup.Failed, Object> failed) {
    return lookup instanceof Lookup.Found found
        ? found.first()
        : failed.apply((Lookup.Failed) lookup);
  }

  private static String hostName(String procedure, Object host) {
    if (host == Boolean.FALSE) {
      return null;
    }
    if (host instanceof MutableString name) {
      return name.toString();
    }
    throw SchemeError.wrongType(procedure, 1, "a host name or #f", host);
  }

  // A number outside of the ports is a service that does not exist, as a name may be.
  private static String serviceName(String procedure, Object service) {
    if (service == Boolean.FALSE) {
      return null;
    }
    if (service instanceof MutableString
        || service instanceof Long
        || service instanceof BigInteger) {
      return service.toString();
    }
    throw SchemeError.wrongType(procedure, 2, "a service name, a port or #f", service);
  }

  private static AddressInfo hints(String procedure, Object hints) {
    if (hints == Boolean.FALSE) {
      return AddressInfo.defaultHints();
    }
    if (hints instanceof AddressInfo info) {
      return info;
    }
    throw SchemeError.wrongType(procedure, 3, "an address-info or #f", hints);
  }

  @Native("address-info?")
  static boolean isInfo(Object obj) {
    return obj instanceof AddressInfo;
  }

  @Native("address-info-family")
  static int family(AddressInfo addrinfo) {
    return addrinfo.family();
  }

  @Native("address-info-socket-type")
  static int socketType(AddressInfo addrinfo) {
    return addrinfo.socketType();
  }

  @Native("address-info-protocol")
  static int protocol(AddressInfo addrinfo) {
    return addrinfo.protocol();
  }

  @Native("address-info-flags")
  static int flags(AddressInfo addrinfo) {
    return addrinfo.flags();
  }

  @Native("address-info-address")
  static Object address(AddressInfo addrinfo) {
    return orFalse(addrinfo.address());
  }

  @Native("address-info-address-length")
  static int addressLength(AddressInfo addrinfo) {
    return addrinfo.addressLength();
  }

  @Native("address-info-canonname")
  static Object canonicalName(AddressInfo addrinfo) {
    return orFalse(addrinfo.canonicalName().map(MutableString::of));
  }

  @Native("address-info-next")
  static Object next(AddressInfo addrinfo) {
    return orFalse(addrinfo.next());
  }

  private static Object orFalse(java.util.Optional<?> found) {
    return found.isPresent() ? found.get() : Boolean.FALSE;
  }

  @Native(value = "addrinfo", constant = true)
  static RecordType infoType() {
    return new RecordType(Symbol.of("addrinfo"));
  }

  @Native(value = "sockaddr", constant = true)
  static RecordType addressType() {
    return new RecordType(Symbol.of("sockaddr"));
  }

  @Native("make-sockaddr")
  static SocketAddress makeAddress(Machine vm) {
    vm.sockets();
    return new SocketAddress();
  }

  @Native("sockaddr?")
  static boolean isAddress(Object obj) {
    return obj instanceof SocketAddress;
  }

  @Native("sockaddr-name")
  static MutableString name(SocketAddress sockaddr) {
    return MutableString.of(sockaddr.name());
  }

  @Native("sockaddr-port")
  static int port(SocketAddress sockaddr) {
    return sockaddr.port();
  }
}
