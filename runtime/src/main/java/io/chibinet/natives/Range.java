package io.chibinet.natives;

import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/** Checks of indexes and of the optional {@code start} and {@code end} of many procedures. */
final class Range {
  private Range() {}

  /** Raises unless {@code k} is an index of something so long. */
  static void checkIndex(String procedure, String parameter, int k, int length) {
    if (k < 0 || k >= length) {
      throw SchemeError.outOfRange(
          procedure, parameter, k < 0 ? "at least 0" : "less than " + length, (long) k);
    }
  }

  /** The end of a part of something so long; the whole length when absent. */
  static int end(String procedure, Integer end, int length) {
    if (end == null) {
      return length;
    }
    checkPosition(procedure, "end", end, length);
    return end;
  }

  /** The start of a part that ends at {@code end}; zero when absent. */
  static int start(String procedure, Integer start, int end) {
    if (start == null) {
      return 0;
    }
    checkPosition(procedure, "start", start, end);
    return start;
  }

  /** Raises unless {@code k} is from 0 to {@code most}. */
  static void checkPosition(String procedure, String parameter, int k, int most) {
    if (k < 0 || k > most) {
      throw SchemeError.outOfRange(
          procedure, parameter, k < 0 ? "at least 0" : "at most " + most, (long) k);
    }
  }

  /** Raises unless a new object may have so many items. */
  static void checkSize(String procedure, int k) {
    if (k < 0) {
      throw SchemeError.outOfRange(procedure, "k", "at least 0", (long) k);
    }
  }

  /** Raises unless {@code count} items fit from {@code at} on into something so long. */
  static void checkRoom(String procedure, int at, int count, int length) {
    checkPosition(procedure, "at", at, length);
    if (count > length) {
      throw SchemeError.outOfRange(
          procedure, "the room behind at", "at least " + count, (long) (length - at));
    }
    if (count > length - at) {
      throw SchemeError.outOfRange(
          procedure, "at", "at most " + (length - count) + " to have room for " + count, (long) at);
    }
  }

  /** The error of a procedure that was to make something for which there is no memory. */
  static SchemeError noMemory(String procedure, int k) {
    return new SchemeError(
        Condition.of(
            Condition.Kind.SYSTEM, procedure + ": not enough memory for so many items", (long) k));
  }
}
