package io.chibinet.net;

/**
 * Thrown when the machinery itself fails, not an operation a program asked for: no descriptor left
 * for the poller, no kernel memory to watch one more.
 */
public final class SystemCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The failing call's error number. */
  private final int errno;

  SystemCallException(String call, int errno) {
    super(call + ": " + new Errno(errno));
    this.errno = errno;
  }

  /** Returns why the call failed. */
  public Errno errno() {
    return new Errno(errno);
  }
}
