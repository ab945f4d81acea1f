package io.chibinet.natives;

import io.chibinet.value.Numbers;
import io.chibinet.value.SchemeError;

/** A point in time (SRFI 18), and how long it is until then. */
final class Timeout {
  private final double seconds;

  private Timeout(double seconds) {
    this.seconds = seconds;
  }

  static Timeout now() {
    return new Timeout(System.currentTimeMillis() / 1000.0);
  }

  static Timeout at(String procedure, Object seconds) {
    return new Timeout(real(procedure, 1, "a number of seconds", seconds));
  }

  /** Seconds since 1970. */
  double seconds() {
    return seconds;
  }

  /**
   * The milliseconds from now, rounded up, that {@code timeout} asks for: a number of seconds, a
   * point in time, or {@code #f} for ever, which gives -1.
   */
  static long millis(String procedure, int argument, Object timeout) {
    if (timeout == Boolean.FALSE) {
      return -1;
    }
    double seconds =
        timeout instanceof Timeout time
            ? time.seconds - now().seconds
            : real(procedure, argument, "a time, a number of seconds or #f", timeout);
    return seconds <= 0 ? 0 : (long) Math.ceil(seconds * 1000);
  }

  private static double real(String procedure, int argument, String expected, Object value) {
    if (Numbers.isReal(value)
        && Numbers.inexact(value) instanceof Double seconds
        && !seconds.isNaN()) {
      return seconds;
    }
    throw SchemeError.wrongType(procedure, argument, expected, value);
  }

  @Override
  public String toString() {
    return "#<time " + seconds + ">";
  }
}
