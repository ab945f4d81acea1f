package io.chibinet.net;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Platform;

/**
 * The C library of this process, bound on first use.
 *
 * <p>Binding starts jnr-ffi, which costs tens of milliseconds, so it happens when the first {@link
 * Sockets}, {@link Poller} or {@link Resolver} is opened and never before.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  /** Loaded by the first call of {@link #libc}: the JVM initialises a class when it is used. */
  private static final class Bound {
    static final Libc LIBC =
        LibraryLoader.create(Libc.class)
            .load(Platform.getNativePlatform().getStandardCLibraryName());
    static final jnr.ffi.Runtime RUNTIME = jnr.ffi.Runtime.getRuntime(LIBC);
  }

  /**
   * Returns the bound C library.
   *
   * @throws Unsupported if this system has no bindings, or jffi no native code for its processor
   */
  static Libc libc() {
    OperatingSystem.current();
    try {
      return Bound.LIBC;
    } catch (LinkageError failure) {
      throw new Unsupported(
          "sockets need jffi's native code, which cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch"),
          failure);
    }
  }

  static jnr.ffi.Runtime runtime() {
    return Bound.RUNTIME;
  }

  /** Returns {@code errno} as this thread's last failing call left it. */
  static int lastErrno() {
    return Bound.RUNTIME.getLastError();
  }
}
