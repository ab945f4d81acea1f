package io.chibinet.net;

/**
 * An error number of the C library, with its name and its text.
 *
 * <p>The calls of {@link Sockets} return a failure as the negative of its number, so a caller
 * compares {@code result == -Errno.EAGAIN} without making an object, and makes one only to say what
 * went wrong. Numbers differ between systems; these are this system's, from jnr-constants.
 *
 * @param number the positive error number, as in {@code errno.h}
 */
public record Errno(int number) {
  public static final int EAGAIN = jnr.constants.platform.Errno.EAGAIN.intValue();
  public static final int EALREADY = jnr.constants.platform.Errno.EALREADY.intValue();
  public static final int EBADF = jnr.constants.platform.Errno.EBADF.intValue();
  public static final int ECONNABORTED = jnr.constants.platform.Errno.ECONNABORTED.intValue();
  public static final int ECONNREFUSED = jnr.constants.platform.Errno.ECONNREFUSED.intValue();
  public static final int ECONNRESET = jnr.constants.platform.Errno.ECONNRESET.intValue();
  public static final int EINPROGRESS = jnr.constants.platform.Errno.EINPROGRESS.intValue();
  public static final int EINTR = jnr.constants.platform.Errno.EINTR.intValue();
  public static final int EINVAL = jnr.constants.platform.Errno.EINVAL.intValue();
  public static final int EISCONN = jnr.constants.platform.Errno.EISCONN.intValue();
  public static final int EMFILE = jnr.constants.platform.Errno.EMFILE.intValue();
  public static final int EMSGSIZE = jnr.constants.platform.Errno.EMSGSIZE.intValue();
  public static final int ENOSYS = jnr.constants.platform.Errno.ENOSYS.intValue();
  public static final int ENOTCONN = jnr.constants.platform.Errno.ENOTCONN.intValue();
  public static final int ENOTSOCK = jnr.constants.platform.Errno.ENOTSOCK.intValue();
  public static final int EOPNOTSUPP = jnr.constants.platform.Errno.EOPNOTSUPP.intValue();
  public static final int EPERM = jnr.constants.platform.Errno.EPERM.intValue();
  public static final int EPIPE = jnr.constants.platform.Errno.EPIPE.intValue();
  public static final int ETIMEDOUT = jnr.constants.platform.Errno.ETIMEDOUT.intValue();

  /** Returns the error that a negative result of a call stands for. */
  public static Errno ofResult(long result) {
    return new Errno(Math.toIntExact(-result));
  }

  /** Whether a result of a call says that it would have to wait ({@code EAGAIN}). */
  public static boolean wouldBlock(long result) {
    // EWOULDBLOCK is the same number on every system of ours.
    return result == -EAGAIN;
  }

  /** Returns the C name, such as {@code ECONNREFUSED}; for an unknown number {@code errno N}. */
  public String name() {
    jnr.constants.platform.Errno constant = jnr.constants.platform.Errno.valueOf(number);
    return isKnown(constant) ? constant.name() : "errno " + number;
  }

  /** Returns the text that {@code strerror} gives, such as {@code Connection refused}. */
  public String message() {
    jnr.constants.platform.Errno constant = jnr.constants.platform.Errno.valueOf(number);
    return isKnown(constant) ? constant.description() : "Unknown error " + number;
  }

  /** Returns text and name: {@code Connection refused (ECONNREFUSED)}. */
  @Override
  public String toString() {
    return message() + " (" + name() + ")";
  }

  private static boolean isKnown(jnr.constants.platform.Errno constant) {
    return constant != jnr.constants.platform.Errno.__UNKNOWN_CONSTANT__;
  }
}
