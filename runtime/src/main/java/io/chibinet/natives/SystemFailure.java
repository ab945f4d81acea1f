package io.chibinet.natives;

import io.chibinet.net.Errno;
import io.chibinet.net.SocketAddress;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/** Says which system call failed, why, and on what. */
final class SystemFailure {
  private SystemFailure() {}

  /**
   * An error of kind SYSTEM: {@code read: Connection reset by peer (ECONNRESET)}, the irritant is
   * {@code subject}.
   *
   * @param result what the call returned: the negative of an error number
   */
  static SchemeError of(String call, int result, Object subject) {
    return new SchemeError(
        Condition.of(Condition.Kind.SYSTEM, call + ": " + Errno.ofResult(result), subject));
  }

  /** The same as a text: {@code connect: Connection refused (ECONNREFUSED), 127.0.0.1 port 80}. */
  static String text(String call, int result, SocketAddress address) {
    return call + ": " + Errno.ofResult(result) + ", " + address.text();
  }
}
