package io.chibinet.natives;

import io.chibinet.value.Numbers;
import io.chibinet.value.SchemeError;

/** How long a call may wait, counted from when it began. */
final class TimeLimit {
  /** Waits as long as it takes. */
  static final TimeLimit NEVER = new TimeLimit(Long.MAX_VALUE);

  // A hundred years: no deadline beyond it differs from none, and nothing overflows.
  private static final double LONGEST_SECONDS = 100.0 * 365 * 24 * 3600;

  private final long nanos;
  private final long start = System.nanoTime();

  private TimeLimit(long nanos) {
    this.nanos = nanos;
  }

  /**
   * The timeout that a program gives in seconds; {@code #f} is {@link #NEVER}, zero and less end at
   * once.
   */
  static TimeLimit of(String procedure, int argument, Object seconds) {
    if (seconds == Boolean.FALSE) {
      return NEVER;
    }
    double wanted = Numbers.isReal(seconds) ? Numbers.toDouble(seconds) : Double.NaN;
    if (Double.isNaN(wanted)) {
      throw SchemeError.wrongType(procedure, argument, "a number of seconds or #f", seconds);
    }
    if (wanted >= LONGEST_SECONDS) {
      return NEVER;
    }
    return new TimeLimit((long) Math.ceil(Math.max(wanted, 0) * 1e9));
  }

  boolean isOver() {
    return this != NEVER && System.nanoTime() - start >= nanos;
  }

  /** What is left in milliseconds, rounded up; -1 if it never ends. */
  long leftMillis() {
    if (this == NEVER) {
      return -1;
    }
    long left = nanos - (System.nanoTime() - start);
    return left <= 0 ? 0 : (left + 999_999) / 1_000_000;
  }
}
