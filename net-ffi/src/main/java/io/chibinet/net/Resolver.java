package io.chibinet.net;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jnr.constants.platform.ErrnoAddressInfo;
import jnr.ffi.Pointer;

/**
 * Looks up the addresses of hosts and the ports of services with {@code getaddrinfo(3)}.
 *
 * <p>That call may ask a name server and has no non-blocking form, so there are three ways to make
 * it: wait ({@link #lookup}), only if it needs no waiting ({@link #lookupNumeric}), and on another
 * thread ({@link #lookupLater}). All may be called by any thread.
 */
public final class Resolver {
  /** Lookups beyond this many at once queue up. */
  private static final int LOOKUP_THREADS = 8;

  /** Leading space, a sign and digits are what C's {@code strtoul} accepts as a port. */
  private static final Pattern DIGITS = Pattern.compile("\\s*([+-]?\\d+)");

  private final Libc libc;
  private final Layout addrinfo;
  private final ThreadPoolExecutor threads;

  private Resolver(Libc libc, Abi abi) {
    this.libc = libc;
    this.addrinfo = abi.addrinfo();
    this.threads =
        new ThreadPoolExecutor(
            LOOKUP_THREADS,
            LOOKUP_THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Resolver::lookupThread);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread lookupThread(Runnable lookups) {
    Thread thread = new Thread(lookups, "address lookup");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Binds the C library and starts no thread yet.
   *
   * @throws Unsupported on a system without bindings
   */
  public static Resolver open() {
    return new Resolver(NativeLibrary.libc(), Abi.current());
  }

  /**
   * Looks up and waits for the answer.
   *
   * @param host a name or a numeric address, or null for this machine: the wildcard addresses with
   *     {@code AI_PASSIVE}, else loopback
   * @param service a name such as {@code http}, digits, {@code ""} for port 0, or null for none. A
   *     port outside 0-65535 is a failure ({@code EAI_SERVICE}), where C would take it modulo 65536
   * @param hints what to look for; every answer has its flags
   */
  public Lookup lookup(String host, String service, AddressInfo hints) {
    return lookup(host, service, hints, hints.flags());
  }

  /**
   * Looks up if that needs no name server: the host is null or a numeric address. Otherwise returns
   * nothing, having asked nobody.
   */
  public Optional<Lookup> lookupNumeric(String host, String service, AddressInfo hints) {
    if (host == null) {
      return Optional.of(lookup(null, service, hints));
    }
    int numericHost = SocketConstant.AI_NUMERICHOST.value();
    Lookup result = lookup(host, service, hints, hints.flags() | numericHost);
    boolean needsServer =
        (hints.flags() & numericHost) == 0
            && result instanceof Lookup.Failed failed
            && failed.code().equals(ErrnoAddressInfo.EAI_NONAME.name());
    return needsServer ? Optional.empty() : Optional.of(result);
  }

  /**
   * Looks up on a thread kept for it. The future completes on that thread, never exceptionally; use
   * {@code thenAccept} to be called, typically to hand the answer over and {@link Poller#wakeup}.
   */
  public CompletableFuture<Lookup> lookupLater(String host, String service, AddressInfo hints) {
    return CompletableFuture.supplyAsync(() -> lookup(host, service, hints), threads);
  }

  private Lookup lookup(String host, String service, AddressInfo hints, int flags) {
    if (contains0(host) || contains0(service)) {
      return failed(ErrnoAddressInfo.EAI_NONAME);
    }
    Optional<String> port = portText(service);
    if (service != null && port.isEmpty()) {
      return failed(ErrnoAddressInfo.EAI_SERVICE);
    }
    NativeBuffer asked = new NativeBuffer(addrinfo.size());
    ByteBuffer struct = asked.bytes();
    struct.putInt(addrinfo.offset("ai_flags"), flags);
    struct.putInt(addrinfo.offset("ai_family"), hints.family());
    struct.putInt(addrinfo.offset("ai_socktype"), hints.socketType());
    struct.putInt(addrinfo.offset("ai_protocol"), hints.protocol());
    NativeBuffer answer = new NativeBuffer(Long.BYTES);
    int code = libc.getaddrinfo(host, port.orElse(null), asked.pointer(), answer.pointer());
    if (code != 0) {
      return failed(ErrnoAddressInfo.valueOf(code), code);
    }
    Pointer list = answer.pointer().getPointer(0);
    try {
      return new Lookup.Found(copied(list, hints.flags()));
    } finally {
      libc.freeaddrinfo(list);
    }
  }

  private static boolean contains0(String text) {
    return text != null && text.indexOf('\0') >= 0;
  }

  /** Returns the service as C shall see it; nothing for a port out of range and for null. */
  private static Optional<String> portText(String service) {
    if (service == null) {
      return Optional.empty();
    }
    if (service.isEmpty()) {
      return Optional.of("0");
    }
    Matcher digits = DIGITS.matcher(service);
    if (!digits.matches()) {
      return Optional.of(service);
    }
    try {
      int port = Integer.parseInt(digits.group(1));
      return port < 0 || port > 0xffff ? Optional.empty() : Optional.of(Integer.toString(port));
    } catch (NumberFormatException tooLong) {
      return Optional.empty();
    }
  }

  /** Copies the chain that begins at {@code node}, last answer first, since each holds the next. */
  private AddressInfo copied(Pointer node, int flags) {
    if (node == null) {
      return null;
    }
    AddressInfo next = copied(node.getPointer(addrinfo.offset("ai_next")), flags);
    Pointer name = node.getPointer(addrinfo.offset("ai_canonname"));
    return AddressInfo.answer(
        node.getInt(addrinfo.offset("ai_family")),
        node.getInt(addrinfo.offset("ai_socktype")),
        node.getInt(addrinfo.offset("ai_protocol")),
        flags,
        address(node),
        name == null ? null : name.getString(0),
        next);
  }

  private SocketAddress address(Pointer node) {
    Pointer source = node.getPointer(addrinfo.offset("ai_addr"));
    if (source == null) {
      return null;
    }
    int length = Math.min(node.getInt(addrinfo.offset("ai_addrlen")), SocketAddress.CAPACITY);
    byte[] bytes = new byte[length];
    source.get(0, bytes, 0, length);
    SocketAddress address = new SocketAddress();
    address.copyFrom(ByteBuffer.wrap(bytes), 0, length, length);
    return address;
  }

  private Lookup failed(ErrnoAddressInfo error) {
    return failed(error, error.intValue());
  }

  private Lookup failed(ErrnoAddressInfo error, int code) {
    if (error == ErrnoAddressInfo.EAI_SYSTEM) {
      Errno errno = new Errno(NativeLibrary.lastErrno());
      return new Lookup.Failed(errno.name(), errno.message());
    }
    boolean isKnown = error != ErrnoAddressInfo.__UNKNOWN_CONSTANT__;
    return new Lookup.Failed(isKnown ? error.name() : "EAI " + code, libc.gai_strerror(code));
  }
}
