package io.chibinet.machine;

/** Points in time on the clock of {@link System#nanoTime}. */
final class Deadlines {
  private static final long LONGEST_MILLIS = Long.MAX_VALUE / 4_000_000;

  private Deadlines() {}

  /** {@code millis} after {@code now}; a time too far away counts as 73 years. */
  static long after(long now, long millis) {
    return now + Math.min(millis, LONGEST_MILLIS) * 1_000_000;
  }

  /** The milliseconds left, rounded up so that a wait never ends early; 0 when it is past. */
  static long millisUntil(long deadline, long now) {
    long left = deadline - now;
    return left <= 0 ? 0 : (left + 999_999) / 1_000_000;
  }
}
