package io.chibinet.natives;

import io.chibinet.processor.Native;
import java.time.Instant;

/** Time (R7RS 6.14: {@code (scheme time)}). */
final class Time {
  private static final long JIFFIES_PER_SECOND = 1_000_000;

  // TAI was 37 seconds ahead of UTC from 2017 on; no leap second is planned.
  private static final double TAI_AHEAD = 37;

  private Time() {}

  @Native("current-second")
  static double second() {
    Instant now = Instant.now();
    return now.getEpochSecond() + TAI_AHEAD + now.getNano() / 1e9;
  }

  // An arbitrary epoch that stands still for the life of the process.
  @Native("current-jiffy")
  static long jiffy() {
    return System.nanoTime() / (1_000_000_000 / JIFFIES_PER_SECOND);
  }

  @Native("jiffies-per-second")
  static long jiffiesPerSecond() {
    return JIFFIES_PER_SECOND;
  }
}
