package io.chibinet.net;

/**
 * Thrown when this system has no bindings for the socket calls: another kernel than the five that
 * {@link OperatingSystem} lists, or a processor that jffi ships no native code for.
 *
 * <p>Only the methods named {@code open} throw it, so loading and linking the classes of this
 * package is safe everywhere. The message says what is missing and is fit for a user.
 */
public final class Unsupported extends UnsupportedOperationException {
  private static final long serialVersionUID = 1L;

  Unsupported(String message) {
    super(message);
  }

  Unsupported(String message, Throwable cause) {
    super(message, cause);
  }
}
