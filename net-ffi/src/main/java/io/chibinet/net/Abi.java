package io.chibinet.net;

/**
 * What the C headers of one system say and jnr-constants does not: struct layouts, and the
 * constants of epoll, kqueue and poll. Everything else comes from jnr-constants.
 *
 * <p>An {@code Abi} is pure data: each system's can be made, and is tested, on every other.
 *
 * @param system the kernel
 * @param pointerSize bytes of a pointer, of {@code long}, {@code size_t} and {@code intptr_t}
 * @param packsEpollEvent whether {@code struct epoll_event} has no padding: Linux packs it on
 *     x86-64 so that 32-bit processes see the same bytes, and 32-bit x86 aligns 64-bit members to
 *     four
 */
record Abi(OperatingSystem system, int pointerSize, boolean packsEpollEvent) {

  /** {@code FD_CLOEXEC} of {@code fcntl.h}: 1 on every system. */
  static final int FD_CLOEXEC = 1;

  /** {@code SEEK_CUR} of {@code unistd.h}: 1 on every system. */
  static final int SEEK_CUR = 1;

  // poll.h; the five systems agree.
  static final int POLLIN = 0x1;
  static final int POLLOUT = 0x4;

  // sys/epoll.h. POLLERR and POLLHUP are reported whether asked for or not.
  static final int EPOLL_CTL_ADD = 1;
  static final int EPOLL_CTL_DEL = 2;
  static final int EPOLL_CTL_MOD = 3;
  static final int EPOLLIN = 0x1;
  static final int EPOLLOUT = 0x4;
  static final int EPOLLERR = 0x8;
  static final int EPOLLHUP = 0x10;
  static final int EPOLLET = 1 << 31;

  // sys/event.h; macOS and the BSDs agree.
  static final short EVFILT_READ = -1;
  static final short EVFILT_WRITE = -2;
  static final short EV_ADD = 0x1;
  static final short EV_DELETE = 0x2;
  static final short EV_CLEAR = 0x20;
  static final int EV_ERROR = 0x4000;

  /** The size of {@code struct sockaddr_storage}: room for an address of any family. */
  static final int SOCKADDR_STORAGE = 128;

  static Abi of(OperatingSystem system, String osArch) {
    boolean is64Bit = osArch.contains("64") || osArch.equals("s390x");
    boolean isX86 = osArch.equals("amd64") || osArch.contains("86");
    return new Abi(system, is64Bit ? 8 : 4, system.isLinux() && isX86);
  }

  /**
   * Returns the ABI of this process.
   *
   * @throws Unsupported on a system without bindings; macOS and the BSDs have them for 64 bits only
   */
  static Abi current() {
    Abi abi = of(OperatingSystem.current(), System.getProperty("os.arch", ""));
    if (abi.pointerSize != Long.BYTES && !abi.system.isLinux()) {
      throw new Unsupported("sockets need a 64-bit JVM on " + abi.system.osName());
    }
    return abi;
  }

  /**
   * {@code PIPE_BUF} of {@code limits.h}: how many bytes a pipe that {@code poll} calls writable
   * takes without blocking.
   */
  int pipeBuf() {
    return system.isLinux() ? 4096 : 512;
  }

  /** Whether a {@code sockaddr} begins with its own length in one byte, as 4.4BSD made it. */
  boolean hasSockaddrLength() {
    return !system.isLinux();
  }

  /** {@code struct sockaddr_in}. */
  Layout sockaddrIn() {
    return sockaddr("sockaddr_in", "sin")
        .scalar("sin_port", 2)
        .scalar("sin_addr", 4)
        .array("sin_zero", 1, 8)
        .end();
  }

  /** {@code struct sockaddr_in6}. */
  Layout sockaddrIn6() {
    // sin6_addr is an array of bytes in effect: its union's widest member is 4 bytes, and it
    // stands at 8 either way.
    return sockaddr("sockaddr_in6", "sin6")
        .scalar("sin6_port", 2)
        .scalar("sin6_flowinfo", 4)
        .array("sin6_addr", 4, 4)
        .scalar("sin6_scope_id", 4)
        .end();
  }

  /** {@code struct sockaddr_un}; {@code sun_path} is the last member and may lack its NUL. */
  Layout sockaddrUn() {
    return sockaddr("sockaddr_un", "sun").array("sun_path", 1, system.isLinux() ? 108 : 104).end();
  }

  private Layout.Builder sockaddr(String name, String prefix) {
    Layout.Builder struct = Layout.struct(name);
    return hasSockaddrLength()
        ? struct.scalar(prefix + "_len", 1).scalar(prefix + "_family", 1)
        : struct.scalar(prefix + "_family", 2);
  }

  /**
   * {@code struct addrinfo}. macOS, FreeBSD and DragonFly have the canonical name before the
   * address; Linux and OpenBSD have it after.
   */
  Layout addrinfo() {
    Layout.Builder struct =
        Layout.struct("addrinfo")
            .scalar("ai_flags", 4)
            .scalar("ai_family", 4)
            .scalar("ai_socktype", 4)
            .scalar("ai_protocol", 4)
            .scalar("ai_addrlen", 4);
    boolean addressFirst =
        switch (system) {
          case LINUX, OPENBSD -> true;
          case MACOS, FREEBSD, DRAGONFLY -> false;
        };
    return struct
        .scalar(addressFirst ? "ai_addr" : "ai_canonname", pointerSize)
        .scalar(addressFirst ? "ai_canonname" : "ai_addr", pointerSize)
        .scalar("ai_next", pointerSize)
        .end();
  }

  /** {@code struct pollfd}, the same everywhere. */
  Layout pollfd() {
    return Layout.struct("pollfd").scalar("fd", 4).scalar("events", 2).scalar("revents", 2).end();
  }

  /** {@code struct epoll_event}, of Linux; {@code data} is taken as its {@code u64}. */
  Layout epollEvent() {
    Layout.Builder struct =
        packsEpollEvent ? Layout.packedStruct("epoll_event") : Layout.struct("epoll_event");
    return struct.scalar("events", 4).scalar("data", 8).end();
  }

  /**
   * {@code struct kevent}, of macOS and the BSDs. FreeBSD 12 widened {@code data} and added four
   * words; the unversioned symbol {@code kevent} means that layout.
   */
  Layout kevent() {
    boolean wideData = system == OperatingSystem.FREEBSD || system == OperatingSystem.OPENBSD;
    Layout.Builder struct =
        Layout.struct("kevent")
            .scalar("ident", pointerSize)
            .scalar("filter", 2)
            .scalar("flags", 2)
            .scalar("fflags", 4)
            .scalar("data", wideData ? 8 : pointerSize)
            .scalar("udata", pointerSize);
    return system == OperatingSystem.FREEBSD ? struct.array("ext", 8, 4).end() : struct.end();
  }
}
